"""Words that speak of danger, or of a worry about it: whom to call stands above the answer, understood or not."""

import pytest

from commands.domain.rollen import Rol
from commands.domain.terugblik import is_zorg
from tests.flows.test_zelf_weg import schrijf
from tests.wereld import REGIE, WIJKTEAM, Wereld

GEVAAR = "Is er nu gevaar? Bel 112. De bot belt niemand, en deze berichten worden niet dag en nacht gelezen."
ZORGEN = (
    "hij heeft een mes",
    "ben bang dat het misgaat",
    "de situatie loopt uit de hand",
    "wij maken ons grote zorgen",
    "hij dreigt de buren iets aan te doen",
    "ik vrees voor de veiligheid van moeder",
    "ze wil niet meer leven",
    "betrokkene heeft een wapen in huis",
    "het gaat helemaal mis daar",
    "maak me zorgen om de kinderen",
    "het is daar niet veilig",
)


@pytest.mark.parametrize("tekst", ZORGEN)
def test_each_is_heard(tekst: str) -> None:
    assert is_zorg(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "er was geen gevaar",
        "geen zorgen, het loopt goed",
        "er is niet gedreigd",
        "de brief is bezorgd",
        "dat ging goed",
    ],
)
def test_what_denies_it_is_not(tekst: str) -> None:
    assert not is_zorg(tekst)


async def test_a_partner_reads_whom_to_call_and_how_to_tell_the_casushouder_alone(wereld: Wereld, code: str) -> None:
    antwoord = await schrijf(wereld, ZORGEN[1])

    assert GEVAAR in antwoord
    assert f"Schrijf: {code} signaal, met uw tekst" in antwoord


async def test_also_where_a_procesregisseur_was_not_understood(wereld: Wereld, code: str) -> None:
    await wereld.staf(Rol.PROCESREGISSEUR, f"{code} {ZORGEN[0]}")

    assert GEVAAR in wereld.post.tekst(wereld.post.laatste(REGIE))


async def test_in_the_room_it_is_told_in_private(wereld: Wereld, code: str) -> None:
    await wereld.zeg(WIJKTEAM, wereld.kamers.casuskamer(code).id, ZORGEN[4])

    assert GEVAAR in wereld.kamers.prive(WIJKTEAM).tekst
