"""The statements of the inbox: whose turn it is, what is set apart, and what stays of a row."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, bindparam, case, func, literal, select, text, update
from sqlalchemy.sql.dml import ReturningUpdate, Update

from commands.domain.rollen import Kanaal
from commands.ports import InboxStatus
from storage.collections.backlogs import SET_APART
from storage.collections.collection import equal, table
from storage.tables.queues import InboxRow

_I = table(InboxRow).c


def _is(status: InboxStatus) -> ColumnElement[bool]:
    """Written out in the statement, so that the partial indexes fit."""
    return InboxRow.status == literal(status.value, literal_execute=True)


WINDOW = 1000
"""So many rows in order of arrival are looked at for whose turn it is."""
_OLDEST = (
    select(_I.volgnr, func.coalesce(_I.beurt, _I.bron_index).label("beurt"))
    .where(
        _I.status == literal(InboxStatus.NEW.value, literal_execute=True),
        _I.kanaal == bindparam("van"),
        _I.retry_at <= bindparam("nu"),
    )
    .order_by(_I.volgnr)
    .limit(WINDOW)
    .subquery()
)
_TURNS = select(
    _OLDEST.c.volgnr,
    func.row_number().over(partition_by=_OLDEST.c.beurt, order_by=_OLDEST.c.volgnr).label("ronde"),
).subquery()


def _in_turns(vraag: Select[Any]) -> Select[Any]:
    """The first of each sender, in order of arrival, then the second of each."""
    vraag = vraag.join(_TURNS, _TURNS.c.volgnr == _I.volgnr).order_by(_TURNS.c.ronde, _I.volgnr)
    return vraag.limit(bindparam("grens", type_=Integer))


WAITING = _in_turns(select(InboxRow))
SIZES = _in_turns(select(func.coalesce(func.length(_I.ruw), 0)))
"""Of the same rows, in the same order, the bytes of each."""
NEXT_MOMENT = select(func.min(InboxRow.retry_at)).where(_is(InboxStatus.NEW))
STATUS = select(_I.status).where(*equal(_I.id))

_WHAT_STAYS = case((_I.kanaal == Kanaal.MATRIX.value, None), else_=_I.ruw)
"""Of a row that is done with: the raw mail, and of a Matrix event nothing."""
MARK_HANDLED = (
    update(table(InboxRow))
    .where(_I.id == bindparam("rij"))
    .values(status=InboxStatus.HANDLED.value, ruw=_WHAT_STAYS)
    .returning(_I.volgnr)
)

_DONE = (
    select(_I.volgnr)
    .where(_I.status.in_([InboxStatus.HANDLED.value, InboxStatus.LAID_ASIDE.value]), _I.ruw.is_not(None))
    .limit(bindparam("grens", type_=Integer))
)
ERASE_HANDLED = update(table(InboxRow)).where(_I.volgnr.in_(_DONE)).values(ruw=None).returning(_I.volgnr)


def parked_query() -> Select[int, str, str, datetime]:
    """All that is parked, through the partial index; in no order."""
    vraag = select(InboxRow.volgnr, InboxRow.storing, InboxRow.kanaal, InboxRow.ontvangen_op)
    return vraag.where(text(f"{SET_APART} '{InboxStatus.PARKED.value}'"))


def parked_rows() -> Select[InboxRow]:
    """The same, whole."""
    return select(InboxRow).where(text(f"{SET_APART} '{InboxStatus.PARKED.value}'"))


def offer_parked(storing: str, at: datetime) -> ReturningUpdate[str]:
    """A row parked under this code goes through the line once more, with all its tries."""
    opdracht = update(InboxRow).where(InboxRow.storing == storing, _is(InboxStatus.PARKED))
    opdracht = opdracht.values(status=InboxStatus.NEW.value, retry_at=at, pogingen=0, begonnen=0)
    return opdracht.returning(InboxRow.id)


def lay_parked_aside(storing: str) -> ReturningUpdate[str]:
    """A row parked under this code goes nowhere any more."""
    opdracht = update(InboxRow).where(InboxRow.storing == storing, _is(InboxStatus.PARKED))
    return opdracht.values(status=InboxStatus.LAID_ASIDE.value, ruw=_WHAT_STAYS).returning(InboxRow.id)


def resume_all(at: datetime) -> ReturningUpdate[int]:
    """Rows that wait for a next try may go now."""
    opdracht = update(InboxRow).where(_is(InboxStatus.NEW), InboxRow.retry_at > at).values(retry_at=at)
    return opdracht.returning(InboxRow.volgnr)


def count_begun(ids: Collection[str], step: int) -> Update:
    """How often work on these was begun changes by `step`, never below nought; rows no longer NEW stay as they are."""
    opdracht = update(InboxRow).where(InboxRow.id.in_(ids), _is(InboxStatus.NEW), InboxRow.begonnen + step >= 0)
    return opdracht.values(begonnen=InboxRow.begonnen + step)
