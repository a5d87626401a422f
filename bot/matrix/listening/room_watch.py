"""Sees that a room is not the bot's any more, or that somebody is in one who does not belong there.

However it comes out: a sync, a refusal, what was to be said, or the server's own lists, looked over every hour.
"""

import time
from collections.abc import Callable, Iterable

import structlog

from bot.matrix.events import keep_loss, keep_stranger
from bot.matrix.rooms.members import members, own_rooms
from bot.matrix.session import MatrixSession
from commands.domain.kring import BLIJVEND, GEZIEN, Bewaakt, neem_op, stand_uit
from commands.domain.rollen import Kanaal
from commands.events.vreemdeling import bewaakte_kamers
from commands.ports import Clock, Ids, InboxRij, KamerKwijt, OpenUow, PermanentFailure, TemporaryFailure

EVERY = 3600.0
"""Real seconds between two looks at the list: an administrator's purge is in no sync."""
ONCE_MORE = 60.0
"""Real seconds after a look that failed."""
LOG = structlog.get_logger()


class RoomWatch:
    """Puts a lost room, or a stranger in one, in the inbox, like all else that happened."""

    def __init__(
        self, session: MatrixSession, open_uow: OpenUow, clock: Clock, ids: Ids, wake: Callable[[], None]
    ) -> None:
        self._session = session
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wake = wake
        self._from = 0.0

    @property
    def is_due(self) -> bool:
        """Whether the list should be looked at."""
        return time.monotonic() >= self._from

    def look_soon(self) -> None:
        """The server was away, and anything may have happened there."""
        self._from = 0.0

    def lost_item(self, room: str, occasion: str) -> InboxRij:
        """What is kept of a room that was lost; the same `occasion` is kept once."""
        LOG.warning("room lost")
        return self._item(*keep_loss(room, occasion))

    async def lose(self, room: str) -> None:
        """The bot turned out not to be in this room."""
        await self._keep([self.lost_item(room, self._ids.nieuw())])

    async def meet_strangers(self, room: str, who: Iterable[str]) -> None:
        """These turned out to be in this room; of each it is kept once an hour."""
        LOG.warning("stranger in room")
        hour = self._clock().isoformat(timespec="hours")
        await self._keep([self._item(*keep_stranger(room, one, hour)) for one in sorted(who)])

    async def saw_coming_in(self, room: str, who: frozenset[str]) -> None:
        """A sync says that these came in or were asked in: what is kept of it tells the beheerder, this the log."""
        allowed = await self.allowed_in(room) if who else None
        if allowed is not None and who - allowed:
            LOG.warning("stranger in room")

    async def allowed_in(self, room: str) -> frozenset[str] | None:
        """Who may be in this room; None when it is not one of those that are looked over."""
        async with self._open_uow() as uow:
            return next((one.mag for one in await bewaakte_kamers(uow) if one.kamer == room), None)

    async def look(self) -> None:
        """Compare the rooms with the list, and who is in each with who belongs there; once an hour."""
        if not self.is_due:
            return
        self._from = time.monotonic() + ONCE_MORE
        # a room that was made in between is on the list, or not yet among these
        async with self._open_uow() as uow:
            rooms = await bewaakte_kamers(uow)
        here = await own_rooms(self._session)
        self._from = time.monotonic() + EVERY
        seen: list[tuple[Bewaakt, frozenset[str]]] = []
        for one in rooms:
            if one.kamer in here:
                inside = await self._inside(one)
                seen += [(one, inside)] if inside is not None else []
            elif one.code:  # a private room is made anew when it is needed
                await self.lose(one.kamer)
        await self._note(seen)

    async def _inside(self, room: Bewaakt) -> frozenset[str] | None:
        """Who is in it but the bot; None when that cannot be had now: one room holds up no other (SOURCES: C21)."""
        try:
            inside = frozenset(await members(self._session, room.kamer)) - {self._session.me}
        except KamerKwijt:
            return None  # the next look finds it gone from the list
        except (TemporaryFailure, PermanentFailure) as error:
            LOG.warning("room members unknown", code=str(error))
            return None
        if inside - room.mag:
            await self.meet_strangers(room.kamer, inside - room.mag)
        return inside

    async def _note(self, seen: Iterable[tuple[Bewaakt, frozenset[str]]]) -> None:
        """For the auditor: what was so at the look before too."""
        state = neem_op(seen, self._clock())
        async with self._open_uow() as uow:
            previous = stand_uit(await uow.cursors.get(GEZIEN))
            await uow.cursors.set(GEZIEN, state.als_tekst())
            await uow.cursors.set(BLIJVEND, state.blijvend(previous).als_tekst())
            await uow.commit()

    def _item(self, source: str, raw: bytes) -> InboxRij:
        return InboxRij(
            id=self._ids.voor(f"inbox/matrix:{source}").nieuw(),
            bron=f"matrix:{source}",
            kanaal=Kanaal.MATRIX,
            ruw=raw,
            ontvangen_op=self._clock(),
        )

    async def _keep(self, items: Iterable[InboxRij]) -> None:
        async with self._open_uow() as uow:
            new = [await uow.inbox.add_item(lost_item) for lost_item in items]
            await uow.commit()
        if any(new):
            self._wake()
