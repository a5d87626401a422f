"""A procesregisseur gives all casussen to a colleague for a while, and whoever stands in may do what the role may."""

import pytest

from commands.domain.rollen import Rol
from tests.domain.kalender import lokaal
from tests.flows.test_afwezig import gezegd, schrijf
from tests.flows.test_ladder import over_punt, stil
from tests.wereld import GGZ, POLITIE, REGIE, WIJKTEAM, Wereld

COLLEGA = "collega@zvh-huis.test"


@pytest.fixture
async def rustig(wereld: Wereld, code: str) -> str:
    """Only actiepunt 2 is open, due on Thursday 26 November; there is a second procesregisseur."""
    await wereld.medewerker(Rol.PROCESREGISSEUR, email=COLLEGA)
    await stil(wereld, 1, 3, 4, 5)
    return code


@pytest.mark.story_of("waarneming")
@pytest.mark.parametrize(
    "woorden",
    [
        f"waarneming {COLLEGA} t/m 11 december",
        f"waarneming door {COLLEGA} tot en met vrijdag 11 december 2026",
        f"Waarneming {COLLEGA} van 3 november t/m 11 december",
    ],
)
async def test_the_colleague_gets_all_of_it_and_both_hear_the_end(wereld: Wereld, rustig: str, woorden: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)
    assert "uw collega neemt waar tot en met vrijdag 11 december 2026" in wereld.post.tekst(wereld.post.laatste(REGIE))
    assert rustig in wereld.post.tekst(wereld.post.laatste(COLLEGA))
    wereld.post.wis()

    await schrijf(wereld, POLITIE, "bericht Wij zijn verhuisd.")
    assert "Wij zijn verhuisd." in wereld.post.teksten(COLLEGA)
    assert wereld.post.aan(REGIE) == []
    await wereld.vooruit(tot=lokaal("2026-12-11 23:00"))
    assert over_punt(wereld, COLLEGA, 2) != []
    assert over_punt(wereld, REGIE, 2) == []
    await wereld.vooruit(tot=lokaal("2026-12-14 12:00"))

    assert "neemt niet meer waar" in wereld.post.teksten(REGIE)
    assert "U neemt niet meer waar" in wereld.post.teksten(COLLEGA)


async def test_what_is_for_the_procesregisseur_alone_still_goes_there(wereld: Wereld, rustig: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"waarneming {COLLEGA} t/m 11 december")
    wereld.post.wis()

    await wereld.staf(Rol.PROCESREGISSEUR, f"deelnemer casushouder {rustig} politie", dmarc="none")

    assert len(wereld.post.aan(REGIE)) == 1
    assert wereld.post.aan(COLLEGA) == []


async def test_it_ends_sooner_with_one_word(wereld: Wereld, rustig: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"waarneming {COLLEGA} t/m 11 december")
    await wereld.staf(Rol.PROCESREGISSEUR, "aanwezig")

    assert "De waarneming is voorbij" in wereld.post.laatste(COLLEGA).bericht.onderwerp
    await wereld.vooruit(tot=lokaal("2026-12-03 12:00"))
    assert over_punt(wereld, REGIE, 2) != []


@pytest.mark.parametrize(
    ("woorden", "antwoord"),
    [
        ("!waarneming onbekend@zvh-huis.test t/m 11 december", "onbekend@zvh-huis.test"),
        (f"!waarneming {REGIE} t/m 11 december", REGIE),
        (f"!waarneming {COLLEGA}", "Er ontbreekt iets"),
        (f"!waarneming {COLLEGA} t/m 2 november 2026", "is al voorbij"),
        (f"!waarneming {COLLEGA} t/m 11 december 2027", "Dat is lang"),
    ],
)
async def test_what_cannot_be_changes_nothing(wereld: Wereld, rustig: str, woorden: str, antwoord: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, woorden)

    assert antwoord in wereld.post.tekst(wereld.post.laatste(REGIE))
    async with wereld.opslag.uow() as uow:
        assert await uow.afwezigheden.since(lokaal("2020-01-01 00:00").date()) == []


async def test_whoever_stands_in_for_the_casushouder_may_do_what_they_may(wereld: Wereld, rustig: str) -> None:
    await schrijf(wereld, POLITIE, "actie vervalt 2 het is opgelost")
    assert (await wereld.punt(rustig, 2)).status.value == "open"
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afwezig t/m 11 december, vervanger politie")

    await schrijf(wereld, POLITIE, "actie vervalt 2 het is opgelost")

    assert (await wereld.punt(rustig, 2)).status.value == "vervallen"


async def test_a_question_to_a_casushouder_who_is_away_goes_to_whoever_stands_in(wereld: Wereld, rustig: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afwezig t/m 11 december, vervanger politie")
    voor = len(gezegd(wereld, WIJKTEAM))
    await schrijf(wereld, GGZ, "vraag Mag de school dit weten?")
    vraag = wereld.post.laatste(POLITIE)
    assert "Mag de school dit weten?" in wereld.post.tekst(vraag)
    assert len(gezegd(wereld, WIJKTEAM)) == voor

    await wereld.antwoord(vraag, "Ja, dat mag.")

    assert "Ja, dat mag." in wereld.post.tekst(wereld.post.laatste(GGZ))


async def test_without_anybody_who_stands_in_it_goes_to_the_procesregisseur(wereld: Wereld, rustig: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.prive(WIJKTEAM).id, "afwezig t/m 11 december")

    await schrijf(wereld, GGZ, "vraag Mag de school dit weten?")

    assert "Mag de school dit weten?" in wereld.post.tekst(wereld.post.laatste(REGIE))
