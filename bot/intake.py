"""Takes inbox rows one after the other through the line; a surprise is parked whole, the next one goes on."""

from typing import Protocol

import structlog

from bot.lus import Wekker, draai
from commands.alarm import bij_parkeren
from commands.dispatch import handle
from commands.domain.bezorging import volgende_poging
from commands.domain.rollen import Kanaal
from commands.gesprek import Werk
from commands.messages import Gebeurtenis, Inbound
from commands.ports import Clock, InboxRij, TemporaryFailure, UnitOfWork
from commands.uitgang import zet_klaar

LOG = structlog.get_logger()


class Lezer(Protocol):
    """Reads a raw row of one channel."""

    async def lees(self, rij: InboxRij) -> Gebeurtenis | None:
        """None: nothing for us. Raises TemporaryFailure when a part cannot be had yet."""
        ...


class Inname:
    """One channel's rows, in order of arrival."""

    def __init__(self, kanaal: Kanaal, lezer: Lezer, werk: Werk, clock: Clock, *, gedaan: Wekker) -> None:
        self._kanaal = kanaal
        self._lezer = lezer
        self._werk = werk
        self._clock = clock
        self._gedaan = gedaan

    async def run(self, wekker: Wekker, *, rust: float) -> None:
        """Work for ever."""
        await draai(f"intake {self._kanaal.value}", self.ronde, wekker, rust=rust)

    async def ronde(self) -> int:
        """Handle what waits; returns how many rows."""
        async with self._werk.open_uow() as uow:
            rijen = await uow.inbox.wachtend(self._kanaal, self._clock())
        for rij in rijen:
            await self._een(rij)
        if rijen:
            self._gedaan.wek()
        return len(rijen)

    async def _een(self, rij: InboxRij) -> None:
        gebeurtenis: Gebeurtenis | None = None
        try:
            gebeurtenis = await self._lezer.lees(rij)
            await handle(gebeurtenis, rij.id, self._werk, nu=self._clock())
        except TemporaryFailure as fout:
            await self._later(rij, fout)
        except Exception as fout:
            await self._parkeer(rij, gebeurtenis, fout)

    async def _later(self, rij: InboxRij, fout: TemporaryFailure) -> None:
        nu = self._clock()
        volgende = volgende_poging(rij.pogingen, nu, fout.wacht, rij.ontvangen_op)
        if volgende is None:
            await self._parkeer(rij, None, fout)
            return
        async with self._werk.open_uow() as uow:
            await uow.inbox.opnieuw(rij.id, retry_at=volgende)
            await uow.commit()

    async def _parkeer(self, rij: InboxRij, gebeurtenis: Gebeurtenis | None, fout: Exception) -> None:
        storing = self._werk.ids.storing()
        LOG.error("message parked", code=storing, channel=self._kanaal.value, error=type(fout).__name__, exc_info=fout)
        inbound = gebeurtenis if isinstance(gebeurtenis, Inbound) else None
        async with self._werk.open_uow() as uow:
            await uow.inbox.parkeer(rij.id, storing)
            # who cannot be answered (it may be his address that surprised) still raises the alarm, and holds up nobody
            if not await self._meld(rij, inbound, storing, uow):
                await self._meld(rij, None, storing, uow)
            await uow.commit()

    async def _meld(self, rij: InboxRij, inbound: Inbound | None, storing: str, uow: UnitOfWork) -> bool:
        try:
            async with uow.savepoint():
                effecten = await bij_parkeren(rij, inbound, storing, uow)
                await zet_klaar(effecten, uow, self._werk.poort.opgeslagen(), nu=self._clock(), ids=self._werk.ids)
        except Exception as fout:
            LOG.error("parked in silence", code=storing, error=type(fout).__name__, exc_info=fout)
            return False
        return True
