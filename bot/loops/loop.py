"""A loop that outlives its errors: it works while there is work, else waits for a wake-up or its interval."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from structlog.contextvars import bound_contextvars

from bot.loops.heartbeat import Slag, geen_slag
from commands.ports import StorageFailure

LOG = structlog.get_logger()
MAX_RUST = 30.0
"""Real seconds between two tries of what keeps failing."""
MAX_KEREN = 10
"""More doublings change nothing, and in the end a float cannot hold them."""


class Wekker:
    """Wakes the loops that wait for it."""

    def __init__(self) -> None:
        self._bel = asyncio.Event()
        self._volgers: list[Wekker] = []

    def volger(self) -> "Wekker":
        """One more, for a loop of its own, that is woken with this one."""
        nieuw = Wekker()
        self._volgers.append(nieuw)
        return nieuw

    def wek(self) -> None:
        """There is work, or there may be."""
        self._bel.set()
        for volger in self._volgers:
            volger.wek()

    async def wacht(self, seconden: float) -> None:
        """Until woken, at most so many real seconds."""
        try:
            async with asyncio.timeout(seconden):
                await self._bel.wait()
        except TimeoutError:
            return
        finally:
            self._bel.clear()

    async def rust(self, seconden: float) -> None:
        """So many real seconds, whoever rings."""
        await asyncio.sleep(seconden)


async def draai(
    naam: str, ronde: Callable[[], Awaitable[int]], wekker: Wekker, *, rust: float, slag: Slag = geen_slag
) -> None:
    """Call `ronde` for ever. It returns how much it did; after 0 the loop waits. `slag` hears how each round went.

    An error in a round is logged without its text (it may hold what people wrote) and the next try comes ever later:
    nobody can ring it awake before. Every line that is logged inside says which loop.
    """
    with bound_contextvars(loop=naam):
        await _draai(ronde, wekker, rust, slag)


async def _draai(ronde: Callable[[], Awaitable[int]], wekker: Wekker, rust: float, slag: Slag) -> None:
    fouten = 0
    while True:
        try:
            gedaan = await ronde()
            fouten = 0
        except StorageFailure as fout:
            fouten += 1
            LOG.error("database in the way", code=str(fout), failures=fouten)
        except Exception as fout:
            fouten += 1
            LOG.exception("loop failed", error=type(fout).__name__, failures=fouten)
        slag(not fouten)
        if fouten:
            await wekker.rust(min(2 ** min(fouten - 1, MAX_KEREN), MAX_RUST))
        elif not gedaan:
            await wekker.wacht(rust)
