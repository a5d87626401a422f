"""The post: what belongs to no casus, under a key that is another one from each replacement of the sluitsleutel on.

What still lives is sealed anew then, and the key from before goes. So an older backup opens nothing of it with the keys
of today: no raw mail, and no message that names a casus which was destroyed since.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import ColumnElement, Row, Table, and_, bindparam, delete, exists, func, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import OutboxStatus
from storage.tables.base import Base
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import OnbekendeRow
from storage.tables.queues import InboxRow, OutboxRow
from storage.tables.waiting import NavraagRow, WaitingPlanRow
from storage.vault.data_keys import GONE, POST, DataKeys
from storage.vault.vault import DamagedValue, DataKey

KEPT: Final = timedelta(days=31)
"""So long a message of no casus keeps its words after it went out; what hangs on it by its id stays known."""
_WORDS: Final = 500
"""Rows at a time."""
_FILES: Final = 50
"""The same where one may be of many megabytes: a raw mail, a plan."""
_KEYS = cast("Table", DataKeyRow.__table__)
_SILENT: Final = {"synchronize_session": False}


class _Part(NamedTuple):
    kind: type[Base]
    id: str
    columns: Sequence[str]
    which: ColumnElement[bool]
    block: int = _WORDS


_PARTS: Final = (
    _Part(OutboxRow, "id", ("kamer", "bericht", "antwoord_op"), OutboxRow.casus_id.is_(None)),
    _Part(InboxRow, "id", ("ruw",), InboxRow.ruw.is_not(None), _FILES),
    _Part(NavraagRow, "id", ("inhoud",), true()),
    _Part(OnbekendeRow, "id", ("afzender",), true()),
    _Part(WaitingPlanRow, "persoon_id", ("naam", "mime", "inhoud"), true(), _FILES),
)


def of_post(goal: Any) -> ColumnElement[bool]:  # noqa: ANN401 -- a column, of a table or of a class
    """Whether a column names a key of the post, of whatever time."""
    return or_(goal.is_(None), goal.startswith(f"{POST}:"))


class Post:
    """The work in one transaction of facts."""

    def __init__(self, session: AsyncSession, keys: DataKeys) -> None:
        self._session = session
        self._keys = keys

    async def turn(self) -> bool:
        """Bring all under the key of the sluitsleutel in use; the others of its kind go. Nothing to do is fine.

        False while a row is being sent: that one stays under its key until it is tried again.
        """
        goal = f"{POST}:{(await self._keys.state())[0]}"
        await self._empty_old(goal)
        for part in _PARTS:
            await self._bring(part, goal)
        if await self._is_left(goal):
            return False
        older = delete(DataKeyRow).where(DataKeyRow.doel.startswith(f"{POST}:"), DataKeyRow.doel != goal)
        gone = await self._session.scalars(older.returning(DataKeyRow.doel), execution_options=_SILENT)
        self._keys.destroy(gone.all())
        return True

    async def _empty_old(self, goal: str) -> None:
        """Of what went out long ago the words go: nobody asks for them any more."""
        loose, done = OutboxRow.casus_id.is_(None), (OutboxStatus.SENT.value, OutboxStatus.VOID.value)
        newest = await self._session.scalar(select(func.max(OutboxRow.gedaan_op)).where(loose))
        if newest is None:
            return
        old = (loose, OutboxRow.status.in_(done), OutboxRow.gedaan_op < newest - KEPT, _is_stale(OutboxRow, goal))
        empty = {"bericht": None, "kamer": b"", "antwoord_op": b"", "doel": GONE}
        await self._session.execute(update(OutboxRow).where(*old).values(empty), execution_options=_SILENT)

    async def _bring(self, part: _Part, goal: str) -> None:
        rows, new, after = cast("Table", part.kind.__table__), None, ""
        key = rows.c[part.id]
        change = update(rows).where(key == bindparam("row_id"))
        change = change.values({name: bindparam(f"new_{name}") for name in (*part.columns, "doel")})
        query = select(key.label("row_id"), rows.c.doel, *(rows.c[name] for name in part.columns))
        query = query.where(part.which, _is_stale(part.kind, goal), _opens(rows.c.doel)).order_by(key).limit(part.block)
        # who is sending holds the row, and waits for the turn that this transaction has
        query = query.with_for_update(skip_locked=True)
        while block := (await self._session.execute(query.where(key > after))).all():
            new = new or await self._keys.of_goal(goal)
            changed = []
            for row in block:
                old = await self._keys.of_row(row.doel, POST)
                changed.append(
                    {"row_id": row.row_id, "new_doel": goal} | _sealed(rows.name, row, part.columns, old, new)
                )
            await (await self._session.connection()).execute(change, changed)
            after = block[-1].row_id

    async def _is_left(self, goal: str) -> bool:
        for part in _PARTS:
            doel = cast("Table", part.kind.__table__).c.doel
            stale = select(true()).where(part.which, _is_stale(part.kind, goal), _opens(doel)).limit(1)
            if await self._session.scalar(stale):
                return True
        return False


def _is_stale(kind: type[Base], goal: str) -> ColumnElement[bool]:
    doel = cast("Table", kind.__table__).c.doel
    return and_(of_post(doel), or_(doel.is_(None), doel != goal))


def _opens(doel: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """What lies under a key that is gone stays as it is: nobody opens it."""
    return exists().where(_KEYS.c.doel == func.coalesce(doel, POST))


def _sealed(table: str, row: Row[Any], columns: Sequence[str], old: DataKey, new: DataKey) -> dict[str, object]:
    """What does not open stays as damaged as it was."""
    before, after = old.compartment(table, row.row_id), new.compartment(table, row.row_id)
    values: dict[str, object] = {}
    for name in columns:
        value = getattr(row, name)
        try:
            values[f"new_{name}"] = None if value is None else after.seal_bytes(name, before.open_bytes(name, value))
        except DamagedValue:
            values[f"new_{name}"] = value
    return values
