"""A loop that outlives its errors: it works while there is work, otherwise it waits to be woken or for its interval."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from structlog.contextvars import bound_contextvars

from bot.loops.heartbeat import Beat, no_beat
from commands.ports import StorageFailure

LOG = structlog.get_logger()
LONGEST_REST = 30.0
"""Real seconds between two tries of work that keeps failing."""
MOST_DOUBLINGS = 10
"""More doublings change nothing, and in the end a float cannot hold them."""


class Waker:
    """Wakes the loops that wait for it."""

    def __init__(self) -> None:
        self._bell = asyncio.Event()
        self._followers: list[Waker] = []

    def follower(self) -> "Waker":
        """Another waker, for a loop of its own, that wakes whenever this one does."""
        new = Waker()
        self._followers.append(new)
        return new

    def wake(self) -> None:
        """Say that there is work, or may be."""
        self._bell.set()
        for follower in self._followers:
            follower.wake()

    async def wait(self, seconds: float) -> None:
        """Wait until woken, but at most so many real seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._bell.wait()
        except TimeoutError:
            return
        finally:
            self._bell.clear()

    async def rest(self, seconds: float) -> None:
        """Wait so many real seconds; nobody can wake it before."""
        await asyncio.sleep(seconds)


async def run_forever(
    name: str, work: Callable[[], Awaitable[int]], waker: Waker, *, rest: float, beat: Beat = no_beat
) -> None:
    """Call `work` for ever. It returns how much it did; after 0 the loop waits. `beat` is told how each round went.

    An error in a round is logged without its text, which may hold what people wrote. Each failure in a row makes the
    rest before the next try longer, and nobody can wake the loop before. Every line logged inside names the loop.
    """
    with bound_contextvars(loop=name):
        await _turn(work, waker, rest, beat)


async def _turn(work: Callable[[], Awaitable[int]], waker: Waker, rest: float, beat: Beat) -> None:
    failures = 0
    while True:
        try:
            done = await work()
            failures = 0
        except StorageFailure as error:
            failures += 1
            LOG.error("database in the way", code=str(error), failures=failures, again_in=_pause(failures))
        except Exception as error:
            failures += 1
            LOG.error("loop failed", failures=failures, again_in=_pause(failures), exc_info=error)
        beat(not failures)
        if failures:
            await waker.rest(_pause(failures))
        elif not done:
            await waker.wait(rest)


def _pause(failures: int) -> float:
    """Seconds before the next try, after so many failures in a row."""
    return min(2.0 ** min(failures - 1, MOST_DOUBLINGS), LONGEST_REST)
