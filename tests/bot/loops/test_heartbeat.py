"""The registry of beats: alive is not yet good, and who waits for his turn is not late."""

import asyncio
from contextlib import suppress

import pytest
from structlog.contextvars import get_contextvars
from structlog.testing import capture_logs

from bot.loops.heartbeat import Heartbeats, LoopState
from bot.loops.loop import Waker, run_forever


class Stopwatch:
    """Real seconds that only move when told."""

    def __init__(self) -> None:
        self.nu = 1000.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def harten(watch: Stopwatch) -> Heartbeats:
    return Heartbeats(late_after=10, monotonic=watch)


def test_a_loop_without_a_good_round_is_not_ready(harten, watch):
    harten.watch("klok", every=5)
    watch.nu += 1

    (stand,) = harten.reports()

    assert (stand.state, stand.ok, stand.age) == (LoopState.STARTING, False, 1)


def test_each_loop_may_be_silent_for_its_own_time_and_no_longer(harten, watch):
    vlug, traag = harten.watch("vlug", every=5), harten.watch("traag", every=60)
    vlug(True)
    traag(True)
    watch.nu += 15
    assert [een.ok for een in harten.reports()] == [True, True]
    watch.nu += 0.5
    assert [een.ok for een in harten.reports()] == [False, True]
    vlug(True)
    assert [een.age for een in harten.reports()] == [0, 15.5]


def test_a_loop_that_fails_each_round_is_alive_but_not_good(harten, watch):
    slag = harten.watch("klok", every=5)
    slag(True)
    for _ in range(4):
        watch.nu += 5
        slag(False)

    (stand,) = harten.reports()

    assert (stand.alive, stand.age, stand.failed, stand.ok) == (0, 20, 4, False)
    slag(True)
    assert (harten.reports()[0].failed, harten.reports()[0].ok) == (0, True)


def test_a_loop_that_waits_for_its_role_is_on_standby_however_long(harten, watch):
    harten.watch("luisteren", every=5, role="mail")
    watch.nu += 1000

    (stand,) = harten.reports()

    assert (stand.state, stand.ok, harten.roles) == (LoopState.STANDBY, True, ())


def test_who_takes_a_role_over_has_fresh_time_and_who_loses_it_waits_again(harten, watch):
    slag = harten.watch("luisteren", every=5, role="mail")
    watch.nu += 1000
    harten.take_role("mail")
    assert (harten.reports()[0].state, harten.reports()[0].age, harten.roles) == (LoopState.STARTING, 0, ("mail",))
    slag(True)
    watch.nu += 1
    assert (harten.reports()[0].state, harten.reports()[0].age) == (LoopState.RUNNING, 1)
    harten.lose_role("mail")
    assert (harten.reports()[0].state, harten.roles) == (LoopState.STANDBY, ())


async def test_a_running_loop_beats_well_or_badly_after_each_round_and_its_lines_say_which_loop(harten, watch):
    gedaan, klaar, lussen = iter([None, None, 1, 0]), asyncio.Event(), []

    async def ronde() -> int:
        lussen.append(get_contextvars())
        if (aantal := next(gedaan)) is None:
            raise OSError
        return aantal

    class Ongeduldig(Waker):
        async def rest(self, seconden: float) -> None:
            standen.append(harten.reports()[0])

        async def wait(self, seconden: float) -> None:
            standen.append(harten.reports()[0])
            klaar.set()
            await asyncio.Event().wait()

    standen = []
    with capture_logs():
        taak = asyncio.create_task(
            run_forever("klok", ronde, Ongeduldig(), rest=5.0, beat=harten.watch("klok", every=5))
        )
        await asyncio.wait_for(klaar.wait(), 40)
        taak.cancel()
        with suppress(asyncio.CancelledError):
            await taak

    assert [(een.failed, een.state) for een in standen] == [
        (1, LoopState.STARTING),
        (2, LoopState.STARTING),
        (0, LoopState.RUNNING),
    ]
    assert lussen == [{"loop": "klok"}] * 4
    assert get_contextvars() == {}
