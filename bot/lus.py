"""A loop that outlives its errors: it works while there is work, else waits for a wake-up or its interval."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

LOG = structlog.get_logger()
MAX_RUST = 60.0
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


async def draai(naam: str, ronde: Callable[[], Awaitable[int]], wekker: Wekker, *, rust: float) -> None:
    """Call `ronde` for ever. It returns how much it did; after 0 the loop waits.

    An error in a round is logged without its text (it may hold what people wrote) and the next try comes later.
    """
    fouten = 0
    while True:
        try:
            gedaan = await ronde()
            fouten = 0
        except Exception as fout:
            fouten += 1
            gedaan = 0
            LOG.exception("loop failed", loop=naam, error=type(fout).__name__, failures=fouten)
        if not gedaan:
            await wekker.wacht(min(rust * 2 ** min(fouten, MAX_KEREN), MAX_RUST) if fouten else rust)
