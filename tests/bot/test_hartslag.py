"""The registry of beats: alive is not yet good, and who waits for his turn is not late."""

import asyncio
from contextlib import suppress

import pytest
from structlog.contextvars import get_contextvars
from structlog.testing import capture_logs

from bot.loops.heartbeat import Gang, Hartslagen
from bot.loops.loop import Wekker, draai


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
def harten(watch: Stopwatch) -> Hartslagen:
    return Hartslagen(geduld=10, monotonic=watch)


def test_a_loop_without_a_good_round_is_not_ready(harten, watch):
    harten.volg("klok", om=5)
    watch.nu += 1

    (stand,) = harten.standen()

    assert (stand.gang, stand.goed, stand.leeftijd) == (Gang.BEGINT, False, 1)


def test_each_loop_may_be_silent_for_its_own_time_and_no_longer(harten, watch):
    vlug, traag = harten.volg("vlug", om=5), harten.volg("traag", om=60)
    vlug(True)
    traag(True)
    watch.nu += 15
    assert [een.goed for een in harten.standen()] == [True, True]
    watch.nu += 0.5
    assert [een.goed for een in harten.standen()] == [False, True]
    vlug(True)
    assert [een.leeftijd for een in harten.standen()] == [0, 15.5]


def test_a_loop_that_fails_each_round_is_alive_but_not_good(harten, watch):
    slag = harten.volg("klok", om=5)
    slag(True)
    for _ in range(4):
        watch.nu += 5
        slag(False)

    (stand,) = harten.standen()

    assert (stand.levend, stand.leeftijd, stand.mislukt, stand.goed) == (0, 20, 4, False)
    slag(True)
    assert (harten.standen()[0].mislukt, harten.standen()[0].goed) == (0, True)


def test_a_loop_that_waits_for_its_role_is_on_standby_however_long(harten, watch):
    harten.volg("luisteren", om=5, rol="mail")
    watch.nu += 1000

    (stand,) = harten.standen()

    assert (stand.gang, stand.goed, harten.rollen) == (Gang.WACHT, True, ())


def test_who_takes_a_role_over_has_fresh_time_and_who_loses_it_waits_again(harten, watch):
    slag = harten.volg("luisteren", om=5, rol="mail")
    watch.nu += 1000
    harten.neem("mail")
    assert (harten.standen()[0].gang, harten.standen()[0].leeftijd, harten.rollen) == (Gang.BEGINT, 0, ("mail",))
    slag(True)
    watch.nu += 1
    assert (harten.standen()[0].gang, harten.standen()[0].leeftijd) == (Gang.LOOPT, 1)
    harten.geef_af("mail")
    assert (harten.standen()[0].gang, harten.rollen) == (Gang.WACHT, ())


async def test_a_running_loop_beats_well_or_badly_after_each_round_and_its_lines_say_which_loop(harten, watch):
    gedaan, klaar, lussen = iter([None, None, 1, 0]), asyncio.Event(), []

    async def ronde() -> int:
        lussen.append(get_contextvars())
        if (aantal := next(gedaan)) is None:
            raise OSError
        return aantal

    class Ongeduldig(Wekker):
        async def rust(self, seconden: float) -> None:
            standen.append(harten.standen()[0])

        async def wacht(self, seconden: float) -> None:
            standen.append(harten.standen()[0])
            klaar.set()
            await asyncio.Event().wait()

    standen = []
    with capture_logs():
        taak = asyncio.create_task(draai("klok", ronde, Ongeduldig(), rust=5.0, slag=harten.volg("klok", om=5)))
        await asyncio.wait_for(klaar.wait(), 40)
        taak.cancel()
        with suppress(asyncio.CancelledError):
            await taak

    assert [(een.mislukt, een.gang) for een in standen] == [(1, Gang.BEGINT), (2, Gang.BEGINT), (0, Gang.LOOPT)]
    assert lussen == [{"loop": "klok"}] * 4
    assert get_contextvars() == {}
