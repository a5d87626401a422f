"""What of the post came back with an older database, while its key was replaced since: nobody can read it any more."""

from typing import Any, Final, NamedTuple, cast

from sqlalchemy import ColumnElement, CursorResult, Table, Update, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import InboxStatus, OutboxStatus
from storage.tables.base import Base
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import OnbekendeRow
from storage.tables.queues import InboxRow, OutboxRow
from storage.tables.waiting import NavraagRow, WaitingPlanRow
from storage.vault.data_keys import GONE

_SILENT: Final = {"synchronize_session": False}
_CAME: Final = (InboxStatus.NEW.value, InboxStatus.PARKED.value, InboxStatus.HELD.value)
_WENT: Final = (OutboxStatus.WAITING.value, OutboxStatus.GIVEN_UP.value)


class Lost(NamedTuple):
    """What waited and cannot be read: a person must be told."""

    came_in: int
    to_go_out: int


class Unreadable:
    """The work in one transaction of facts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def drop(self) -> Lost:
        """Nothing of it waits any more; that it was there stays known."""
        inbox = update(InboxRow).where(_is_dead(InboxRow), InboxRow.ruw.is_not(None))
        aside = inbox.where(InboxRow.status.in_(_CAME)).values(ruw=None, status=InboxStatus.LAID_ASIDE.value)
        came_in = await self._count(aside)
        await self._count(inbox.values(ruw=None))
        empty = {"bericht": None, "kamer": b"", "antwoord_op": b"", "doel": GONE}
        outbox = update(OutboxRow).where(_is_dead(OutboxRow), OutboxRow.casus_id.is_(None))
        void = outbox.where(OutboxRow.status.in_(_WENT)).values(empty | {"status": OutboxStatus.VOID.value})
        to_go_out = await self._count(void)
        await self._count(outbox.values(empty))
        for kind in (NavraagRow, OnbekendeRow, WaitingPlanRow):
            await self._session.execute(delete(kind).where(_is_dead(kind)), execution_options=_SILENT)
        return Lost(came_in, to_go_out)

    async def _count(self, change: Update) -> int:
        done = await self._session.execute(change, execution_options=_SILENT)
        return cast("CursorResult[object]", done).rowcount


def _is_dead(kind: type[Base]) -> ColumnElement[bool]:
    doel: Any = cast("Table", kind.__table__).c.doel
    return and_(doel.is_not(None), doel != GONE, doel.not_in(select(DataKeyRow.doel)))
