"""The queues of a unit of work, as Protocols: what must go out, what came in, and the quota and positions beside them.

Every datetime is aware and UTC.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from commands.domain.rollen import Kanaal
from commands.ports.rows import GivenUpItem, InboxItem, OutboxItem, OutboxTask, ParkedItem, SentMail


class Outbox(Protocol):
    async def add_item(self, rij: OutboxItem) -> bool:
        """Queue; False when the key is there already (then nothing happens).

        The opening of a room that was given up is tried anew, at its old place.
        """
        ...

    async def add_items(self, rijen: Sequence[OutboxItem]) -> int:
        """Queue what is made at one moment, in this order; returns how many will go out because of it."""
        ...

    async def due_items(
        self,
        kanaal: Kanaal,
        nu: datetime,
        *,
        limit: int = 50,
        exclude: Collection[OutboxTask] = (),
        urgent_first: bool = False,
    ) -> list[OutboxItem]:
        """The first waiting row of each lane that may go now: retry_at <= nu, nothing before it in its lane, and the
        row named by its `waits_for` no longer waiting. Oldest first; none of the tasks in `exclude`. `urgent_first`:
        lanes in which only words and news wait come last (commands.domain.voorrang)."""
        ...

    async def left_of_lane(self, lane: str) -> tuple[int, int]:
        """How many rows of this lane still wait, and how many were given up."""
        ...

    async def mark_sent(self, rij_id: str, *, external_id: str, at: datetime) -> None: ...
    async def mark_all_sent(self, gedaan: Sequence[tuple[str, str, datetime]]) -> None:
        """Mark many as sent at once: each with its id, its event id or Message-ID, and when."""
        ...

    async def mark_returned(self, rij_id: str, *, code: str, at: datetime) -> None:
        """A mail that went out came back, with this code of RFC 3463 or none; the first time counts."""
        ...

    async def retry_later(self, rij_id: str, *, retry_at: datetime) -> None:
        """One more try later; counts the try."""
        ...

    async def resume(self, kanaal: Kanaal, *, at: datetime) -> int:
        """Let the rows that wait for a next try go now, since the other side is there again; returns how many."""
        ...

    async def replace_room(self, sleutel: str, *, room: str, at: datetime, always: bool) -> bool:
        """Let the row with this key make another room, at its old place, since `room`, which it made, is gone.

        It goes at `at` when `always` holds or something waits for it, otherwise once the room is needed. Returns
        whether it will go.
        """
        ...

    async def release_followers(self, rij: OutboxItem) -> None:
        """After this row made another room: let the rows that waited for it, or behind it in its lane, go now, and send
        those that were meant for the old room to the new one."""
        ...

    async def mark_given_up(self, rij_id: str, *, at: datetime) -> None: ...
    async def mark_void(self, rij_id: str, *, at: datetime) -> None: ...
    async def forget_casus(self, casus_id: str, *, at: datetime) -> None:
        """Let nothing that waits in this casus go out, and keep no words of what went out."""
        ...

    async def find_external(self, extern_id: str) -> OutboxItem | None:
        """The row that was sent under this event id or Message-ID."""
        ...

    async def said_in(self, baan: str, *, since: datetime, limit: int) -> list[OutboxItem]:
        """The last messages to one person alone that went out in this lane since then (UTC), the newest first."""
        ...

    async def told_since(self, personen: Collection[str], sinds: datetime, *, behalve: Collection[str]) -> set[str]:
        """Those of these people for whom a mail was made since then (UTC) that is no answer to theirs; `behalve`:
        beginnings of keys that do not count."""
        ...

    async def went_out(self, kanaal: Kanaal, *, after: datetime) -> bool:
        """Whether anything went out on this channel after this moment."""
        ...

    async def still_waiting(self, ids: Collection[str]) -> set[str]:
        """Those of these that still wait, whoever has them."""
        ...

    async def take_waiting(self, ids: Collection[str]) -> set[str]:
        """Those of these that still wait and that nobody else holds; they are ours until this transaction ends."""
        ...

    async def given_up_items(self) -> list[GivenUpItem]:
        """The rows that were given up, the oldest first."""
        ...

    async def offer_again(self, rij_id: str, *, at: datetime) -> bool:
        """Let a row that was given up be tried again; False when no row with this id was given up."""
        ...

    async def lay_aside(self, rij_id: str, *, at: datetime) -> bool:
        """Let a row that was given up be spoken of no more; False when no row with this id was given up."""
        ...

    async def has_key(self, sleutel: str) -> bool:
        """Whether this key was ever queued."""
        ...

    async def was_done(self, sleutel: str, *, at: datetime) -> bool:
        """Whether the row with this key had come to an end by this moment."""
        ...

    async def is_leaving(self, casus_id: str, wie: Collection[str], *, since: datetime) -> bool:
        """Whether a row takes one of these ids (persoon, deelnemer, medewerker) out of the room, or did since then."""
        ...

    async def release_lane(self, baan: str, *, at: datetime) -> None:
        """Let the rows of this lane that wait for a next try go now."""
        ...

    async def threads(self, rijen: Iterable[OutboxItem]) -> dict[str, tuple[SentMail, ...]]:
        """By the id of each row the first and the latest mail that went out in its lane, which is the thread of one
        persoon about one casus."""
        ...

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which a waiting row may be tried; one that stands behind another row has none yet."""
        ...

    async def count(self) -> int:
        """All rows there are; quick."""
        ...

    async def count_by_status(self) -> dict[str, int]:
        """Rows per status; reads the whole table."""
        ...


class Quota(Protocol):
    async def take_turns(self, naam: str, aantal: int, nu: datetime, *, per_minute: int) -> int:
        """Reserve up to `aantal` turns; returns how many there are now. Never more than `per_minute` in any minute."""
        ...


class Inbox(Protocol):
    async def add_item(self, rij: InboxItem) -> bool:
        """Claim a source id, once; False when it was claimed before (then nothing is stored)."""
        ...

    async def add_items(self, rijen: Sequence[InboxItem]) -> int:
        """Claim many, in this order; returns how many are new."""
        ...

    async def erase_handled(self, *, limit: int) -> int:
        """Erase the raw form of at most so many rows that are done with; returns of how many."""
        ...

    async def raw_by_source(self, bronnen: Collection[str]) -> dict[str, bytes]:
        """The raw message of each of these source ids, by id; an id that was never claimed is left out."""
        ...

    async def waiting_items(self, kanaal: Kanaal, nu: datetime, *, limit: int = 20) -> list[InboxItem]:
        """Rows still NIEUW that may be tried now: the first of each sender, in order of arrival, then the second of
        each; a sender of many lets the others in between. So few that they fit in memory together."""
        ...

    async def mark_begun(self, ids: Sequence[str]) -> None:
        """Note that work on these begins; a row that keeps this mark was begun in vain."""
        ...

    async def put_back(self, ids: Sequence[str]) -> None:
        """Note that work on these was not begun after all; handled and parked rows stay as they are."""
        ...

    async def is_new(self, rij_id: str) -> bool:
        """Whether the row is still to be handled: a process that lost its role may find that it is not."""
        ...

    async def mark_handled(self, rij_id: str) -> None: ...
    async def retry_later(self, rij_id: str, *, retry_at: datetime) -> None: ...
    async def resume(self, *, at: datetime) -> int:
        """Let the rows that wait for a next try go now; returns how many."""
        ...

    async def park(self, rij_id: str, storing: str) -> None: ...
    async def offer_again(self, storing: str, *, at: datetime) -> bool:
        """Let a parked row go through the line once more; False when none is parked under this code."""
        ...

    async def lay_aside(self, storing: str) -> bool:
        """Let a parked row go nowhere any more; False when none is parked under this code. It keeps what a handled row
        keeps."""
        ...

    async def parked_whole(self) -> list[InboxItem]:
        """The parked rows with what came in."""
        ...

    async def parked_items(self) -> list[ParkedItem]:
        """The parked rows, in order of arrival."""
        ...

    async def find_failure(self, storing: str) -> InboxItem | None:
        """The row that was ever parked under this code."""
        ...

    async def hold(self, rij_id: str, casus_id: str | None = None) -> None: ...
    async def release(self, rij_id: str, *, retry_at: datetime) -> None:
        """Let a held row go through the line once more."""
        ...

    async def erase(self, bron: str) -> None:
        """Erase the raw message of this source id; it stays claimed."""
        ...

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which a row still NIEUW may be tried."""
        ...

    async def count(self) -> int:
        """All rows there are; quick."""
        ...

    async def count_by_status(self) -> dict[str, int]:
        """Rows per status; reads the whole table."""
        ...


class Cursors(Protocol):
    """Small positions that must be committed with the work: sync token, UID cursor."""

    async def get(self, naam: str) -> str | None: ...
    async def set(self, naam: str, waarde: str) -> None: ...
