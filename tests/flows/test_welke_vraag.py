"""Few words where several questions wait: each is named with what it is about, and a letter answers it."""

import pytest

from commands.domain.actiepunt import Status
from tests.domain.kalender import lokaal
from tests.flows.test_eigenaars import ids
from tests.flows.test_los_in_prive import zeg
from tests.flows.test_verzoek import partner
from tests.wereld import GGZ, POLITIE, WIJKTEAM, Wereld


async def twee_verzoeken(wereld: Wereld) -> None:
    await partner(wereld, GGZ, "overdragen 2 aan wijkteam")
    await partner(wereld, POLITIE, "overdragen 3 aan wijkteam")


@pytest.mark.parametrize("ja", ["akkoord", "ja", "is goed, akkoord"])
async def test_each_request_is_named_and_chosen_by_its_letter(wereld: Wereld, code: str, ja: str) -> None:
    await twee_verzoeken(wereld)
    gevraagd = await zeg(wereld, ja)
    assert (
        f'a. Het verzoek over actiepunt 3 ("Vraagt twee buren of er nog overlast is.")? Schrijf: {code} 3' in gevraagd
    )
    assert "b. Het verzoek over actiepunt 2" in gevraagd

    await zeg(wereld, "b")

    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, WIJKTEAM)
    assert (await wereld.punt(code, 3)).eigenaars == await ids(wereld, code, POLITIE)


async def test_a_second_yes_chooses_none(wereld: Wereld, code: str) -> None:
    await twee_verzoeken(wereld)
    await zeg(wereld, "akkoord")

    for woorden in ("ja", "nee", "c", "ik bel u"):
        await zeg(wereld, woorden)

    assert (await wereld.punt(code, 2)).eigenaars == await ids(wereld, code, GGZ)
    assert (await wereld.punt(code, 3)).eigenaars == await ids(wereld, code, POLITIE)


async def test_klaar_beside_a_step_of_the_ladder_is_asked_with_a_letter_for_each(wereld: Wereld, code: str) -> None:
    await wereld.vooruit(tot=lokaal("2026-12-01 12:00"))
    gevraagd = await zeg(wereld, "klaar")
    regel = next(een for een in gevraagd.splitlines() if "Actiepunt 1 van casus" in een)
    assert "Gaat samen met de wijkagent op huisbezoek." in regel

    await zeg(wereld, regel[0])

    assert (await wereld.punt(code, 1)).status is Status.GEREED
    assert (await wereld.punt(code, 2)).status is Status.OPEN
