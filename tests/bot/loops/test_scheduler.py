"""The ticks."""

import asyncio
import threading

from bot.loops.scheduler import Ticker
from tests.wachten import GEDULD


async def test_a_tick_comes_on_the_thread_of_the_loops_that_it_wakes() -> None:
    getikt: asyncio.Queue[int] = asyncio.Queue()
    tikker = Ticker(0.01, [lambda: getikt.put_nowait(threading.get_ident())])

    tikker.start()
    async with asyncio.timeout(GEDULD):
        draad = await getikt.get()
    tikker.stop()

    assert draad == threading.get_ident()
