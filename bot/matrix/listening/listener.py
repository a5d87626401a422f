"""Listens: one sync after the other; what matters is committed together with the sync token, or not at all.

nio saves its token before the work is done and spins on errors; both are ours here (SOURCES: C7, C8).
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import structlog
from nio import RedactedEvent, RoomMemberEvent, SyncResponse
from structlog.contextvars import bound_contextvars

from bot.loops.heartbeat import Beat, no_beat
from bot.loops.shut import Shut
from bot.matrix.device.key_store import StoreFailed
from bot.matrix.events import LID, brief, is_eigen_toetreden, komt_erin, na_toetreden, soort_van, verificatie
from bot.matrix.listening.room_watch import Kamerwacht
from bot.matrix.listening.upkeep import Onderhoud
from bot.matrix.session import MatrixSession
from bot.matrix.verification import Asked, is_request
from bot.matrix.wire.failures import ToegangIngetrokken, code_of, eis, verbinding
from commands.domain.rollen import Kanaal
from commands.ports import Clock, Ids, InboxRij, OpenUow, PermanentFailure, TemporaryFailure

CURSOR = "matrix.sync"
LUS = "listen matrix"
"""Its name where loops are counted and in the logs."""
_BLADZIJDE = 100
LANGST = 3600.0
"""Real seconds; no server is believed that asks for more."""
LOG = structlog.get_logger()


class MatrixListener:
    """Brings in what happens in the bot's rooms, in order, once."""

    def __init__(
        self,
        session: MatrixSession,
        open_uow: OpenUow,
        clock: Clock,
        ids: Ids,
        wek: Callable[[], None],
        *,
        slag: Beat = no_beat,
        weer: Callable[[], Awaitable[None]] | None = None,
        meld: Callable[[str], Awaitable[None]] | None = None,
        shut: Shut | None = None,
    ) -> None:
        """`slag` hears each sync that was kept, and each failure; `weer` the first sync of all and after a failure.

        `meld` hears that the disk under the keys fails, for that a person must mend. `shut` hears it too, and that all
        is well again: a sync went well and the disk takes what a message needs.
        """
        self._sessie = session
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wek = wek
        self._slag = slag
        self._weer = weer
        self._meld = meld
        self._shut = shut or Shut()
        self._hoort = False
        self._mislukt = 0
        self.kamers = Kamerwacht(session, open_uow, clock, ids, wek)
        self._onderhoud = Onderhoud(session, self.kamers)
        self._rommel = 0

    async def run(self) -> None:
        """Listen until cancelled. Raises ToegangIngetrokken when the server no longer knows the bot; else goes on."""
        with bound_contextvars(loop=LUS):
            try:
                while True:
                    await self._probeer(self._luister)
            finally:
                await self._onderhoud.sluit()

    async def _luister(self) -> None:
        """From the last commit on, so that what stopped halfway is fetched again."""
        async with self._open_uow() as uow:
            sinds = await uow.cursors.get(CURSOR)
        if sinds is None:
            sinds = await self._probeer(self._sessie.positie)
            await self._bewaar([], sinds)
        self._sessie.token = sinds
        while True:
            antwoord = await self._probeer(partial(self._sync, sinds))
            if self._sessie.config.alleen_ondertekend:
                await self._onderhoud.ken_apparaten()
            rijen = await self._rijen(antwoord, sinds)
            if rijen or antwoord.next_batch != sinds:
                await self._bewaar(rijen, antwoord.next_batch)
            sinds = self._sessie.token = antwoord.next_batch
            self._onderhoud.begin()
            if not self._hoort and self._weer is not None:
                await self._weer()
            self._hoort = True
            self._zie_of_het_open_is()
            self._meld_rommel()
            self._mislukt = 0
            self._slag(True)

    async def _sync(self, sinds: str) -> SyncResponse:
        # whether it is there again should be known at once, not after the time that a quiet server waits
        return await self._sessie.sync(sinds, meteen=not self._hoort)

    async def _rijen(self, antwoord: SyncResponse, sinds: str) -> list[InboxRij]:
        """Everything that matters since the last commit."""
        rijen: list[InboxRij] = []
        for kamer, info in antwoord.rooms.join.items():
            events = list(info.timeline.events)
            if info.timeline.limited:
                self._sessie.leden_bekend.discard(kamer)
                events = await self._ouder(kamer, info.timeline.prev_batch, sinds) + events
            verse = na_toetreden(events, self._sessie.ik)
            self._onderhoud.verify(_gevraagd(kamer, verse, self._sessie.ik))
            rijen += [rij for event in verse if (rij := self._rij(kamer, event))]
            await self.kamers.kwam_erin(kamer, _binnen(verse, self._sessie.ik))
        gevraagd = getattr(antwoord, "asked", [])
        self._onderhoud.verify(gevraagd)
        dag = self._clock().date().isoformat()
        rijen += [self._maak(*verificatie(een, dag)) for een in gevraagd]
        for kamer in antwoord.rooms.leave:
            self._sessie.klant.rooms.pop(kamer, None)
            self._sessie.leden_bekend.discard(kamer)
            rijen.append(self.kamers.rij(kamer, sinds))
        return rijen

    async def _ouder(self, kamer: str, vanaf: str | None, tot: str) -> list[Any]:
        """What the sync left out, oldest first; until it is there nothing is committed."""
        terug: list[Any] = []
        while vanaf:
            bladzij = await self._probeer(partial(self._bladzij, kamer, vanaf, tot))
            if bladzij is None:
                break
            terug += bladzij.chunk
            klaar = not bladzij.chunk or any(is_eigen_toetreden(event, self._sessie.ik) for event in bladzij.chunk)
            vanaf = None if klaar or bladzij.end == vanaf else bladzij.end
        terug.reverse()
        return terug

    async def _bladzij(self, kamer: str, vanaf: str, tot: str) -> Any:
        """A page of history; None when the room does not give it (any more)."""
        try:
            with verbinding():
                return eis(await self._sessie.klant.room_messages(kamer, start=vanaf, end=tot, limit=_BLADZIJDE))
        except PermanentFailure as fout:
            LOG.warning("history refused", code=str(fout))
            return None

    def _rij(self, kamer: str, event: Any) -> InboxRij | None:
        try:
            gevonden = brief(self._sessie.klant, kamer, event, self._sessie.invitations)
        except Exception as fout:
            # one event that cannot be kept must not hold up the others (SOURCES: C21)
            LOG.error("event dropped", error=type(fout).__name__)
            return None
        if gevonden is None:
            self._sessie.invitations.see(kamer, event, self._sessie.ik)
            return None
        return self._maak(*gevonden, beurt=event.sender)

    def _maak(self, naam: str, ruw: bytes, *, beurt: str = "") -> InboxRij:
        bron = f"matrix:{naam}"
        return InboxRij(
            id=self._ids.voor(f"inbox/{bron}").nieuw(),
            bron=bron,
            kanaal=Kanaal.MATRIX,
            ruw=ruw,
            ontvangen_op=self._clock(),
            beurt=beurt,
        )

    async def _bewaar(self, rijen: list[InboxRij], token: str) -> None:
        async with self._open_uow() as uow:
            nieuw = [await uow.inbox.add_item(rij) for rij in rijen]
            await uow.cursors.set(CURSOR, token)
            await uow.commit()
        if any(nieuw):
            self._wek()

    def _zie_of_het_open_is(self) -> None:
        """A sync in which nothing came in proves nothing of the disk."""
        if not self._shut.is_shut(Kanaal.MATRIX):
            return
        try:
            self._sessie.eis_ruimte()
        except StoreFailed as fout:
            self._shut.found_shut(Kanaal.MATRIX, str(fout))
        else:
            self._shut.proved_open(Kanaal.MATRIX)

    def _meld_rommel(self) -> None:
        aantal = self._sessie.klant.verworpen.total()
        if aantal > self._rommel:
            LOG.warning("junk dropped", new=aantal - self._rommel, total=aantal)
            self._rommel = aantal

    async def _probeer(self, doe: Callable[[], Awaitable[Any]]) -> Any:
        """Do it until it works, ever slower (at most a minute apart). ToegangIngetrokken goes through."""
        while True:
            try:
                uitkomst = await doe()
            except ToegangIngetrokken:
                raise
            except StoreFailed as fout:
                await self._meld_schijf(str(fout))
                await self._wacht(fout, fout.wacht)
            except TemporaryFailure as fout:
                await self._wacht(fout, fout.wacht)
            except Exception as fout:
                await self._wacht(fout, 0.0)
            else:
                return uitkomst

    async def _meld_schijf(self, code: str) -> None:
        LOG.error("matrix store failed", code=code)
        self._shut.found_shut(Kanaal.MATRIX, code)
        if self._meld is None:
            return
        try:
            await self._meld(code)
        except Exception as fout:  # the database may be on that disk too; it is told at the next try
            LOG.warning("matrix store failed in silence", error=type(fout).__name__)

    async def _wacht(self, fout: Exception, minstens: float) -> None:
        self._mislukt += 1
        self._hoort = False
        self.kamers.nu_weer()
        self._slag(False)
        seconden = max(min(minstens, LANGST), min(60.0, 0.25 * 2 ** min(self._mislukt, 10)))
        code, error = code_of(fout), type(fout).__name__
        LOG.warning("sync failed", code=code, error=error, again_in=seconden, failures=self._mislukt)
        await asyncio.sleep(seconden)


def _binnen(events: list[Any], ik: str) -> frozenset[str]:
    """Who came in, or was asked in."""
    leden = [event for event in events if isinstance(event, RoomMemberEvent | RedactedEvent)]
    return frozenset(een.source["state_key"] for een in leden if soort_van(een, ik) == LID and komt_erin(een, ik))


def _gevraagd(kamer: str, events: list[Any], ik: str) -> list[Asked]:
    """Who asked the bot in this room to verify him."""
    vragen = [event.source for event in events if is_request(event.source, ik) and event.source.get("sender") != ik]
    return [Asked(str(bron.get("sender")), str(bron.get("event_id")), room=kamer) for bron in vragen]
