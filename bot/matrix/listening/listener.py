"""Listens by one sync after the other. Its events are committed together with the sync token, or not at all.

nio would save the token before the work is done, and spin on errors (SOURCES: C7, C8).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import structlog
from nio import RedactedEvent, RoomMemberEvent, SyncResponse
from structlog.contextvars import bound_contextvars

from bot.loops.heartbeat import Beat, no_beat
from bot.loops.shut import Shut
from bot.matrix.device.key_store import StoreFailed
from bot.matrix.events import MEMBER, after_joining, comes_in, is_own_joining, keep_event, keep_verification, kind_of
from bot.matrix.listening.receipts import latest, note_receipts
from bot.matrix.listening.room_watch import RoomWatch
from bot.matrix.listening.upkeep import Upkeep
from bot.matrix.receipts import Receipt
from bot.matrix.session import MatrixSession
from bot.matrix.verification import Asked, is_request
from bot.matrix.wire.failures import AccessRevoked, code_of, connection, require
from commands.domain.rollen import Kanaal
from commands.ports import Clock, Ids, InboxItem, OpenUow, PermanentFailure, TemporaryFailure

CURSOR = "matrix.sync"
LOOP = "listen matrix"
"""The name of this loop in metrics and logs."""
_PAGE = 100
LONGEST = 3600.0
"""The most real seconds that a server can make the bot wait."""
LOG = structlog.get_logger()


class MatrixListener:
    """Brings in the events of the bot's rooms, in order, once."""

    def __init__(
        self,
        session: MatrixSession,
        open_uow: OpenUow,
        clock: Clock,
        ids: Ids,
        wake: Callable[[], None],
        *,
        beat: Beat = no_beat,
        back: Callable[[], Awaitable[None]] | None = None,
        report: Callable[[str], Awaitable[None]] | None = None,
        shut: Shut | None = None,
    ) -> None:
        """`beat` hears each sync that was kept and each failure; `back` the first sync, and the first after a failure.

        `report` hears that the disk under the keys fails, as a person must mend that. `shut` hears it too; and it hears
        that all is well again, once a sync went well and the disk has room for the keys of a message.
        """
        self._session = session
        self._open_uow = open_uow
        self._clock = clock
        self._ids = ids
        self._wake = wake
        self._beat = beat
        self._back = back
        self._report = report
        self._shut = shut or Shut()
        self._hears = False
        self._failures = 0
        self.room_watch = RoomWatch(session, open_uow, clock, ids, wake)
        self._upkeep = Upkeep(session, self.room_watch)
        self._junk = 0

    async def run(self) -> None:
        """Listen until cancelled. Raises AccessRevoked when the server no longer knows the bot, and nothing else."""
        with bound_contextvars(loop=LOOP):
            try:
                while True:
                    await self._until_done(self._listen)
            finally:
                await self._upkeep.stop()

    async def _listen(self) -> None:
        """Listen from the last commit on, so that work that stopped halfway is done again."""
        async with self._open_uow() as uow:
            since = await uow.cursors.get(CURSOR)
        if since is None:
            since = await self._until_done(self._session.position)
            await self._keep([], since)
        self._session.token = since
        while True:
            answer = await self._until_done(partial(self._sync, since))
            if self._session.config.only_signed:
                await self._upkeep.learn_devices()
            items = await self._items(answer, since)
            if items or answer.next_batch != since:
                await self._keep(items, answer.next_batch, getattr(answer, "receipts", ()))
            since = self._session.token = answer.next_batch
            self._upkeep.begin()
            if not self._hears and self._back is not None:
                await self._back()
            self._hears = True
            self._see_if_open()
            self._log_junk()
            self._failures = 0
            self._beat(True)

    async def _sync(self, since: str) -> SyncResponse:
        # a quiet server waits before it answers; after a failure the bot should know at once that it is back
        return await self._session.sync(since, at_once=not self._hears)

    async def _items(self, answer: SyncResponse, since: str) -> list[InboxItem]:
        """Return all that matters since the last commit."""
        items: list[InboxItem] = []
        for room, info in answer.rooms.join.items():
            events = list(info.timeline.events)
            if info.timeline.limited:
                self._session.known_members.discard(room)
                events = await self._older(room, info.timeline.prev_batch, since) + events
            fresh = after_joining(events, self._session.me)
            self._upkeep.verify(_asked(room, fresh, self._session.me))
            items += [item for event in fresh if (item := self._item_of(room, event))]
            await self.room_watch.saw_coming_in(room, _inside(fresh, self._session.me))
        asked = getattr(answer, "asked", [])
        self._upkeep.verify(asked)
        items += [self._item(*keep_verification(one, self._clock().date().isoformat())) for one in asked]
        for room in answer.rooms.leave:
            self._session.client.rooms.pop(room, None)
            self._session.known_members.discard(room)
            items.append(self.room_watch.lost_item(room, since))
        return items

    async def _older(self, room: str, start: str | None, end: str) -> list[Any]:
        """Return the events that the sync left out, oldest first. Nothing is committed before they are here."""
        back: list[Any] = []
        while start:
            page = await self._until_done(partial(self._page, room, start, end))
            if page is None:
                break
            back += page.chunk
            done = not page.chunk or any(is_own_joining(event, self._session.me) for event in page.chunk)
            start = None if done or page.end == start else page.end
        back.reverse()
        return back

    async def _page(self, room: str, since: str, end: str) -> Any:
        """Return a page of history; None when the room does not give it."""
        try:
            with connection():
                return require(await self._session.client.room_messages(room, start=since, end=end, limit=_PAGE))
        except PermanentFailure as error:
            LOG.warning("history refused", code=str(error))
            return None

    def _item_of(self, room: str, event: Any) -> InboxItem | None:
        try:
            found = keep_event(self._session.client, room, event, self._session.invitations)
        except Exception as error:  # one event that cannot be kept must not hold up the others (SOURCES: C21)
            LOG.error("event dropped", error=type(error).__name__)
            return None
        if found is None:
            self._session.invitations.see(room, event, self._session.me)
            return None
        return self._item(*found, turn=event.sender)

    def _item(self, name: str, raw: bytes, *, turn: str = "") -> InboxItem:
        source = f"matrix:{name}"
        return InboxItem(
            id=self._ids.following(f"inbox/{source}").new_id(),
            source=source,
            kanaal=Kanaal.MATRIX,
            raw=raw,
            received_at=self._clock(),
            turn=turn,
        )

    async def _keep(self, items: list[InboxItem], token: str, receipts: Sequence[Receipt] = ()) -> None:
        async with self._open_uow() as uow:
            new = [await uow.inbox.add_item(item) for item in items]
            await note_receipts(latest(receipts, self._clock()), uow)
            await uow.cursors.set(CURSOR, token)
            await uow.commit()
        if any(new):
            self._wake()

    def _see_if_open(self) -> None:
        """Try the disk of a shut channel, as a sync without events proves nothing of the disk."""
        if not self._shut.is_shut(Kanaal.MATRIX):
            return
        try:
            self._session.require_space()
        except StoreFailed as error:
            self._shut.found_shut(Kanaal.MATRIX, str(error))
        else:
            self._shut.proved_open(Kanaal.MATRIX)

    def _log_junk(self) -> None:
        count = self._session.client.dropped.total()
        if count > self._junk:
            LOG.warning("junk dropped", new=count - self._junk, total=count)
            self._junk = count

    async def _until_done(self, act: Callable[[], Awaitable[Any]]) -> Any:
        """Repeat an act until it works, ever slower, a minute apart at most. Raises AccessRevoked."""
        while True:
            try:
                result = await act()
            except AccessRevoked:
                raise
            except StoreFailed as error:
                await self._report_disk(str(error))
                await self._wait(error, error.retry_after)
            except TemporaryFailure as error:
                await self._wait(error, error.retry_after)
            except Exception as error:
                await self._wait(error, 0.0)
            else:
                return result

    async def _report_disk(self, code: str) -> None:
        LOG.error("matrix store failed", code=code)
        self._shut.found_shut(Kanaal.MATRIX, code)
        if self._report is None:
            return
        try:
            await self._report(code)
        except Exception as error:  # the database may be on that disk too; the next try reports it
            LOG.warning("matrix store failed in silence", error=type(error).__name__)

    async def _wait(self, error: Exception, at_least: float) -> None:
        self._failures += 1
        self._hears = False
        self.room_watch.look_soon()
        self._beat(False)
        seconds = max(min(at_least, LONGEST), min(60.0, 0.25 * 2 ** min(self._failures, 10)))
        code, kind = code_of(error), type(error).__name__
        LOG.warning("sync failed", code=code, error=kind, again_in=seconds, failures=self._failures)
        await asyncio.sleep(seconds)


def _inside(events: list[Any], me: str) -> frozenset[str]:
    """Return the people who joined, knocked or were invited."""
    memberships = [event for event in events if isinstance(event, RoomMemberEvent | RedactedEvent)]
    return frozenset(one.source["state_key"] for one in memberships if kind_of(one, me) == MEMBER and comes_in(one, me))


def _asked(room: str, events: list[Any], me: str) -> list[Asked]:
    """Return the requests to verify in this room."""
    requests = [event.source for event in events if is_request(event.source, me) and event.source.get("sender") != me]
    return [Asked(str(source.get("sender")), str(source.get("event_id")), room=room) for source in requests]
