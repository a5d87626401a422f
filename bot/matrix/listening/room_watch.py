"""Sees that the bot has lost a room, or that a stranger is in one.

It hears so from a sync, from a refusal, from a message that was to go out, or from the server's own lists, which it
looks over every hour.
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
from commands.ports import Clock, Ids, InboxItem, OpenUow, PermanentFailure, RoomLost, TemporaryFailure

EVERY = 3600.0
"""Real seconds between two looks at the lists, as no sync tells of a purge by an administrator."""
ONCE_MORE = 60.0
"""Real seconds before the next look after one that failed."""
LOG = structlog.get_logger()


class RoomWatch:
    """Puts a lost room, or a stranger in a room, in the inbox like any other event."""

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
        """The lists should be looked at now."""
        return time.monotonic() >= self._from

    def look_soon(self) -> None:
        """Look at the lists soon: the server was away, and anything may have happened."""
        self._from = 0.0

    def lost_item(self, room: str, occasion: str) -> InboxItem:
        """Return the inbox row of a lost room. The same `occasion` is kept once."""
        LOG.warning("room lost")
        return self._item(*keep_loss(room, occasion))

    async def lose(self, room: str) -> None:
        """Keep that the bot turned out not to be in this room."""
        await self._keep([self.lost_item(room, self._ids.new_id())])

    async def meet_strangers(self, room: str, who: Iterable[str]) -> None:
        """Keep that these strangers turned out to be in this room; once an hour for each."""
        LOG.warning("stranger in room")
        hour = self._clock().isoformat(timespec="hours")
        await self._keep([self._item(*keep_stranger(room, one, hour)) for one in sorted(who)])

    async def saw_coming_in(self, room: str, who: frozenset[str]) -> None:
        """Log a stranger among the people who came in by a sync. The beheerder hears of it from the event itself."""
        allowed = await self.allowed_in(room) if who else None
        if allowed is not None and who - allowed:
            LOG.warning("stranger in room")

    async def allowed_in(self, room: str) -> frozenset[str] | None:
        """Return the people who may be in this room; None when it is no room that we look over."""
        async with self._open_uow() as uow:
            return next((one.mag for one in await bewaakte_kamers(uow) if one.kamer == room), None)

    async def look(self) -> None:
        """Once an hour, compare our rooms with the server's list, and the people in each with those allowed."""
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
        """Return the people in a room without the bot; None when the server cannot tell now (SOURCES: C21)."""
        try:
            inside = frozenset(await members(self._session, room.kamer)) - {self._session.me}
        except RoomLost:
            return None  # the next look finds it gone from the list
        except (TemporaryFailure, PermanentFailure) as error:
            LOG.warning("room members unknown", code=str(error))
            return None
        if inside - room.mag:
            await self.meet_strangers(room.kamer, inside - room.mag)
        return inside

    async def _note(self, seen: Iterable[tuple[Bewaakt, frozenset[str]]]) -> None:
        """Keep for the auditor what was already so at the look before."""
        state = neem_op(seen, self._clock())
        async with self._open_uow() as uow:
            previous = stand_uit(await uow.cursors.get(GEZIEN))
            await uow.cursors.set(GEZIEN, state.als_tekst())
            await uow.cursors.set(BLIJVEND, state.blijvend(previous).als_tekst())
            await uow.commit()

    def _item(self, source: str, raw: bytes) -> InboxItem:
        return InboxItem(
            id=self._ids.following(f"inbox/matrix:{source}").new_id(),
            source=f"matrix:{source}",
            kanaal=Kanaal.MATRIX,
            raw=raw,
            received_at=self._clock(),
        )

    async def _keep(self, items: Iterable[InboxItem]) -> None:
        async with self._open_uow() as uow:
            new = [await uow.inbox.add_item(item) for item in items]
            await uow.commit()
        if any(new):
            self._wake()
