"""The loop of the auditor: once an hour of the clock it looks, and then pings the outside. It is missed when silent."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import aiohttp
import structlog

from bot.loops.heartbeat import Beat, no_beat
from bot.loops.loop import Waker, run_forever
from commands.klok.nazien import OM, Ronde, laatst_nagezien
from commands.ports import Clock, OpenUow

LOG = structlog.get_logger()
LOOP = "auditor"
PING_WITHIN = 10.0
HEAD_START = timedelta(minutes=5)
"""Time after a start, or after a round of another process, before this process does its first round."""
SILENT_FOR = timedelta(hours=3)
LOOK_EVERY = timedelta(minutes=5)
"""How often the silence is measured, by the clock."""
LEAP_COUNTS_AS = timedelta(minutes=15)
"""A leap of the clock counts as no more silence than this, for the auditor had no chance to look during the leap."""

Look = Callable[[datetime], Awaitable[Ronde | None]]
Ping = Callable[[], Awaitable[None]]
ReportSilence = Callable[[datetime | None, datetime], Awaitable[int]]


class Auditor:
    """Lets the casussen be looked over when an hour of the clock has passed."""

    def __init__(self, look: Look, clock: Clock, *, queued: Waker, ping: Ping | None = None) -> None:
        """`ping` tells the outside that a round was done."""
        self._look = look
        self._clock = clock
        self._queued = queued
        self._ping = ping
        self._since: datetime | None = None

    async def run(self, waker: Waker, *, rest: float, beat: Beat = no_beat) -> None:
        """Work for ever."""
        await run_forever(LOOP, self.one_round, waker, rest=rest, beat=beat)

    async def one_round(self) -> int:
        """Look if it is time; gives the number of messages queued."""
        now = self._clock()
        if self._since is None:
            self._since = now - OM + HEAD_START
        if abs(now - self._since) < OM:
            return 0
        done = await self._look(now)
        if done is None:
            self._since = now - OM + HEAD_START
            return 0
        self._since = now
        LOG.info("audited", found=len(done.bevindingen), queued=done.nieuw)
        if done.nieuw:
            self._queued.wake()
        if self._ping is not None:
            await self._ping()
        return done.nieuw


class SilenceWatch:
    """Misses the auditor. The sweep calls it, so that neither of the two can stand still unnoticed."""

    def __init__(self, read: OpenUow, report: ReportSilence, clock: Clock) -> None:
        self._read = read
        self._report = report
        self._clock = clock
        self._looked_at: datetime | None = None
        self._last: datetime | None = None
        self._silent = timedelta()

    async def look(self) -> int:
        """Tell the beheerder, once, when this process ran for SILENT_FOR without a round.

        Gives the number of messages queued.
        """
        now, looked_at = self._clock(), self._looked_at
        if looked_at is not None and abs(now - looked_at) < LOOK_EVERY:
            return 0
        self._looked_at = now
        async with self._read() as uow:
            last = await laatst_nagezien(uow)
        if looked_at is None or last != self._last:
            self._last, self._silent = last, timedelta()
            return 0
        before, self._silent = self._silent, self._silent + min(abs(now - looked_at), LEAP_COUNTS_AS)
        if not before <= SILENT_FOR < self._silent:
            return 0
        LOG.error("auditor silent")
        return await self._report(last, now)


async def send_ping(url: str, *, seconds: float = PING_WITHIN) -> None:
    """Request this address, so that its listener knows that the auditor lives. A failure is only logged."""
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=seconds)) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            if answer.status >= 400:
                LOG.warning("heartbeat failed", code=f"http_{answer.status}")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        LOG.warning("heartbeat failed", error=type(error).__name__)
