"""Notices a clock that was set back: what waits for a moment would else wait for as long as that once more."""

from datetime import datetime, timedelta

import structlog

from commands.domain.rollen import Kanaal
from commands.ports import Clock, OpenUow

LOG = structlog.get_logger()
IGNORED_STEP = timedelta(minutes=1)
"""Steps back that are not worth a try: clocks are mended by seconds all day."""


class ClockWatch:
    """Looks at each tick."""

    def __init__(self, open_uow: OpenUow, clock: Clock) -> None:
        self._open_uow = open_uow
        self._clock = clock
        self._last: datetime | None = None

    async def look(self) -> int:
        """After a step back, and once at the start (the step may have come while nobody looked): whatever waits for a
        next try may go now. Returns how many rows. What was planned for a moment stays planned for it."""
        now = self._clock()
        if self._last is not None and now > self._last - IGNORED_STEP:
            self._last = now
            return 0
        async with self._open_uow() as uow:
            rows = await uow.inbox.resume(at=now) + sum([await uow.outbox.resume(een, at=now) for een in Kanaal])
            await uow.commit()
        if self._last is not None:
            LOG.warning("clock set back", seconds=round((self._last - now).total_seconds()), rows=rows)
        self._last = now
        return rows
