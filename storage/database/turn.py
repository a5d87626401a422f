"""One task of this process at a time: SQLite's own waiting is not fair."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from commands.ports import StorageFailure
from storage.database.failure import LOCKED

WAIT_SECONDS = 60.0


class Turn:
    """Lets the tasks of this process through one by one, in the order they came."""

    def __init__(self) -> None:
        self._slot = asyncio.Lock()
        self._holder: asyncio.Task[object] | None = None

    @asynccontextmanager
    async def take(self) -> AsyncIterator[None]:
        """Wait for the turn; raises RuntimeError when this task has it already, StorageFailure after WAIT_SECONDS."""
        task = asyncio.current_task()
        if self._holder is not None and self._holder is task:
            raise RuntimeError("a unit of work is open in this task already")
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._slot.acquire()
        except TimeoutError as error:
            raise StorageFailure(LOCKED) from error
        self._holder = task
        try:
            yield
        finally:
            self._holder = None
            self._slot.release()
