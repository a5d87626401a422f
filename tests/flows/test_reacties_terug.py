"""A sign that is taken away again: what it brought about is taken back, for a day, unless something came after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commands.domain.actiepunt import Status
from commands.domain.reactie import Reactie
from tests.flows.test_reacties_punt import herinnerd, stand
from tests.wereld import RECLASSERING, Wereld


@pytest.mark.story_of("ongedaan")
async def test_a_tap_taken_away_is_taken_back_within_a_day(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    tik = await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")

    await wereld.trek_in(RECLASSERING, prive.id, tik)

    assert await stand(wereld) is Status.OPEN


async def test_after_a_day_taking_it_away_brings_a_hint_and_changes_nothing(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    tik = await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")
    await wereld.vooruit(dagen=2)

    await wereld.trek_in(RECLASSERING, prive.id, tik)

    assert await stand(wereld) is Status.GEREED
    assert "dag" in prive.laatste


async def test_of_two_taps_taking_the_first_away_changes_nothing(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    eerste = await wereld.tik(RECLASSERING, prive.id, herinnering, "⏳")
    wereld.nu += timedelta(minutes=1)
    await wereld.tik(RECLASSERING, prive.id, herinnering, "✅")
    gezegd = len(prive.berichten)

    await wereld.trek_in(RECLASSERING, prive.id, eerste)

    assert await stand(wereld) is Status.GEREED
    assert len(prive.berichten) == gezegd


async def test_a_tap_taken_away_after_another_report_changes_nothing_and_says_so(wereld: Wereld, code: str) -> None:
    prive, herinnering = await herinnerd(wereld)
    tik = await wereld.tik(RECLASSERING, prive.id, herinnering, "⏳")
    wereld.nu += timedelta(minutes=1)
    await wereld.zeg(RECLASSERING, prive.id, f"{code} 4 klaar")

    await wereld.trek_in(RECLASSERING, prive.id, tik)

    assert await stand(wereld) is Status.GEREED
    assert "Daarna is er iets anders gemeld" in prive.laatste


@pytest.mark.story_of("actie gereed", "ongedaan")
async def test_a_tap_that_was_kept_when_the_process_died_counts_once_and_can_be_taken_back(
    wereld: Wereld, code: str
) -> None:
    prive, herinnering = await herinnerd(wereld)
    lid = (await wereld.leden(code))[RECLASSERING]
    volgende = f"$event-{int(wereld.kamers.nieuw_event().rpartition('-')[2]) + 1}"
    gehouden = Reactie(extern_id=volgende, onder=herinnering, persoon_id=lid.persoon.id, teken="✅", op=wereld.nu)
    async with wereld.opslag.uow() as uow:
        await uow.reacties.put_reactie(gehouden)
        await uow.commit()
    wereld.nu += timedelta(minutes=1)
    gezegd = len(prive.berichten)

    assert await wereld.tik(RECLASSERING, prive.id, herinnering, "✅") == volgende
    assert await stand(wereld) is Status.GEREED
    assert len(prive.berichten) == gezegd + 1

    async with wereld.opslag.uow() as uow:
        bewaard = await uow.reacties.find_event(volgende)
        assert bewaard is not None
        await uow.reacties.put_reactie(replace(bewaard, weg=True))
        await uow.commit()
    await wereld.trek_in(RECLASSERING, prive.id, volgende)
    assert await stand(wereld) is Status.OPEN
