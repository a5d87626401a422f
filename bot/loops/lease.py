"""A role that one process has at a time: its loops run while it is ours, and stop the moment it may not be."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack

import structlog

LOG = structlog.get_logger()
OPNIEUW = 1.0
"""Real seconds before the next try; each failure in a row makes it one more, up to LANGST."""
LANGST = 5.0

Lus = Coroutine[object, object, None]
Voorrang = Callable[[str], AbstractAsyncContextManager[asyncio.Event]]
"""Waits until the role is ours; the event is set when it may be somebody else's."""
Begin = Callable[[AsyncExitStack], Awaitable[Sequence[Lus]]]
"""Makes the loops of a role; what must be closed goes on the stack."""


async def vervul(rol: str, voorrang: Voorrang, begin: Begin, *, gaat_door: tuple[type[Exception], ...]) -> None:
    """Fulfil this role whenever it is ours, for ever. Errors of the kinds `gaat_door` end it, others only delay it."""
    mislukt = 0
    while True:
        try:
            async with voorrang(rol) as verloren, AsyncExitStack() as stapel:
                LOG.info("role taken", role=rol)
                await _samen(await begin(stapel), verloren)
        except gaat_door:
            raise
        except Exception as fout:
            mislukt += 1
            LOG.warning("role failed", role=rol, error=type(fout).__name__)
        else:
            mislukt = 0
            LOG.warning("role lost", role=rol)
        await asyncio.sleep(min(OPNIEUW * max(mislukt, 1), LANGST))


async def _samen(lussen: Sequence[Lus], verloren: asyncio.Event) -> None:
    async with asyncio.TaskGroup() as groep:
        taken = [groep.create_task(lus) for lus in lussen]
        await verloren.wait()
        for taak in taken:
            taak.cancel()
