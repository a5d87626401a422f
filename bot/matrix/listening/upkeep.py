"""What the keys ask for after a sync, beside the listening: whatever hangs here holds up nothing that comes in."""

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
    """One task at a time; what fails now is done after the next sync."""

    def __init__(self, session: MatrixSession, room_watch: RoomWatch) -> None:
        self._session = session
        self._room_watch = room_watch
        self._task: asyncio.Task[None] | None = None
        self._once_more = False
        self._name_known = False
        self._asked: deque[tuple[Asked, int]] = deque()

    def verify(self, asked: Iterable[Asked]) -> None:
        """These asked the bot to verify them: they are told no, beside all else."""
        self._asked.extend([(one, 0) for one in asked][:MOST])

    def begin(self) -> None:
        """Do it, in a task of its own; while that is busy, do it once more after that."""
        if self._task is not None and not self._task.done():
            self._once_more = True
        elif self._session.has_upkeep or self._asked or not self._name_known or self._room_watch.is_due:
            self._task = asyncio.create_task(self._work())

    async def learn_devices(self) -> None:
        """Learn who changed his devices, and wait for it: by them is judged whose words count."""
        await self._attempt(self._session.learn_devices)

    async def stop(self) -> None:
        """Stop; nothing is left running."""
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
        """Once each; what fails is tried after the next syncs, and then his program stops waiting by itself."""
        for _ in range(len(self._asked)):
            asked, times = self._asked.popleft()
            if not await self._attempt(partial(self._refuse, asked)) and times < RETRIES:
                self._asked.append((asked, times + 1))

    async def _refuse(self, asked: Asked) -> None:
        """Nothing is said in a room of which nobody knows who may be in it."""
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
