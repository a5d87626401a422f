"""Somebody is away: nothing is asked of them until they are back, or whoever stands in is asked."""

import pytest

from commands.adres import antwoordadres
from commands.domain.rollen import Rol
from commands.texts.opmaak import als_tekst
from tests.domain.kalender import lokaal
from tests.flows.test_ladder import over_punt, stil
from tests.wereld import BEHEER, GGZ, MANAGER, POLITIE, RECLASSERING, REGIE, WIJKTEAM, Wereld


@pytest.fixture
async def rustig(wereld: Wereld, code: str) -> str:
    """Only actiepunt 2 is open: of the GGZ, due on Thursday 26 November; the wijkteam is casushouder."""
    await stil(wereld, 1, 3, 4, 5)
    return code


async def schrijf(wereld: Wereld, wie: str, tekst: str) -> None:
    """A partner writes a mail of their own to the casus."""
    lid = (await wereld.leden(wereld.code))[wie]
    await wereld.mail(wie, antwoordadres(wereld.code, lid.token), tekst)


def gezegd(wereld: Wereld, wie: str) -> list[str]:
    """What somebody read in their private room."""
    return [als_tekst(een.bericht, proef=False) for een in wereld.kamers.prive(wie).zendingen]


@pytest.mark.story_of("afwezig")
@pytest.mark.parametrize(
    "woorden",
    [
        "afwezig t/m 1 december",
        "Beste allen,\n\nIk ben afwezig tot en met dinsdag 1 december.\n\nMet vriendelijke groet",
        "ik ben er niet t/m 1 december",
        "Ik ben met verlof t/m 1-12",
        "ik ben t/m 1 december afwezig",
        "ben op vakantie van 23 november tot en met 1 december",
        "afwezig tot 2 december wegens een operatie",
    ],
)
async def test_reminders_wait_until_they_are_back(wereld: Wereld, rustig: str, woorden: str) -> None:
    await schrijf(wereld, GGZ, woorden)
    gehoord = wereld.post.tekst(wereld.post.laatste(GGZ))
    assert "tot en met dinsdag 1 december 2026" in gehoord
    assert "Vanaf woensdag 2 december 2026 vragen wij u weer" in gehoord
    assert f"Casus {rustig}, actiepunt 2: uiterlijk donderdag 26 november 2026" in gehoord
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-01 23:00"))
    assert over_punt(wereld, GGZ, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-02 12:00"))

    assert over_punt(wereld, GGZ, 2) == ["wo 2026-12-02 09:00"]


async def test_the_casushouder_hears_that_a_date_falls_in_it_and_no_reason(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 1 december wegens een operatie")

    [bericht] = [een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]
    assert "GGZ-instelling (behandelaar) is afwezig tot en met dinsdag 1 december 2026" in bericht
    assert "Actiepunt 2" in bericht
    assert "vervangt niemand deze deelnemer" in bericht
    alles = wereld.post.teksten(REGIE) + wereld.post.teksten(POLITIE) + bericht
    assert "operatie" not in alles


async def test_the_casushouder_hears_nothing_when_no_date_falls_in_it(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 20 november")

    assert not [een for een in gezegd(wereld, WIJKTEAM) if "is afwezig" in een]


@pytest.mark.parametrize(
    "wie", ["politie", "vervanger: Politie (wijkagent)", "mijn vervanger is wijkagent@partners.test"]
)
async def test_whoever_stands_in_hears_it_gets_the_reminders_and_may_answer(
    wereld: Wereld, rustig: str, wie: str
) -> None:
    vervanger = wie if "vervanger" in wie else f"vervanger {wie}"
    await schrijf(wereld, GGZ, f"afwezig t/m 1 december, {vervanger}")
    assert "Politie (wijkagent) vervangt u" in wereld.post.tekst(wereld.post.laatste(GGZ))
    gehoord = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "GGZ-instelling (behandelaar) is afwezig tot en met dinsdag 1 december 2026" in gehoord
    assert "Actiepunt 2" in gehoord
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-23 12:00"))
    assert over_punt(wereld, GGZ, 2) == []
    herinnering = wereld.post.laatste(POLITIE)
    assert "omdat u GGZ-instelling (behandelaar) vervangt" in wereld.post.tekst(herinnering)
    await wereld.antwoord(herinnering, "2 klaar")

    assert (await wereld.punt(rustig, 2)).status.value == "gereed"


async def test_without_the_absence_another_may_still_not_answer(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, POLITIE, "2 klaar")

    assert (await wereld.punt(rustig, 2)).status.value == "open"


async def test_a_substitute_who_is_away_too_is_told_of_and_the_question_waits(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, POLITIE, "afwezig t/m 30 november")
    await schrijf(wereld, GGZ, "afwezig t/m 1 december vervanger politie")
    assert "maar is zelf afwezig tot en met maandag 30 november 2026" in wereld.post.tekst(wereld.post.laatste(GGZ))
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-11-30 23:00"))
    assert over_punt(wereld, POLITIE, 2) == over_punt(wereld, GGZ, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))

    assert over_punt(wereld, POLITIE, 2) == ["di 2026-12-01 09:00"]


@pytest.mark.story_of("aanwezig")
@pytest.mark.parametrize("woorden", ["aanwezig", "weer aanwezig", "Ik ben er weer!", "ik ben weer terug"])
async def test_somebody_who_is_back_sooner_is_asked_again(wereld: Wereld, rustig: str, woorden: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 1 december")
    await wereld.vooruit(tot=lokaal("2026-11-24 12:00"))

    await schrijf(wereld, GGZ, woorden)
    assert "u bent er weer" in wereld.post.tekst(wereld.post.laatste(GGZ))
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-11-25 12:00"))

    assert over_punt(wereld, GGZ, 2) == ["wo 2026-11-25 09:00"]


async def test_the_ladder_tells_the_casushouder_and_stands_still_above(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 9 december")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))
    assert "De eigenaar is afwezig tot en met woensdag 9 december 2026" in wereld.kamers.prive(WIJKTEAM).laatste
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-09 23:00"))
    assert over_punt(wereld, REGIE, 2) == over_punt(wereld, MANAGER, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-10 12:00"))
    assert over_punt(wereld, REGIE, 2) == ["do 2026-12-10 09:00"]
    await wereld.vooruit(tot=lokaal("2026-12-24 12:00"))

    assert over_punt(wereld, MANAGER, 2) == ["do 2026-12-17 09:00"]


async def test_everybody_of_a_step_is_away_alarm_and_hold_and_never_a_climb_past_them(
    wereld: Wereld, rustig: str
) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afwezig t/m 11 december")
    assert "casushouder van casus" in wereld.post.tekst(wereld.post.laatste(REGIE))
    wereld.post.wis()

    await wereld.vooruit(tot=lokaal("2026-12-11 23:00"))
    assert over_punt(wereld, REGIE, 2) == over_punt(wereld, MANAGER, 2) == []
    assert "De bot slaat deze stap niet over" in wereld.post.teksten(REGIE)
    [alarm] = [een for een in wereld.post.aan(BEHEER) if "niemand bereiken" in een.bericht.onderwerp]
    assert f"Casus {rustig}: de casushouder is afwezig t/m vrijdag 11 december" in wereld.post.tekst(alarm)
    await wereld.vooruit(tot=lokaal("2026-12-14 12:00"))
    assert "GGZ-instelling (behandelaar)" in wereld.kamers.prive(WIJKTEAM).laatste
    assert over_punt(wereld, REGIE, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-21 12:00"))

    assert over_punt(wereld, REGIE, 2) == ["do 2026-12-17 09:00"]


async def test_whoever_stands_in_for_the_casushouder_hears_the_ladder(wereld: Wereld, rustig: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afwezig t/m 11 december, vervanger politie")
    await wereld.vooruit(tot=lokaal("2026-11-30 12:00"))

    bericht = wereld.post.tekst(wereld.post.laatste(POLITIE))
    assert "U neemt waar voor Gemeente (wijkteam), tot en met vrijdag 11 december 2026." in bericht
    assert "GGZ-instelling (behandelaar)" in bericht


async def test_a_year_is_asked_about_first(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, GGZ, "afwezig t/m 1 november 2027")
    vraag = wereld.post.laatste(GGZ)
    assert "Er is nog niets genoteerd" in wereld.post.tekst(vraag)

    await wereld.antwoord(vraag, wereld.post.tekst(vraag).split("Schrijf: ")[1].split("\n")[0])

    assert "tot en met maandag 1 november 2027" in wereld.post.tekst(wereld.post.laatste(GGZ))


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("!afwezig t/m 2 november 2026", "is al voorbij"),
        ("!afwezig", "Er ontbreekt iets"),
        ("!afwezig t/m 31 februari", "Er ontbreekt iets"),
        ("afwezig t/m 1 december vervanger bakkerij", "bakkerij"),
    ],
)
async def test_what_cannot_be_is_refused_and_notes_nothing(
    wereld: Wereld, rustig: str, woorden: str, antwoord: str
) -> None:
    await schrijf(wereld, GGZ, woorden)

    assert antwoord in wereld.post.tekst(wereld.post.laatste(GGZ))
    async with wereld.opslag.uow() as uow:
        assert await uow.afwezigheden.since(lokaal("2020-01-01 00:00").date()) == []


@pytest.mark.parametrize(
    "woorden",
    [
        "Ik ben er niet mee eens dat wij dit doen.",
        "Ik ben t/m vrijdag bezig met de aanvraag.",
        "Wij zijn vrijdag afwezig bij het overleg, kan het een dag later?",
    ],
)
async def test_other_words_stay_words_to_the_group(wereld: Wereld, rustig: str, woorden: str) -> None:
    await schrijf(wereld, GGZ, woorden)

    async with wereld.opslag.uow() as uow:
        assert await uow.afwezigheden.since(lokaal("2020-01-01 00:00").date()) == []


async def test_it_holds_in_all_casussen_and_tells_in_a_room_of_its_own_casus_alone(wereld: Wereld, code: str) -> None:
    await stil(wereld, 1, 3, 5)
    ander = await wereld.nog_een_casus()
    kamer = wereld.kamers.casuskamer(code)

    await wereld.zeg(RECLASSERING, kamer.id, "!afwezig t/m 11 december")

    assert code in kamer.laatste
    assert ander not in kamer.laatste


async def test_a_procesregisseur_who_is_away_names_a_colleague(wereld: Wereld, rustig: str) -> None:
    await wereld.medewerker(Rol.PROCESREGISSEUR, email="collega@zvh-huis.test")

    await wereld.staf(Rol.PROCESREGISSEUR, "afwezig t/m 11 december vervanger collega@zvh-huis.test")
    assert f"Dit zijn nu de casussen: {rustig}" in wereld.post.tekst(wereld.post.laatste("collega@zvh-huis.test"))
    wereld.post.wis()
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))

    assert over_punt(wereld, REGIE, 2) == []
    assert over_punt(wereld, "collega@zvh-huis.test", 2) == ["do 2026-12-03 09:00"]
