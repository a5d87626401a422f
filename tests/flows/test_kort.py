"""Very short mails: crumbs are no news for others, days answer who asked for them, a code shows the casus."""

from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.ports.outgoing import OutgoingMail
from tests.domain.kalender import lokaal
from tests.flows.conftest import Maak
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld


def anderen(wereld: Wereld) -> str:
    """All that others read."""
    return wereld.post.teksten(GGZ) + wereld.post.teksten(REGIE) + wereld.kamers.casuskamer(wereld.code).tekst


async def herinnerd(wereld: Wereld) -> OutgoingMail:
    """The reminder of actiepunt 3."""
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    return next(een for een in reversed(wereld.post.aan(POLITIE)) if "actiepunt 3" in een.bericht.onderwerp)


async def test_a_crumb_is_no_news_and_what_it_answers_is_asked(wereld: Wereld, code: str) -> None:
    plan, vraag = wereld.post.aan(POLITIE)[0], await herinnerd(wereld)
    voor = anderen(wereld)
    for woorden in ("jaaa", "akk", "oke doe maar", "👍🏻", "yes"):
        await wereld.antwoord(vraag, woorden)
        assert "Hoe staat het met actiepunt 3?" in wereld.post.tekst(wereld.post.laatste(POLITIE)), woorden
    aantal = len(wereld.post.aan(POLITIE))
    await wereld.antwoord(vraag, "ok top")
    await wereld.antwoord(plan, "oke doe maar")
    assert len(wereld.post.aan(POLITIE)) == aantal
    await wereld.antwoord(plan, "Akkoord")
    assert "gezien" in wereld.post.laatste(POLITIE).bericht.onderwerp
    wereld.nu += timedelta(hours=1)  # so many mails in an hour are answered no more
    for woorden in ("stop", "Stop hiermee!"):
        await wereld.antwoord(vraag, woorden)
        assert f"{code} afmelden" in wereld.post.tekst(wereld.post.laatste(POLITIE)), woorden
    assert anderen(wereld) == voor
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, "!bericht zal ik de buren bellen voor de politie")
    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))
    voorstel = next(een for een in reversed(wereld.post.aan(POLITIE)) if "zal ik de buren" in wereld.post.tekst(een))
    voor = anderen(wereld)
    await wereld.antwoord(voorstel, "jaaa")
    assert anderen(wereld) == voor
    await wereld.antwoord(voorstel, "oke doe maar")
    assert "oke doe maar" in anderen(wereld)
    for woorden in ("stop er is een hond op de galerij", "doe maar navraag bij de buren op 12 hoog"):
        await wereld.antwoord(vraag, woorden)
        assert woorden in anderen(wereld) or "vraag" in wereld.post.laatste(POLITIE).bericht.onderwerp
    assert (await wereld.punt(code, 3)).status is Status.OPEN


@pytest.mark.story_of("afwezig")
async def test_days_answer_the_question_about_an_absence_and_that_somebody_is_ill_is_shared_with_nobody(
    wereld: Wereld, code: str
) -> None:
    vraag = await herinnerd(wereld)
    voor = anderen(wereld)
    for woorden in (
        "ik ben ziek",
        "ziek thuis, iemand anders moet",
        "ben ziek, weet niet hoe lang",
        "ik ben er niet, vakantie",
    ):
        await wereld.antwoord(vraag, woorden)
        assert "Bent u een tijd afwezig?" in wereld.post.tekst(wereld.post.laatste(POLITIE)), woorden
    gevraagd = wereld.post.laatste(POLITIE)
    wereld.nu += timedelta(hours=1)
    for woorden in ("weet nog niet, ligt aan griep", "geen idee", "een tijdje"):
        await wereld.antwoord(gevraagd, woorden)
        assert "Bent u een tijd afwezig?" in wereld.post.tekst(wereld.post.laatste(POLITIE)), woorden
    assert anderen(wereld) == voor
    wereld.nu += timedelta(hours=1)
    for woorden, dag in {
        "vanaf morgen tot de 15e": "vanaf woensdag 2 december 2026 tot en met maandag 14 december",
        "t/m vrijdag": "tot en met vrijdag 4 december",
        "ja, tot maandag": "tot en met zondag 6 december",
        "ben er vrijdag weer": "tot en met donderdag 3 december",
        "ma weer terug": "tot en met zondag 6 december",
        "hele week": "tot en met zondag 6 december",
        "alleen vandaag": "tot en met dinsdag 1 december",
        "2 weekjes": "tot en met maandag 14 december",
    }.items():
        await wereld.antwoord(gevraagd, woorden)
        assert dag in wereld.post.tekst(wereld.post.laatste(POLITIE)), woorden
    assert (await wereld.punt(code, 3)).uiterlijk == lokaal("2026-12-03 12:00").date()
    for woorden, stand in {"graag uitstel tot maandag": Status.OPEN, "3 klaar": Status.GEREED}.items():
        await wereld.antwoord(gevraagd, woorden)
        assert "afwezig" not in wereld.post.laatste(POLITIE).bericht.onderwerp, woorden
        assert (await wereld.punt(code, 3)).status is stand, woorden


async def test_plain_words_take_the_proposal(maak: Maak) -> None:
    wereld = met_toets(maak)
    vraag = await herinnerd(wereld)
    for nr, woorden in enumerate(
        ("ok", "mag zo", "prima stuur maar zonder naam", "ja maar haal die naam weg", "👍🏻"), start=1
    ):
        await wereld.antwoord(vraag, f"{NAAM} zegt dat het stil is bij nummer {nr} in de flat")
        await wereld.antwoord(wereld.post.laatste(POLITIE), woorden)
        assert f"zegt dat het stil is bij nummer {nr}" in wereld.post.teksten(GGZ), woorden
    assert NAAM not in anderen(wereld)


async def test_other_words_about_it_are_asked(maak: Maak) -> None:
    wereld = met_toets(maak)
    await wereld.antwoord(await herinnerd(wereld), f"{NAAM} zegt dat het stil is")
    bericht = wereld.post.laatste(POLITIE)
    for woorden in ("ok maar de naam moet erin blijven", "nee die naam mag weg als het moet", "mag zo?"):
        await wereld.antwoord(bericht, woorden)
    assert "zegt dat het stil is" not in wereld.post.teksten(GGZ)


async def test_a_code_alone_shows_the_casus_and_what_no_command_does_is_said_honestly(
    wereld: Wereld, code: str
) -> None:
    voor = anderen(wereld).count("vraag voor u")
    for woorden in (f"{code}??", f"{code.lower()} ?"):
        await wereld.antwoord(wereld.post.aan(POLITIE)[0], woorden)
        assert f"Casus {code}" in wereld.post.laatste(POLITIE).bericht.onderwerp
        assert "doorgegeven" not in wereld.post.laatste(POLITIE).bericht.onderwerp
    assert anderen(wereld).count("vraag voor u") == voor
    for woorden, zin in {
        f"{code}??": "Deelnemers",
        f"{code} stuur ff herinnering aan de ggz": "Een herinnering kunt u niet zelf sturen",
        "herinner de politie aan punt 3": "Een herinnering kunt u niet zelf sturen",
        "zet alle mails uit": "Alle mails tegelijk uitzetten kan niet",
        f"{code} stop alle berichten": f"casus afsluiten {code} voorlopig",
    }.items():
        await wereld.staf(Rol.PROCESREGISSEUR, woorden)
        assert zin in wereld.post.tekst(wereld.post.laatste(REGIE)), woorden
    for woorden in (f"{code} stuur het plan aan politie", "waarom stuur je geen herinnering"):
        await wereld.staf(Rol.PROCESREGISSEUR, woorden)
        assert "Een herinnering kunt" not in wereld.post.tekst(wereld.post.laatste(REGIE)), woorden


async def test_a_bare_terug_is_asked_about(wereld: Wereld, code: str) -> None:
    vraag, voor = await herinnerd(wereld), len(wereld.post.aan(REGIE))
    for woorden in ("terug", "Terug!"):
        await wereld.antwoord(vraag, woorden)
        gehoord = wereld.post.tekst(wereld.post.laatste(POLITIE))
        assert "Bent u er weer?" in gehoord
        assert f"{code} ongedaan" in gehoord
    assert len(wereld.post.aan(REGIE)) == voor
    await wereld.antwoord(vraag, "haal terug")
    assert "wil iets terughalen" in wereld.post.laatste(REGIE).bericht.onderwerp
