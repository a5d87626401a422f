"""The loop of the auditor: once an hour of the clock it looks, then beats outwards; and it is missed when silent."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import aiohttp
import structlog

from bot.loops.heartbeat import Beat, no_beat
from bot.loops.loop import Waker, run_forever
from commands.klok.nazien import OM, Ronde, laatst_nagezien
from commands.ports import Clock, OpenUow

LOG = structlog.get_logger()
LUS = "auditor"
KLOP_SECONDEN = 10.0
EERDER = timedelta(minutes=5)
"""So long has the bot after a start for what lay waiting; and so soon may a round of another process be due."""
STILTE = timedelta(hours=3)
STAP = timedelta(minutes=5)
"""The silence is looked at so often, by the clock."""
SPRONG = timedelta(minutes=15)
"""A leap of the clock counts as no more than this: in it the auditor had no chance."""

Kijk = Callable[[datetime], Awaitable[Ronde | None]]
Klop = Callable[[], Awaitable[None]]
MeldStilte = Callable[[datetime | None, datetime], Awaitable[int]]


class Toezicht:
    """Calls the auditor when an hour of the clock has passed."""

    def __init__(self, kijk: Kijk, clock: Clock, *, uit: Waker, klop: Klop | None = None) -> None:
        """`klop`: what tells the world outside that a round was done."""
        self._kijk = kijk
        self._clock = clock
        self._uit = uit
        self._klop = klop
        self._vanaf: datetime | None = None

    async def run(self, wekker: Waker, *, rust: float, slag: Beat = no_beat) -> None:
        """Work for ever."""
        await run_forever(LUS, self.ronde, wekker, rest=rust, beat=slag)

    async def ronde(self) -> int:
        """Look if it is time; returns how many messages were queued."""
        nu = self._clock()
        if self._vanaf is None:
            self._vanaf = nu - OM + EERDER
        if abs(nu - self._vanaf) < OM:
            return 0
        ronde = await self._kijk(nu)
        if ronde is None:
            self._vanaf = nu - OM + EERDER
            return 0
        self._vanaf = nu
        LOG.info("audited", found=len(ronde.bevindingen), queued=ronde.nieuw)
        if ronde.nieuw:
            self._uit.wake()
        if self._klop is not None:
            await self._klop()
        return ronde.nieuw


class Stiltewacht:
    """Misses the auditor: called by the sweep, so that neither of the two stands still unseen."""

    def __init__(self, lees: OpenUow, meld: MeldStilte, clock: Clock) -> None:
        self._lees = lees
        self._meld = meld
        self._clock = clock
        self._gezien: datetime | None = None
        self._laatst: datetime | None = None
        self._stil = timedelta()

    async def kijk(self) -> int:
        """Tell the beheerder, once, when this process ran for STILTE without a round; returns what was queued."""
        nu, gezien = self._clock(), self._gezien
        if gezien is not None and abs(nu - gezien) < STAP:
            return 0
        self._gezien = nu
        async with self._lees() as uow:
            laatst = await laatst_nagezien(uow)
        if gezien is None or laatst != self._laatst:
            self._laatst, self._stil = laatst, timedelta()
            return 0
        eerder, self._stil = self._stil, self._stil + min(abs(nu - gezien), SPRONG)
        if not eerder <= STILTE < self._stil:
            return 0
        LOG.error("auditor silent")
        return await self._meld(laatst, nu)


async def klop_aan(url: str, *, seconden: float = KLOP_SECONDEN) -> None:
    """Ask this address, so that whoever listens there knows that the auditor lives; a failure is only logged."""
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=seconden)) as sessie,
            sessie.get(url, allow_redirects=False) as antwoord,
        ):
            if antwoord.status >= 400:
                LOG.warning("heartbeat failed", code=f"http_{antwoord.status}")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as fout:
        LOG.warning("heartbeat failed", error=type(fout).__name__)
