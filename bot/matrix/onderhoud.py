"""What the keys ask for after a sync, beside the listening: whatever hangs here holds up nothing that comes in."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import structlog

from bot.matrix.kamerwacht import Kamerwacht
from bot.matrix.session import MatrixSession
from commands.ports import PermanentFailure, TemporaryFailure

log = structlog.get_logger()
_BEKEND = (TemporaryFailure, PermanentFailure)
"""Their text is a code."""


class Onderhoud:
    """One task at a time; what fails now is done after the next sync."""

    def __init__(self, session: MatrixSession, kamers: Kamerwacht) -> None:
        self._sessie = session
        self._kamers = kamers
        self._taak: asyncio.Task[None] | None = None
        self._nog_eens = False
        self._naam_bekend = False

    def begin(self) -> None:
        """Do it, in a task of its own; while that is busy, do it once more after that."""
        if self._taak is not None and not self._taak.done():
            self._nog_eens = True
        elif self._sessie.heeft_onderhoud or not self._naam_bekend or self._kamers.is_tijd:
            self._taak = asyncio.create_task(self._doe())

    async def ken_apparaten(self) -> None:
        """Learn who changed his devices, and wait for it: by them is judged whose words count."""
        await self._probeer(self._sessie.ken_apparaten)

    async def sluit(self) -> None:
        """Stop; nothing is left running."""
        taak, self._taak = self._taak, None
        if taak is not None:
            taak.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await taak

    async def _doe(self) -> None:
        while True:
            self._nog_eens = False
            await self._probeer(self._sessie.onderhoud)
            if not self._naam_bekend:
                self._naam_bekend = await self._probeer(self._sessie.leer_naam)
            await self._probeer(self._kamers.kijk)
            if not self._nog_eens:
                return

    async def _probeer(self, doe: Callable[[], Awaitable[None]]) -> bool:
        try:
            await doe()
        except Exception as fout:  # a token that was revoked is the sync's to hear
            log.warning("matrix.upkeep_failed", code=str(fout) if isinstance(fout, _BEKEND) else type(fout).__name__)
            return False
        return True
