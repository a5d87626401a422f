"""The outbox loop: take a batch that is ours alone, look at it once more, send it, and book what became of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.delivery.backoff import Kalmte
from bot.delivery.composing import Vervallen
from bot.delivery.lookup import Naslag, sla_na
from bot.delivery.outcome import Bewaar, Klus, Uitslag, afloop, als_tijdelijk, is_tijdelijk
from bot.loops.breakpoint import Step, no_step
from bot.loops.heartbeat import Beat, no_beat
from bot.loops.loop import Waker, run_forever
from bot.loops.meter import DeliveryOutcome, Meter, NoMeter
from bot.loops.shut import Shut
from commands.domain.bezorging import volgende_poging
from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Poort
from commands.effects.uitgang import zet_klaar
from commands.events.alarm import bij_opgeven
from commands.ports import (
    Clock,
    GeefUit,
    Ids,
    KanaalDicht,
    KanaalWeigert,
    OpenUow,
    OutboxRij,
    PermanentFailure,
    StorageFailure,
    TemporaryFailure,
    UnitOfWork,
)

LOG = structlog.get_logger()
MAX_FOUTEN = 3
"""After so many temporary failures in a row the channel rests until the next round."""
MAX_STAPEL = 50
MAX_DUUR = 0.5
"""Real seconds of sending before what was sent is booked: what a sudden end can make the bot send once more."""
AFSCHEID = 5.0
"""Real seconds that the booking of what was sent may take when the work is stopped."""

GEDULD = timedelta(seconds=0.75)
"""So long the other processes have the first choice while this one has more urgent work; then it sends all the same."""
ADEM = 0.25
"""Real seconds between two looks in that time."""


class Verzender(Protocol):
    """One way out."""

    kanaal: Kanaal

    def bereid_voor(self, rij: OutboxRij, naslag: Naslag) -> Klus:
        """Look at the row once more, right before, beside what it speaks of; raises PermanentFailure or Vervallen.

        The Klus raises TemporaryFailure, PermanentFailure or Vervallen.
        """
        ...


class Bezorger:
    """Empties the lanes of one channel, together with the other processes."""

    def __init__(
        self,
        verzender: Verzender,
        geef_uit: GeefUit,
        lees: OpenUow,
        clock: Clock,
        poort: Poort,
        ids: Ids,
        *,
        los: OpenUow,
        ruimte: Callable[[int], Awaitable[int]] | None = None,
        gunt: Callable[[], bool] = lambda: False,
        stap: Step = no_step,
        meter: Meter = NoMeter(),  # noqa: B008  (it has no state)
        shut: Shut | None = None,
    ) -> None:
        """`los`: a transaction in which nothing was handed out. `ruimte`: how many of so many may go now (the relay's
        quota); None: all. `gunt`: whether the other processes may have what was queued just now.
        """
        self._verzender = verzender
        self._kanaal = verzender.kanaal
        self._geef_uit = geef_uit
        self._lees = lees
        self._clock = clock
        self._poort = poort
        self._ids = ids
        self._los = los
        self._ruimte = ruimte
        self._gunt = gunt
        self._stap = stap
        self._ongeboekt: dict[str, Uitslag] = {}
        """What went out while the database took no notes: noted first, and not sent again, once it does."""
        self._stapel = MAX_STAPEL
        """As many as went out in MAX_DUUR the last time: who holds more keeps them from the others for nothing."""
        self._kalmte = Kalmte()
        self._was_weg = False
        """Whether the other side could not be reached since the last time something went out."""
        self._gestopt = False
        """Whether the work was stopped in the middle of a batch."""
        self._meter = meter
        self._shut = shut or Shut()

    async def run(self, wekker: Waker, *, rust: float, slag: Beat = no_beat) -> None:
        """Work for ever."""

        async def ronde() -> int:
            gedaan = await self.ronde()
            if not gedaan and self._gunt():
                await wekker.rest(ADEM)
                return 1  # what the others leave is for us, and that soon
            return gedaan

        await run_forever(f"delivery {self._kanaal.value}", ronde, wekker, rest=rust, beat=slag)

    async def ronde(self) -> int:
        """Send what is due; returns how many rows came to an end."""
        if self._ongeboekt:
            await self._boek_wat_bleef()
        tot = self._clock() - GEDULD if self._gunt() else self._clock()
        try:
            async with self._geef_uit(
                self._kanaal, tot, limit=self._stapel, exclude=self._kalmte.rustend()
            ) as uitgifte:
                uitslagen = [self._ongeboekt[rij.id] for rij in uitgifte.rijen if rij.id in self._ongeboekt]
                uitslagen = uitslagen or await self._verzend(uitgifte.rijen)
                if not uitslagen:
                    return 0
                self._ongeboekt |= {uitslag.rij.id: uitslag for uitslag in uitslagen if uitslag.fout is None}
                klaar = await (self._boek_nog if self._gestopt else self._boek)(uitslagen, uitgifte.boek)
        except StorageFailure:
            if self._ongeboekt:
                with suppress(StorageFailure):  # at once: what is not ours any more, another process takes and sends
                    await self._boek_wat_bleef()
            raise
        for uitslag in uitslagen:
            self._ongeboekt.pop(uitslag.rij.id, None)
        return klaar

    async def _boek_wat_bleef(self) -> None:
        """What went out is noted in a transaction of its own, if it was not noted after all: an answer may be lost."""
        async with self._los() as uow:
            wacht = await uow.outbox.still_waiting(self._ongeboekt)
            van_ons = await uow.outbox.take_waiting(wacht) if wacht else set()
            await self._boek_in([een for rij, een in self._ongeboekt.items() if rij in van_ons], uow)
        self._ongeboekt = {rij: een for rij, een in self._ongeboekt.items() if rij in wacht - van_ons}

    async def _boek_nog(self, uitslagen: Sequence[Uitslag], boek: OpenUow) -> int:
        """Stopped: what went out before need not go out once more, if the database answers in time."""
        self._gestopt = False
        with suppress(Exception):  # else it does, under the same id
            async with asyncio.timeout(AFSCHEID):
                await self._boek(uitslagen, boek)
        raise asyncio.CancelledError

    async def _verzend(self, alle: Sequence[OutboxRij]) -> list[Uitslag]:
        rijen = [rij for rij in alle if self._kalmte.mag(rij.taak)]
        ruimte = len(rijen) if self._ruimte is None or not rijen else await self._ruimte(len(rijen))
        return await self._zend(await self._bereid_voor(rijen[:ruimte])) if ruimte else []

    async def _bereid_voor(self, rijen: Sequence[OutboxRij]) -> list[tuple[OutboxRij, Klus | Exception]]:
        async with self._lees() as uow:
            nagezien = await sla_na(rijen, uow)
        return [(rij, self._klus(rij, naslag)) for rij, naslag in nagezien]

    def _klus(self, rij: OutboxRij, naslag: Naslag | Exception) -> Klus | Exception:
        if isinstance(naslag, Exception):
            return naslag
        try:
            return self._verzender.bereid_voor(rij, naslag)
        except Exception as fout:  # one row that cannot go out holds up no other (SOURCES: C21)
            return fout

    async def _zend(self, klussen: Sequence[tuple[OutboxRij, Klus | Exception]]) -> list[Uitslag]:
        uitslagen: list[Uitslag] = []
        fouten = 0
        begin = time.monotonic()
        for rij, klus in klussen:
            if not self._kalmte.mag(rij.taak):
                continue
            try:
                uitslag = await self._een(rij, klus)
            except asyncio.CancelledError:
                if not uitslagen:
                    raise
                self._gestopt = True
                break
            self._kalmte.na(rij.taak, uitslag.fout)
            self._was_weg = self._was_weg or (isinstance(uitslag.fout, TemporaryFailure) and uitslag.fout.wacht > 0)
            if isinstance(uitslag.fout, KanaalDicht):
                LOG.warning("channel shut", channel=self._kanaal.value, code=str(uitslag.fout))
                self._shut.found_shut(self._kanaal, str(uitslag.fout))
                break
            uitslagen.append(uitslag)
            fouten = fouten + 1 if is_tijdelijk(uitslag.fout) else 0
            duur = time.monotonic() - begin
            self._stapel = min(MAX_STAPEL, 1 + int(len(uitslagen) * MAX_DUUR / max(duur, 0.001)))
            if fouten >= MAX_FOUTEN or duur > MAX_DUUR:
                break
        return uitslagen

    async def _een(self, rij: OutboxRij, klus: Klus | Exception) -> Uitslag:
        if isinstance(klus, Exception):
            return Uitslag(rij, self._clock(), fout=klus)
        self._stap(f"{self._kanaal.value}.bezorging.voor_zenden")
        begin = time.monotonic()
        try:
            extern_id, bewaar = await klus()
        except Exception as fout:
            return Uitslag(rij, self._clock(), fout=fout)
        finally:
            self._meter.called(self._kanaal, rij.taak, time.monotonic() - begin)
        self._stap(f"{self._kanaal.value}.bezorging.na_zenden")
        return Uitslag(rij, self._clock(), extern_id, bewaar)

    async def _boek(self, uitslagen: Sequence[Uitslag], boek: OpenUow) -> int:
        async with boek() as uow:
            return await self._boek_in(uitslagen, uow)

    async def _boek_in(self, uitslagen: Sequence[Uitslag], uow: UnitOfWork) -> int:
        await uow.outbox.mark_all_sent([(een.rij.id, een.extern_id, een.op) for een in uitslagen if een.gewoon])
        klaar = [een.gewoon or await self._boek_een(een, uow) for een in uitslagen]
        if terug := self._was_weg and any(een.fout is None for een in uitslagen):
            await uow.outbox.resume(self._kanaal, at=self._clock())  # the others need not wait for their own try
        await uow.commit()
        self._was_weg = self._was_weg and not terug
        for uitslag, einde in zip(uitslagen, klaar, strict=True):
            rij, hoe = uitslag.rij, afloop(uitslag) if einde else DeliveryOutcome.DELAYED
            self._meter.delivered(self._kanaal, rij.taak, hoe, uitslag.op - rij.aangemaakt_op)
        return sum(klaar)

    async def _boek_een(self, uitslag: Uitslag, uow: UnitOfWork) -> bool:
        """Whether the row came to an end."""
        rij = uitslag.rij
        match uitslag.fout:
            case None if uitslag.bewaar is not None:
                return await self._bewaar(replace(uitslag, bewaar=None), uitslag.bewaar, uow)
            case None:
                await uow.outbox.mark_sent(rij.id, external_id=uitslag.extern_id, at=uitslag.op)
            case Vervallen():
                await uow.outbox.mark_void(rij.id, at=uitslag.op)
            case PermanentFailure() as fout:
                await self._geef_op(rij, str(fout), uitslag.op, uow)
            case fout:
                return await self._later(rij, als_tijdelijk(fout), uitslag.op, uow)
        return True

    async def _bewaar(self, uitslag: Uitslag, bewaar: Bewaar, uow: UnitOfWork) -> bool:
        try:
            async with uow.savepoint():
                await bewaar(uow)
        except Exception as fout:  # what cannot be kept holds up no other row (SOURCES: C21)
            return await self._boek_een(replace(uitslag, fout=fout), uow)
        return await self._boek_een(uitslag, uow)

    async def _geef_op(self, rij: OutboxRij, reden: str, nu: datetime, uow: UnitOfWork) -> None:
        LOG.error("given up", row=rij.id, channel=self._kanaal.value, task=rij.taak.value, code=reden)
        await uow.outbox.mark_given_up(rij.id, at=nu)
        try:
            async with uow.savepoint():
                effecten = await bij_opgeven(rij, uow, nu)
                await zet_klaar(effecten, uow, self._poort.opgeslagen(), nu=nu, ids=self._ids)
        except Exception as fout:  # who cannot be told holds up nobody
            LOG.error("given up in silence", row=rij.id, exc_info=fout)

    async def _later(self, rij: OutboxRij, fout: TemporaryFailure, nu: datetime, uow: UnitOfWork) -> bool:
        begin = nu if isinstance(fout, KanaalWeigert) else rij.aangemaakt_op  # what stands still is given up by nobody
        volgende = volgende_poging(rij.pogingen, nu, fout.wacht, begin)
        if volgende is None:
            await self._geef_op(rij, str(fout), nu, uow)
            return True
        LOG.warning("delayed", row=rij.id, channel=self._kanaal.value, failures=rij.pogingen + 1, code=str(fout))
        await uow.outbox.retry_later(rij.id, retry_at=volgende)
        return False
