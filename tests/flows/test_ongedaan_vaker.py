"""Taking back again and again, and after the bot only asked something."""

from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from tests.flows.test_ongedaan import ggz, stand
from tests.wereld import Wereld


async def keer(wereld: Wereld, *woorden: str) -> list[str]:
    """What the GGZ reads back on each of these, a minute apart."""
    gelezen = []
    for een in woorden:
        wereld.nu += timedelta(minutes=1)
        gelezen.append(await ggz(wereld, een))
    return gelezen


async def test_five_times_in_a_row_takes_one_report_back_and_says_each_time_that_it_did(wereld, code) -> None:
    await keer(wereld, "2 bezig", "2 klaar")

    gelezen = await keer(wereld, "ongedaan", "ongedaan!!", "Ongedaan maken", "ongedaan", "maak ongedaan", "ongedaan 2")

    assert "Teruggenomen" in gelezen[0]
    assert all(f"U hebt uw laatste melding in casus {code} al teruggenomen" in een for een in gelezen[1:])
    assert (await wereld.punt(code, 2)).status is Status.BEZIG
    assert wereld.kamers.casuskamer(code).tekst.count("melding teruggenomen") == 1


@pytest.mark.parametrize("melding", ["2 bezig", "2 uitstel tot 20 november"])
async def test_what_the_bot_only_asked_about_is_nothing_to_take_back(wereld: Wereld, code: str, melding: str) -> None:
    voor = await stand(wereld, code)
    await keer(wereld, "2 klaar", melding)
    assert (await wereld.punt(code, 2)).status is Status.GEREED

    [bon] = await keer(wereld, "ongedaan")

    assert f"Teruggenomen in casus {code}" in bon
    assert await stand(wereld, code) == voor


async def test_after_a_new_report_that_one_is_taken_back(wereld: Wereld, code: str) -> None:
    await keer(wereld, "2 bezig", "ongedaan", "2 klaar", "ongedaan")

    assert (await wereld.punt(code, 2)).status is Status.OPEN
