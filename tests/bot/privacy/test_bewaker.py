"""The guard: what was found, what to write instead, and which list wins."""

import pytest

from bot.privacy.bewaker import VERBODEN, Bewaker
from commands.domain.afdrukken import afdrukken
from commands.domain.vondst import Casuslijst, met_voorstel
from tests.neptoets import ADRES, HINT, NAAM, NepHerkenners, nep_bewaker

SLEUTEL = bytes(32)


def lijst(*verboden: str, toegestaan: tuple[str, ...] = ()) -> Casuslijst:
    return Casuslijst(sleutel=SLEUTEL, afdrukken=afdrukken(verboden, SLEUTEL), toegestaan=toegestaan)


async def test_each_place_gets_a_proposal_in_role_words():
    tekst = f"{NAAM} woont op {ADRES}."

    vondsten = await nep_bewaker().inspect(["Dag", tekst], lijst())

    assert {een.tekst_nr for een in vondsten} == {1}
    assert met_voorstel(tekst, vondsten) == "Betrokkene woont op [adres]."


async def test_a_first_sign_of_indirect_identification_only_warns():
    (een,) = await nep_bewaker().inspect([HINT], lijst())

    assert een.waarschuwing


@pytest.mark.parametrize(("woord", "voorstel"), [("Zeldzaamsma", "betrokkene"), ("000123456", "[nummer]")])
async def test_what_stands_on_the_list_of_the_casus_is_found_by_no_other_name(woord, voorstel):
    (een,) = await nep_bewaker().inspect([f"Bel {woord}."], lijst("Zeldzaamsma", "000-123-456"))

    assert (een.soort, een.voorstel, een.begin) == (VERBODEN, voorstel, 4)


async def test_the_list_of_the_casus_wins_of_what_is_allowed():
    bewaker = nep_bewaker()

    assert await bewaker.inspect([NAAM], lijst(toegestaan=(NAAM,))) == []
    (een,) = await bewaker.inspect([NAAM], lijst(NAAM, toegestaan=(NAAM,)))
    assert een.soort == VERBODEN


async def test_the_recognisers_are_built_once_for_the_same_words():
    gebouwd = []

    def maak(toegestaan: tuple[str, ...]) -> NepHerkenners:
        gebouwd.append(toegestaan)
        return NepHerkenners(toegestaan)

    bewaker = Bewaker(maak)
    for toegestaan in ((), (), (NAAM,), (NAAM,)):
        await bewaker.inspect(["Dag"], lijst(toegestaan=toegestaan))

    assert gebouwd == [(), (NAAM,)]
