"""The part of the composition root that makes the processes in which bytes of strangers are read."""

from contextlib import AsyncExitStack, suppress

from bot.mail.reading.reader import preload
from bot.reading.pool import Reader, ReaderPool, ReadingFailed, ReadingStopped
from commands.ports import TemporaryFailure


def open_readers(stack: AsyncExitStack) -> Reader:
    """A Reader on processes that end with this one."""
    pool = ReaderPool()
    stack.push_async_callback(pool.close)
    return pool


async def warm_up(reader: Reader) -> None:
    """Start one process now, so that the first mail need not wait; a failure here will show again with that mail."""
    with suppress(ReadingStopped, ReadingFailed, TemporaryFailure):
        await reader(preload)
