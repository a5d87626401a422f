"""The loops themselves: they outlive what goes wrong inside, however long it lasts."""

import asyncio
from contextlib import suppress

from structlog.testing import capture_logs

from bot.loops.loop import Waker, run_forever
from tests.wachten import GEDULD


class Ongeduldig(Waker):
    """Is woken at once, every time; remembers how long it would have waited."""

    def __init__(self) -> None:
        super().__init__()
        self.gevraagd: list[float] = []

    async def rest(self, seconden: float) -> None:
        self.gevraagd.append(seconden)
        await asyncio.sleep(0)


async def test_a_loop_that_fails_all_night_goes_on_when_the_trouble_is_over() -> None:
    wekker, over = Ongeduldig(), asyncio.Event()

    async def ronde() -> int:
        if len(wekker.gevraagd) < 1100:  # more doublings than a float can hold
            raise OSError
        over.set()
        return 0

    with capture_logs() as regels:
        taak = asyncio.create_task(run_forever("proef", ronde, wekker, rest=5.0))
        async with asyncio.timeout(GEDULD):
            await asyncio.wait({taak, asyncio.create_task(over.wait())}, return_when=asyncio.FIRST_COMPLETED)

    assert over.is_set()
    assert regels[-1]["failures"] == 1100
    assert max(wekker.gevraagd) == 30.0
    assert wekker.gevraagd[:3] == [1.0, 2.0, 4.0]
    taak.cancel()
    with suppress(asyncio.CancelledError):
        await taak
