"""APScheduler ticks and nothing more: what is due stands in the database (SOURCES: C1)."""

from collections.abc import Callable, Sequence
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


class Tikker:
    """Calls each of `wek` every `seconden` of real time, on the running event loop."""

    def __init__(self, seconden: float, wek: Sequence[Callable[[], None]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        trigger = IntervalTrigger(seconds=seconden, timezone=UTC)
        for nummer, roep in enumerate(wek):
            self._scheduler.add_job(
                _op_de_lus,
                trigger,
                args=(roep,),
                id=f"tik-{nummer}",
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        """Begin; needs a running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """No more ticks."""
        self._scheduler.shutdown(wait=False)


async def _op_de_lus(roep: Callable[[], None]) -> None:
    """A plain function would be called in a worker thread, where no asyncio event may be set."""
    roep()
