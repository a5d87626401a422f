"""The outbox loop: take due rows, hand them to a port, mark them sent, plan again, or give up with an alarm."""

from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

from bot.lus import Wekker, draai
from bot.zendingen import Vervallen
from commands.alarm import bij_opgeven
from commands.domain.bezorging import volgende_poging
from commands.domain.rollen import Kanaal
from commands.gekeurd import Poort
from commands.ports import Clock, Ids, OpenUow, OutboxRij, PermanentFailure, TemporaryFailure, UnitOfWork
from commands.uitgang import zet_klaar

LOG = structlog.get_logger()
MAX_FOUTEN = 3
"""After so many temporary failures in a row the channel rests until the next round."""

Bewaar = Callable[[UnitOfWork], Awaitable[None]]
"""What must be stored in the transaction that marks a row sent."""


class Verzender(Protocol):
    """One way out: carries out a row and says under which id, and what to store with it."""

    kanaal: Kanaal

    async def voer_uit(self, rij: OutboxRij, open_uow: OpenUow) -> tuple[str, Bewaar | None]:
        """Raises TemporaryFailure, PermanentFailure or Vervallen."""
        ...


class Bezorger:
    """Empties the lanes of one channel."""

    def __init__(self, verzender: Verzender, open_uow: OpenUow, clock: Clock, poort: Poort, ids: Ids) -> None:
        self._verzender = verzender
        self._kanaal = verzender.kanaal
        self._open_uow = open_uow
        self._clock = clock
        self._poort = poort
        self._ids = ids

    async def run(self, wekker: Wekker, *, rust: float) -> None:
        """Work for ever."""
        await draai(f"delivery {self._kanaal.value}", self.ronde, wekker, rust=rust)

    async def ronde(self) -> int:
        """Send what is due; returns how many rows came to an end."""
        async with self._open_uow() as uow:
            rijen = await uow.outbox.due(self._kanaal, self._clock())
        klaar = fouten = 0
        for rij in rijen:
            try:
                extern_id, bewaar = await self._verzender.voer_uit(rij, self._open_uow)
                await self._verzonden(rij, extern_id, bewaar)
            except Vervallen:
                await self._sluit(rij, vervallen=True)
            except PermanentFailure as fout:
                await self._geef_op(rij, str(fout))
            except Exception as fout:  # what nobody foresaw holds up this row alone (trap C21)
                fouten += 1
                await self._later(rij, _als_tijdelijk(fout))
                if fouten >= MAX_FOUTEN:
                    break
                continue
            else:
                fouten = 0
            klaar += 1
        return klaar

    async def _verzonden(self, rij: OutboxRij, extern_id: str, bewaar: Bewaar | None) -> None:
        async with self._open_uow() as uow:
            if bewaar is not None:
                await bewaar(uow)
            await uow.outbox.verzonden(rij.id, extern_id=extern_id, op=self._clock())
            await uow.commit()

    async def _sluit(self, rij: OutboxRij, *, vervallen: bool) -> None:
        async with self._open_uow() as uow:
            nu = self._clock()
            if vervallen:
                await uow.outbox.vervallen(rij.id, op=nu)
            else:
                await uow.outbox.opgegeven(rij.id, op=nu)
                effecten = await bij_opgeven(rij, uow)
                await zet_klaar(effecten, uow, self._poort.opgeslagen(), nu=nu, ids=self._ids)
            await uow.commit()

    async def _geef_op(self, rij: OutboxRij, reden: str) -> None:
        LOG.error("given up", row=rij.id, channel=self._kanaal.value, task=rij.taak.value, reason=reden)
        await self._sluit(rij, vervallen=False)

    async def _later(self, rij: OutboxRij, fout: TemporaryFailure) -> None:
        volgende = volgende_poging(rij.pogingen, self._clock(), fout.wacht, rij.aangemaakt_op)
        if volgende is None:
            await self._geef_op(rij, str(fout))
            return
        LOG.warning("delayed", row=rij.id, channel=self._kanaal.value, tries=rij.pogingen + 1, reason=str(fout))
        async with self._open_uow() as uow:
            await uow.outbox.opnieuw(rij.id, retry_at=volgende)
            await uow.commit()


def _als_tijdelijk(fout: Exception) -> TemporaryFailure:
    if isinstance(fout, TemporaryFailure):
        return fout
    LOG.error("delivery surprised", error=type(fout).__name__, exc_info=fout)
    return TemporaryFailure(f"unexpected_{type(fout).__name__}")
