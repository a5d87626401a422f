"""Sends the overviews of a week: once they are sent, the database is left alone until the next week."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime

from commands.ports import Clock


class MondayWatch:
    """Looks at each tick."""

    def __init__(
        self, send: Callable[[datetime], Awaitable[int | None]], week_of: Callable[[datetime], date], clock: Clock
    ) -> None:
        self._send = send
        self._week_of = week_of
        self._clock = clock
        self._sent: date | None = None

    async def look(self) -> int:
        """Send what is to be sent now; returns how many outbox rows are new."""
        now = self._clock()
        if self._week_of(now) == self._sent:
            return 0
        new = await self._send(now)
        if new is None:
            return 0
        self._sent = self._week_of(now)
        return new
