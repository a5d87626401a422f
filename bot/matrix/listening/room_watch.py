"""Sees that a room is not the bot's any more, or that somebody is in one who does not belong there.

However it comes out: a sync, a refusal, what was to be said, or the server's own lists, looked over every hour.
"""

import time
from collections.abc import Callable, Iterable

import structlog

from bot.matrix.events import vreemd, weg
from bot.matrix.rooms.members import members, own_rooms
from bot.matrix.session import MatrixSession
from commands.domain.kring import BLIJVEND, GEZIEN, Bewaakt, neem_op, stand_uit
from commands.domain.rollen import Kanaal
from commands.events.vreemdeling import bewaakte_kamers
from commands.ports import Clock, Ids, InboxRij, KamerKwijt, OpenUow, PermanentFailure, TemporaryFailure

OM = 3600.0
"""Real seconds between two looks at the list: an administrator's purge is in no sync."""
NOG_EENS = 60.0
"""Real seconds after a look that failed."""
LOG = structlog.get_logger()


class Kamerwacht:
    """Puts a lost room, or a stranger in one, in the inbox, like all else that happened."""

    def __init__(
        self, session: MatrixSession, open_uow: OpenUow, clock: Clock, ids: Ids, wek: Callable[[], None]
    ) -> None:
        self._sessie = session
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wek = wek
        self._vanaf = 0.0

    @property
    def is_tijd(self) -> bool:
        """Whether the list should be looked at."""
        return time.monotonic() >= self._vanaf

    def nu_weer(self) -> None:
        """The server was away, and anything may have happened there."""
        self._vanaf = 0.0

    def rij(self, kamer: str, keer: str) -> InboxRij:
        """What is kept of a room that was lost; the same `keer` is kept once."""
        LOG.warning("room lost")
        return self._rij(*weg(kamer, keer))

    async def kwijt(self, kamer: str) -> None:
        """The bot turned out not to be in this room."""
        await self._bewaar([self.rij(kamer, self._ids.nieuw())])

    async def vreemd(self, kamer: str, wie: Iterable[str]) -> None:
        """These turned out to be in this room; of each it is kept once an hour."""
        LOG.warning("stranger in room")
        uur = self._clock().isoformat(timespec="hours")
        await self._bewaar([self._rij(*vreemd(kamer, een, uur)) for een in sorted(wie)])

    async def kwam_erin(self, kamer: str, wie: frozenset[str]) -> None:
        """A sync says that these came in or were asked in: what is kept of it tells the beheerder, this the log."""
        mag = await self.wie_mag(kamer) if wie else None
        if mag is not None and wie - mag:
            LOG.warning("stranger in room")

    async def wie_mag(self, kamer: str) -> frozenset[str] | None:
        """Who may be in this room; None when it is not one of those that are looked over."""
        async with self._open_uow() as uow:
            return next((een.mag for een in await bewaakte_kamers(uow) if een.kamer == kamer), None)

    async def kijk(self) -> None:
        """Compare the rooms with the list, and who is in each with who belongs there; once an hour."""
        if not self.is_tijd:
            return
        self._vanaf = time.monotonic() + NOG_EENS
        # a room that was made in between is on the list, or not yet among these
        async with self._open_uow() as uow:
            kamers = await bewaakte_kamers(uow)
        hier = await own_rooms(self._sessie)
        self._vanaf = time.monotonic() + OM
        gezien: list[tuple[Bewaakt, frozenset[str]]] = []
        for een in kamers:
            if een.kamer in hier:
                binnen = await self._binnen(een)
                gezien += [(een, binnen)] if binnen is not None else []
            elif een.code:  # a private room is made anew when it is needed
                await self.kwijt(een.kamer)
        await self._noteer(gezien)

    async def _binnen(self, kamer: Bewaakt) -> frozenset[str] | None:
        """Who is in it but the bot; None when that cannot be had now: one room holds up no other (SOURCES: C21)."""
        try:
            binnen = frozenset(await members(self._sessie, kamer.kamer)) - {self._sessie.ik}
        except KamerKwijt:
            return None  # the next look finds it gone from the list
        except (TemporaryFailure, PermanentFailure) as fout:
            LOG.warning("room members unknown", code=str(fout))
            return None
        if binnen - kamer.mag:
            await self.vreemd(kamer.kamer, binnen - kamer.mag)
        return binnen

    async def _noteer(self, gezien: Iterable[tuple[Bewaakt, frozenset[str]]]) -> None:
        """For the auditor: what was so at the look before too."""
        stand = neem_op(gezien, self._clock())
        async with self._open_uow() as uow:
            vorige = stand_uit(await uow.cursors.get(GEZIEN))
            await uow.cursors.set(GEZIEN, stand.als_tekst())
            await uow.cursors.set(BLIJVEND, stand.blijvend(vorige).als_tekst())
            await uow.commit()

    def _rij(self, bron: str, ruw: bytes) -> InboxRij:
        return InboxRij(
            id=self._ids.voor(f"inbox/matrix:{bron}").nieuw(),
            bron=f"matrix:{bron}",
            kanaal=Kanaal.MATRIX,
            ruw=ruw,
            ontvangen_op=self._clock(),
        )

    async def _bewaar(self, rijen: Iterable[InboxRij]) -> None:
        async with self._open_uow() as uow:
            nieuw = [await uow.inbox.add_item(rij) for rij in rijen]
            await uow.commit()
        if any(nieuw):
            self._wek()
