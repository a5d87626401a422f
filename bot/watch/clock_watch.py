"""Notices a clock that was set back; otherwise everything that waits for a moment would wait that much longer."""

from datetime import datetime, timedelta

import structlog

from commands.domain.rollen import Kanaal
from commands.ports import Clock, OpenUow

LOG = structlog.get_logger()
IGNORED_STEP = timedelta(minutes=1)
"""A smaller step back is ignored: clocks are corrected by seconds all day."""


class ClockWatch:
    """Looks at each tick."""

    def __init__(self, open_uow: OpenUow, clock: Clock) -> None:
        self._open_uow = open_uow
        self._clock = clock
        self._last: datetime | None = None

    async def look(self) -> int:
        """After a step back, and at the start, let all rows that wait for a next try go now; gives their number.

        At the start too, as the step may have come while no process looked. Rows that are planned for a moment keep it.
        """
        now = self._clock()
        if self._last is not None and now > self._last - IGNORED_STEP:
            self._last = now
            return 0
        async with self._open_uow() as uow:
            rows = await uow.inbox.resume(at=now) + sum(
                [await uow.outbox.resume(channel, at=now) for channel in Kanaal]
            )
            await uow.commit()
        if self._last is not None:
            LOG.warning("clock set back", seconds=round((self._last - now).total_seconds()), rows=rows)
        self._last = now
        return rows
