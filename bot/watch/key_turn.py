"""Once a night, when something was removed for good, the sluitsleutel is replaced: then no backup opens it any more."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

import structlog

from commands.ports import Clock

LOG = structlog.get_logger()
NIGHT_BEGINS = 2
"""Local hour."""
TRY_AGAIN = timedelta(hours=1)


class Replace(Protocol):
    """Replaces it when that is due; returns whether all that was removed before is dead now."""

    def __call__(self, at: datetime) -> Awaitable[bool]: ...


class KeyTurn:
    """Looks at each tick, and does something once a night; a night that failed is tried again each hour."""

    def __init__(
        self,
        replace: Replace,
        clock: Clock,
        zone: ZoneInfo,
        *,
        failures: tuple[type[Exception], ...],
        tell: Callable[[datetime], Awaitable[int]],
    ) -> None:
        """`failures`: of the disk or of the place of the sleutelkopie; `tell` lets the beheerder know of them, once a
        day, and returns how many outbox rows are new."""
        self._replace = replace
        self._clock = clock
        self._zone = zone
        self._failures = failures
        self._tell = tell
        self._night: date | None = None
        self._not_before: datetime | None = None

    async def look(self) -> int:
        """Replace it when it is night; returns how many outbox rows are new."""
        now = self._clock()
        local = now.astimezone(self._zone)
        if local.hour < NIGHT_BEGINS or local.date() == self._night:
            return 0
        if self._not_before is not None and now < self._not_before:
            return 0
        try:
            done = await self._replace(now)
        except self._failures as failure:
            LOG.warning("sluitsleutel not replaced", error=type(failure).__name__, fix="run `ketenbot check`")
            self._not_before = now + TRY_AGAIN
            return await self._tell(now)
        if done:
            self._night, self._not_before = local.date(), None
        else:
            self._not_before = now + TRY_AGAIN
        return 0
