"""APScheduler only ticks: the database holds what is due (SOURCES: C1)."""

from collections.abc import Callable, Sequence
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


class Ticker:
    """Calls each of `wakes` every `seconds` of real time, on the running event loop."""

    def __init__(self, seconds: float, wakes: Sequence[Callable[[], None]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        trigger = IntervalTrigger(seconds=seconds, timezone=UTC)
        for number, wake in enumerate(wakes):
            self._scheduler.add_job(
                _on_the_event_loop,
                trigger,
                args=(wake,),
                id=f"tik-{number}",
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


async def _on_the_event_loop(wake: Callable[[], None]) -> None:
    """Call it on the event loop; APScheduler calls a plain function in a thread, where no asyncio event may be set."""
    wake()
