"""What the keys ask for after a sync, beside the listening: whatever hangs here holds up nothing that comes in."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

import structlog

from bot.matrix.listening.no_verification import cancel
from bot.matrix.listening.room_watch import Kamerwacht
from bot.matrix.session import MatrixSession
from bot.matrix.verification import MOST, Asked
from bot.matrix.wire.failures import code_of

LOG = structlog.get_logger()
HERHALEN = 3


class Onderhoud:
    """One task at a time; what fails now is done after the next sync."""

    def __init__(self, session: MatrixSession, kamers: Kamerwacht) -> None:
        self._sessie = session
        self._kamers = kamers
        self._taak: asyncio.Task[None] | None = None
        self._nog_eens = False
        self._naam_bekend = False
        self._asked: deque[tuple[Asked, int]] = deque()

    def verify(self, asked: Iterable[Asked]) -> None:
        """These asked the bot to verify them: they are told no, beside all else."""
        self._asked.extend([(een, 0) for een in asked][:MOST])

    def begin(self) -> None:
        """Do it, in a task of its own; while that is busy, do it once more after that."""
        if self._taak is not None and not self._taak.done():
            self._nog_eens = True
        elif self._sessie.heeft_onderhoud or self._asked or not self._naam_bekend or self._kamers.is_tijd:
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
            await self._zeg_nee()
            if not self._nog_eens:
                return

    async def _zeg_nee(self) -> None:
        """Once each; what fails is tried after the next syncs, and then his program stops waiting by itself."""
        for _ in range(len(self._asked)):
            asked, keer = self._asked.popleft()
            if not await self._probeer(partial(self._breek_af, asked)) and keer < HERHALEN:
                self._asked.append((asked, keer + 1))

    async def _breek_af(self, asked: Asked) -> None:
        """Nothing is said in a room of which nobody knows who may be in it."""
        mag = await self._kamers.wie_mag(asked.room) if asked.room else frozenset()
        if mag is not None:
            await cancel(self._sessie, asked, mag)

    async def _probeer(self, doe: Callable[[], Awaitable[None]]) -> bool:
        try:
            await doe()
        except Exception as fout:  # a token that was revoked is the sync's to hear
            LOG.warning("key upkeep failed", code=code_of(fout), error=type(fout).__name__)
            return False
        return True
