"""After a report somebody writes that it was about another client: asked, with the way back, and told to nobody."""

import pytest

from commands.domain.actiepunt import Status
from tests.wereld import GGZ, POLITIE, RECLASSERING, REGIE, Wereld

ELDERS = (
    "dit ging over een andere client",
    "oeps, verkeerde casus",
    "sorry, dat was voor een andere zaak",
    "foutje, dit hoort bij een andere casus",
    "ik haalde twee cliënten door elkaar",
    "dat was niet deze casus",
    "ik dacht aan een andere cliënt",
    "Sorry ik zat in het verkeerde dossier",
    "vergist, andere client bedoeld",
    "mijn antwoord was voor een andere casus bedoeld",
    "3 klaar was niet voor deze casus",
    "oh nee, verkeerde mail beantwoord, dit was bedoeld voor een ander dossier",
)


def van_anderen(wereld: Wereld) -> str:
    """All that others read."""
    return wereld.post.teksten(GGZ) + wereld.kamers.casuskamer(wereld.code).tekst


@pytest.mark.parametrize("tekst", ELDERS)
async def test_under_the_receipt_the_way_back_is_offered_and_a_yes_takes_it(
    wereld: Wereld, code: str, tekst: str
) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
    eerder = van_anderen(wereld)
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    vraag = wereld.post.laatste(POLITIE)
    assert f"Schrijf: {code} ongedaan 3" in wereld.post.tekst(vraag)
    assert van_anderen(wereld) == eerder
    assert (await wereld.punt(code, 3)).status is Status.GEREED

    await wereld.antwoord(vraag, "ja")
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_in_a_mail_of_its_own_the_procesregisseur_hears_it_and_a_yes_takes_it_back(
    wereld: Wereld, code: str
) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
    eerder = van_anderen(wereld)
    lid = (await wereld.leden(code))[POLITIE]
    await wereld.mail(POLITIE, f"casus-{code.lower()}+{lid.token}", ELDERS[4])

    assert van_anderen(wereld) == eerder
    assert "misschien de verkeerde casus" in wereld.post.laatste(REGIE).bericht.onderwerp
    await wereld.antwoord(wereld.post.laatste(POLITIE), "ja")
    assert (await wereld.punt(code, 3)).status is Status.OPEN


async def test_in_the_room_it_is_asked_too(wereld: Wereld, code: str) -> None:
    kamer = wereld.kamers.casuskamer(code)
    await wereld.zeg(RECLASSERING, kamer.id, "!4 klaar")
    await wereld.zeg(RECLASSERING, kamer.id, ELDERS[0])

    assert "Wilt u uw laatste melding terugnemen? Schrijf: !ongedaan" in kamer.tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "de buren hebben het over een andere client",
        "betrokkene is verdachte in een andere zaak",
        "ik zat nog bij een andere cliënt, bel morgen",
        "wij hebben een ander gezin in de straat gesproken",
    ],
)
async def test_news_of_others_is_shared(wereld: Wereld, code: str, tekst: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), "3 klaar")
    await wereld.antwoord(wereld.post.laatste(POLITIE), tekst)

    assert tekst in van_anderen(wereld)
