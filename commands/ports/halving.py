"""One thing that cannot be done holds up no other (SOURCES: C5, C21)."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from commands.ports.failures import StorageFailure

D = TypeVar("D")
U = TypeVar("U")


async def do_or_halve(
    things: Sequence[D], do: Callable[[Sequence[D]], Awaitable[U]]
) -> list[tuple[Sequence[D], U | Exception]]:
    """Do it for all at once; where that fails, for each half, until the culprit stands alone with its exception.

    Raises StorageFailure: with the database in the way, no thing is to blame.
    """
    if not things:
        return []
    try:
        return [(things, await do(things))]
    except StorageFailure:
        raise
    except Exception as failure:
        if len(things) == 1:
            return [(things, failure)]
    middle = len(things) // 2
    return await do_or_halve(things[:middle], do) + await do_or_halve(things[middle:], do)
