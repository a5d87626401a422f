"""A role that one process has at a time: its loops run while the role is ours, and stop when it may no longer be."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack

import structlog

LOG = structlog.get_logger()
RETRY_AFTER = 1.0
"""Real seconds before the next try; as many more for each failure in a row, up to RETRY_AT_MOST."""
RETRY_AT_MOST = 5.0

Loop = Coroutine[object, object, None]
Lease = Callable[[str], AbstractAsyncContextManager[asyncio.Event]]
"""Waits until the role is ours; the event is set when another process may have taken it."""
Begin = Callable[[AsyncExitStack], Awaitable[Sequence[Loop]]]
"""Makes the loops of a role, and puts on the stack everything that must be closed with it."""


async def hold_role(role: str, lease: Lease, begin: Begin, *, fatal: tuple[type[Exception], ...]) -> None:
    """Run the loops of this role whenever it is ours, for ever. Raises errors of the `fatal` kinds; others delay."""
    failures = 0
    while True:
        try:
            async with lease(role) as lost, AsyncExitStack() as stack:
                LOG.info("role taken", role=role)
                await _together(await begin(stack), lost)
        except fatal:
            raise
        except Exception as error:
            failures += 1
            LOG.warning("role failed", role=role, error=type(error).__name__)
        else:
            failures = 0
            LOG.warning("role lost", role=role)
        await asyncio.sleep(min(RETRY_AFTER * max(failures, 1), RETRY_AT_MOST))


async def _together(loops: Sequence[Loop], lost: asyncio.Event) -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(loop) for loop in loops]
        await lost.wait()
        for task in tasks:
            task.cancel()
