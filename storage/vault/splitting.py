"""Brings what an older program sealed under keys that many shared under keys of their own.

All in one transaction of facts. Before a casus is removed it has been done, and then the shared keys go too: otherwise
they would open people who are gone in every older backup.
"""

from collections.abc import Mapping, Sequence
from secrets import token_hex
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Row, Table, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import KeyGone
from storage.tables.base import Base
from storage.tables.data_keys import DataKeyRow
from storage.tables.people import AddressRow, ContactRow, MedewerkerRow, PersoonRow
from storage.vault.data_keys import PEOPLE, DataKeys, goal_of_persoon
from storage.vault.vault import DamagedValue, DataKey

SHARED: Final = (PEOPLE,)
"""Goals of keys that nothing new is sealed with."""
_BLOCK: Final = 500
_OF_PERSOON: Final = (
    (PersoonRow, PersoonRow.id, ("email", "matrix_id", "prive_kamer")),
    (AddressRow, AddressRow.persoon_id, ("email",)),
    (MedewerkerRow, MedewerkerRow.persoon_id, ("token", "naam")),
)
"""Table, the column that says whose it is, and the columns under their key."""
_OF_CONTACT: Final = ("organisatie", "functie", "adres")


class Splitting:
    """The work in one transaction. Needs doing once; afterwards it finds nothing and costs a question or two."""

    def __init__(self, session: AsyncSession, keys: DataKeys) -> None:
        self._session = session
        self._keys = keys

    async def everything(self) -> int:
        """Seal it anew; returns for how many people and entries. Where the shared key is gone all stays as it is."""
        try:
            return await self._people() + await self._contacts()
        except KeyGone:
            return 0

    async def end(self) -> Sequence[str]:
        """The shared keys go; returns their goals. Raises KeyGone where something lies under one that is gone."""
        await self.everything()
        weg = delete(DataKeyRow).where(DataKeyRow.doel.in_(SHARED)).returning(DataKeyRow.doel)
        goals = (await self._session.scalars(weg, execution_options={"synchronize_session": False})).all()
        self._keys.destroy(goals)
        return goals

    async def _people(self) -> int:
        count = 0
        query = select(PersoonRow.id).where(PersoonRow.doel.is_(None)).limit(_BLOCK)
        while ids := (await self._session.scalars(query)).all():
            old, goals = await self._keys.of_row(None), {one: goal_of_persoon(one) for one in ids}
            new = await self._keys.make_goals(goals.values())
            for kind, owner, columns in _OF_PERSOON:
                for row in await self._rows(kind, owner.in_(ids)):
                    goal = goals[row.id if kind is PersoonRow else row.persoon_id]
                    values = resealed(row, kind.__tablename__, columns, old, new[goal])
                    await self._change(kind, row, values | ({"doel": goal} if kind is PersoonRow else {}))
            count += len(ids)
        return count

    async def _contacts(self) -> int:
        rows = await self._rows(ContactRow, ContactRow.doel.is_(None))
        if not rows:
            return 0
        old, goals = await self._keys.of_row(None), {row.id: f"contact:{token_hex(8)}" for row in rows}
        new = await self._keys.make_goals(goals.values())
        for row in rows:
            goal = goals[row.id]
            values = resealed(row, ContactRow.__tablename__, _OF_CONTACT, old, new[goal])
            await self._change(ContactRow, row, values | {"doel": goal})
        return len(rows)

    async def _rows(self, kind: type[Base], which: ColumnElement[bool]) -> Sequence[Row[Any]]:
        return (await self._session.execute(select(kind.__table__).where(which))).all()

    async def _change(self, kind: type[Base], row: Row[Any], values: Mapping[str, object]) -> None:
        rows = cast("Table", kind.__table__)
        change = update(rows).where(rows.c.id == bindparam("row_id")).values(values)
        await self._session.execute(change, {"row_id": row.id})


def resealed(row: Row[Any], table: str, columns: Sequence[str], old: DataKey, new: DataKey) -> dict[str, bytes]:
    """The values of these columns under another key; what does not open stays as damaged as it was."""
    before, after = old.compartment(table, row.id), new.compartment(table, row.id)
    values: dict[str, bytes] = {}
    for column in columns:
        value = getattr(row, column)
        if value is None:
            continue
        try:
            values[column] = after.seal_bytes(column, before.open_bytes(column, value))
        except DamagedValue:
            continue
    return values
