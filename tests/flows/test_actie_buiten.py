"""An actiepunt with which an organisation outside the group goes on."""

import pytest

from commands.domain.actiepunt import Status
from tests.flows.conftest import Maak
from tests.flows.test_afsluiten import alles_over, houder_zegt, regie_zegt
from tests.flows.toetswereld import met_toets
from tests.neptoets import NAAM
from tests.wereld import GGZ, POLITIE, Wereld

BEWIND = "Stichting Bewind Noord"


@pytest.mark.story_of("actie buiten")
@pytest.mark.parametrize("woorden", ["{code} actie buiten 2 {wie}", "actie buiten {code} 2 {wie}."])
async def test_its_owner_is_asked_nothing_more_and_all_read_who_goes_on(
    wereld: Wereld, code: str, woorden: str
) -> None:
    wereld.post.wis()
    gelezen = await regie_zegt(wereld, woorden.format(code=code, wie=BEWIND))

    assert f"{BEWIND} (buiten de groep) gaat verder met actiepunt 2" in gelezen
    assert (await wereld.punt(code, 2)).status is Status.VERVALLEN
    assert f"{BEWIND} (buiten de groep) gaat verder met uw actiepunt 2" in wereld.post.teksten(GGZ)
    assert f"{BEWIND} gaat ermee verder. De groep volgt het niet meer." in wereld.kamers.casuskamer(code).tekst
    for woord in ("plan toon", "actie lijst"):
        assert f"verder bij {BEWIND}, buiten de groep" in await regie_zegt(wereld, f"{code} {woord}")


async def test_the_closing_names_that_organisation(wereld: Wereld, code: str) -> None:
    assert f"{code} actie buiten 1, met die organisatie" in await houder_zegt(wereld, "casus afsluiten voorlopig")
    await houder_zegt(wereld, f"actie buiten 1 {BEWIND}")
    await alles_over(wereld, code)
    await houder_zegt(wereld, "casus afsluiten voorlopig")
    await regie_zegt(wereld, f"casus akkoord {code}")
    assert f"Verder buiten de groep: actiepunt 1 bij {BEWIND}." in wereld.kamers.casuskamer(code).tekst
    assert f"Verder bij {BEWIND}, buiten de groep: actiepunt 1" in wereld.post.teksten(POLITIE)


async def test_taken_back_it_runs_again_and_dropped_later_it_is_dropped(wereld: Wereld, code: str) -> None:
    await regie_zegt(wereld, f"{code} actie buiten 2 {BEWIND}")
    await regie_zegt(wereld, f"{code} ongedaan 2")
    assert (await wereld.punt(code, 2)).status is Status.OPEN
    await regie_zegt(wereld, f"{code} actie vervalt 2 niet meer nodig")
    assert BEWIND not in await regie_zegt(wereld, f"{code} actie lijst")


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [("actie buiten 2", "Er ontbreekt iets"), (f"actie buiten 99 {BEWIND}", "heeft geen actiepunt 99")],
)
async def test_without_an_organisation_or_a_number_nothing_changes(
    wereld: Wereld, code: str, woorden: str, zegt: str
) -> None:
    assert zegt in await regie_zegt(wereld, f"{code} {woorden}")
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_partner_hands_nothing_to_the_outside(wereld: Wereld, code: str) -> None:
    await wereld.antwoord(wereld.post.laatste(POLITIE), f"actie buiten 2 {BEWIND}")
    assert (await wereld.punt(code, 2)).status is Status.OPEN


async def test_a_person_in_place_of_an_organisation_is_held(maak: Maak) -> None:
    wereld = met_toets(maak)
    await regie_zegt(wereld, f"{wereld.code} actie buiten 2 {NAAM}")
    assert NAAM not in wereld.post.teksten(GGZ)
    assert (await wereld.punt(wereld.code, 2)).status is Status.OPEN
