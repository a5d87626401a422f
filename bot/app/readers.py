"""The part of the composition root that makes what reads bytes of strangers, and has one of them stand ready."""

from contextlib import AsyncExitStack, suppress

from bot.mail.reading.reader import preload
from bot.reading.pool import Reader, ReaderPool, ReadingFailed, ReadingStopped
from commands.ports import TemporaryFailure


def open_readers(stack: AsyncExitStack) -> Reader:
    """Processes that end with this one."""
    pool = ReaderPool()
    stack.push_async_callback(pool.close)
    return pool


async def warm_up(reader: Reader) -> None:
    """So that the first mail need not wait; what goes wrong here shows with that one."""
    with suppress(ReadingStopped, ReadingFailed, TemporaryFailure):
        await reader(preload)
