"""Looks after keys and rooms beside the listening. Work that hangs here holds up nothing that comes in."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

import structlog

from bot.matrix.listening.no_verification import cancel
from bot.matrix.listening.room_watch import RoomWatch
from bot.matrix.session import MatrixSession
from bot.matrix.verification import MOST, Asked
from bot.matrix.wire.failures import code_of

LOG = structlog.get_logger()
RETRIES = 3


class Upkeep:
    """Runs one task at a time. The next sync repeats the work that fails now."""

    def __init__(self, session: MatrixSession, room_watch: RoomWatch) -> None:
        self._session = session
        self._room_watch = room_watch
        self._task: asyncio.Task[None] | None = None
        self._once_more = False
        self._name_known = False
        self._asked: deque[tuple[Asked, int]] = deque()

    def verify(self, asked: Iterable[Asked]) -> None:
        """Take requests to verify; each hears no, beside the other work."""
        self._asked.extend([(one, 0) for one in asked][:MOST])

    def begin(self) -> None:
        """Start the work in a task of its own, or let a busy task do it once more."""
        if self._task is not None and not self._task.done():
            self._once_more = True
        elif self._session.has_upkeep or self._asked or not self._name_known or self._room_watch.is_due:
            self._task = asyncio.create_task(self._work())

    async def learn_devices(self) -> None:
        """Learn changed devices and wait for them: by its device the bot judges whether a message counts."""
        await self._attempt(self._session.learn_devices)

    async def stop(self) -> None:
        """Stop the task and wait for its end."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _work(self) -> None:
        while True:
            self._once_more = False
            await self._attempt(self._session.upkeep)
            if not self._name_known:
                self._name_known = await self._attempt(self._session.learn_name)
            await self._attempt(self._room_watch.look)
            await self._say_no()
            if not self._once_more:
                return

    async def _say_no(self) -> None:
        """Answer each request once. A failed answer is tried after the next syncs, RETRIES times at most."""
        for _ in range(len(self._asked)):
            asked, times = self._asked.popleft()
            if not await self._attempt(partial(self._refuse, asked)) and times < RETRIES:
                self._asked.append((asked, times + 1))

    async def _refuse(self, asked: Asked) -> None:
        """Say no, unless nobody knows who may be in that room: then the bot says nothing there."""
        allowed = await self._room_watch.allowed_in(asked.room) if asked.room else frozenset()
        if allowed is not None:
            await cancel(self._session, asked, allowed)

    async def _attempt(self, act: Callable[[], Awaitable[None]]) -> bool:
        try:
            await act()
        except Exception as error:  # a token that was revoked is the sync's to hear
            LOG.warning("key upkeep failed", code=code_of(error), error=type(error).__name__)
            return False
        return True
