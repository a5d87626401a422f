"""Takes inbox rows one after the other through the line; a surprise is parked whole, the next one goes on.

Work on a row is noted before it begins. A row that still has that mark may be what killed the process: it is handled
alone, so that the others need not die with it, and after MAX_VERGEEFS times it is parked like any other surprise.
"""

import asyncio
from collections.abc import Sequence
from itertools import takewhile
from typing import Protocol

import structlog

from bot.loops.heartbeat import Beat, no_beat
from bot.loops.loop import Waker, run_forever
from bot.loops.meter import IntakeOutcome, Meter, NoMeter
from commands.brakes.antwoordrem import rem_af
from commands.domain.bezorging import volgende_poging
from commands.domain.rollen import Kanaal
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_parkeren
from commands.line.dispatch import handle
from commands.line.gesprek import Werk
from commands.messages import Afloop, Gebeurtenis, Inbound
from commands.ports import (
    Clock,
    InboxRij,
    LogRegel,
    NietGelezen,
    NietOpgehaald,
    StorageFailure,
    TemporaryFailure,
    UnitOfWork,
)

LOG = structlog.get_logger()
MAX_VERGEEFS = 25
"""So often may the process die over a row before the row is parked. Who is killed for another reason, time and again
soon after its start, dies over the first row each time: that row must not be blamed too soon."""
STAPEL = 20
"""Rows to take at once."""
ADEM = 0.05
"""Real seconds, unless something new comes in, before looking once more."""
AFLOPEN = {
    Afloop.BEHANDELD: IntakeOutcome.HANDLED,
    Afloop.GEWEIGERD: IntakeOutcome.REFUSED,
    Afloop.VASTGEHOUDEN: IntakeOutcome.HELD,
    Afloop.ELDERS: IntakeOutcome.ELSEWHERE,
}
TERUGLEGGEN = 5.0
"""Real seconds for putting back what was not begun, when the work is stopped."""


class Fataal(Exception):
    """The process died over this row time and again."""


class Lezer(Protocol):
    """Reads a raw row of one channel."""

    async def lees(self, rij: InboxRij) -> Gebeurtenis | None:
        """None: nothing for us. Raises TemporaryFailure when a part cannot be had yet."""
        ...


def samen(rijen: Sequence[InboxRij]) -> Sequence[InboxRij]:
    """The rows to take at once, in order: one that was begun in vain goes alone."""
    return rijen[:1] if rijen and rijen[0].begonnen else list(takewhile(lambda rij: not rij.begonnen, rijen))


class Inname:
    """One channel's rows, in order of arrival."""

    def __init__(
        self,
        kanaal: Kanaal,
        lezer: Lezer,
        werk: Werk,
        clock: Clock,
        *,
        gedaan: Waker,
        meter: Meter = NoMeter(),  # noqa: B008  (it has no state)
    ) -> None:
        self._kanaal = kanaal
        self._lezer = lezer
        self._werk = werk
        self._clock = clock
        self._gedaan = gedaan
        self._meter = meter
        self.bezig = False
        """Whether there is something to handle, and perhaps more behind it."""
        self._terug: list[str] = []
        """Begun, but not ended for no fault of theirs, while the database was in the way."""

    async def run(self, wekker: Waker, *, rust: float, slag: Beat = no_beat) -> None:
        """Work for ever."""

        async def ronde() -> int:
            gedaan = await self.ronde()
            if 0 < gedaan < STAPEL:  # nothing else waited: what it led to may go out first
                await wekker.wait(ADEM)
            return gedaan

        await run_forever(f"intake {self._kanaal.value}", ronde, wekker, rest=rust, beat=slag)

    async def ronde(self) -> int:
        """Handle what waits; returns how many rows."""
        async with self._werk.open_uow() as uow:
            await uow.inbox.put_back(self._terug)
            rijen = samen(await uow.inbox.waiting_items(self._kanaal, self._clock(), limit=STAPEL))
            await uow.inbox.mark_begun([rij.id for rij in rijen])
            if rijen or self._terug:
                await uow.commit()
        self._terug = []
        self.bezig = bool(rijen)
        try:
            await self._handel_af(rijen)
        finally:
            self.bezig = False
        if rijen:
            self._gedaan.wake()
        return len(rijen)

    async def _handel_af(self, rijen: Sequence[InboxRij]) -> None:
        for nr, rij in enumerate(rijen):
            try:
                self._meter.taken_in(self._kanaal, await self._een(rij), self._clock() - rij.ontvangen_op)
            except (asyncio.CancelledError, Exception):  # stopped, not died: nobody's fault
                await self._leg_terug(rijen[nr:])
                raise

    async def _een(self, rij: InboxRij) -> IntakeOutcome:
        gebeurtenis: Gebeurtenis | None = None
        if rij.begonnen >= MAX_VERGEEFS:
            return await self._parkeer(rij, None, Fataal())
        try:
            gebeurtenis = await self._lezer.lees(rij)
            return AFLOPEN[await handle(gebeurtenis, rij.id, self._werk, nu=self._clock())]
        except TemporaryFailure as fout:
            return await self._later(rij, fout)
        except NietGelezen as fout:
            return await self._parkeer(rij, fout.inbound, fout)
        except StorageFailure:  # the loop tries again: this message has no part in it
            raise
        except Exception as fout:
            return await self._parkeer(rij, gebeurtenis, fout)

    async def _later(self, rij: InboxRij, fout: TemporaryFailure) -> IntakeOutcome:
        nu = self._clock()
        volgende = volgende_poging(rij.pogingen, nu, fout.wacht, rij.ontvangen_op)
        if volgende is None:
            return await self._parkeer(rij, None, fout)
        async with self._werk.open_uow() as uow:
            if not await uow.inbox.is_new(rij.id):
                return IntakeOutcome.ELSEWHERE
            await uow.inbox.retry_later(rij.id, retry_at=volgende)
            await uow.commit()
        return IntakeOutcome.DELAYED

    async def _leg_terug(self, rijen: Sequence[InboxRij]) -> None:
        ids = [rij.id for rij in rijen]
        try:
            async with asyncio.timeout(TERUGLEGGEN), self._werk.open_uow() as uow:
                await uow.inbox.put_back(ids)
                await uow.commit()
        except Exception as fout:
            self._terug += ids  # the next round does it
            LOG.warning("not put back", rows=len(rijen), error=type(fout).__name__)

    async def _parkeer(self, rij: InboxRij, gebeurtenis: Gebeurtenis | None, fout: Exception) -> IntakeOutcome:
        inbound = gebeurtenis if isinstance(gebeurtenis, Inbound) else None
        async with self._werk.open_uow() as uow:
            if not await uow.inbox.is_new(rij.id):
                return IntakeOutcome.ELSEWHERE
            storing = rij.storing or await self._nieuwe_code(uow)
            LOG.error("message parked", code=storing, channel=self._kanaal.value, exc_info=fout)
            await uow.inbox.park(rij.id, storing)
            await uow.logboek.write_regel(
                LogRegel(
                    actor="systeem", actie="parkeren", object=storing, resultaat=type(fout).__name__,
                    herkomst=self._kanaal.value, op=self._clock(),
                )
            )  # fmt: skip
            # who cannot be answered (it may be his address that surprised) still raises the alarm, and holds up nobody
            opgehaald = not isinstance(fout, NietOpgehaald)
            if not await self._meld(rij, inbound, storing, uow, opgehaald=opgehaald):
                await self._meld(rij, None, storing, uow, opgehaald=opgehaald)
            await uow.commit()
        return IntakeOutcome.PARKED

    async def _nieuwe_code(self, uow: UnitOfWork) -> str:
        while await uow.inbox.find_failure(storing := self._werk.ids.storing()) is not None:
            pass
        return storing

    async def _meld(
        self, rij: InboxRij, inbound: Inbound | None, storing: str, uow: UnitOfWork, *, opgehaald: bool
    ) -> bool:
        nu = self._clock()
        try:
            async with uow.savepoint():
                effecten = await bij_parkeren(rij, inbound, storing, uow, nu, opgehaald=opgehaald)
                if inbound is not None:
                    effecten = await rem_af(effecten, inbound, uow, nu, self._werk.beleid, self._werk.ids)
                await zet_klaar(effecten, uow, self._werk.poort.opgeslagen(), nu=nu, ids=self._werk.ids)
        except Exception as fout:
            LOG.error("parked in silence", code=storing, exc_info=fout)
            return False
        return True
