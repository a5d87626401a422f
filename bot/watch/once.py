"""Does something once a week or once a day: once it is done, the database is left alone until the next."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime

from commands.ports import Clock


class OncePerPeriod:
    """Looks at each tick."""

    def __init__(
        self, send: Callable[[datetime], Awaitable[int | None]], period_of: Callable[[datetime], date], clock: Clock
    ) -> None:
        """`send` returns how many outbox rows are new, None while it is not yet time; `period_of` gives the local date
        by which a period is known."""
        self._send = send
        self._period_of = period_of
        self._clock = clock
        self._sent: date | None = None

    async def look(self) -> int:
        """Send what is to be sent now; returns how many outbox rows are new."""
        now = self._clock()
        if self._period_of(now) == self._sent:
            return 0
        new = await self._send(now)
        if new is None:
            return 0
        self._sent = self._period_of(now)
        return new
