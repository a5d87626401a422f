"""Brings what an older program sealed under keys that many shared under keys of their own.

All in one transaction of facts. Before a casus is removed it has been done, and then the shared keys go too: otherwise
they would open people who are gone in every older backup.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from secrets import token_hex
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Row, Table, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import KeyGone
from storage.tables.base import Base
from storage.tables.data_keys import DataKeyRow
from storage.tables.house import ThemeRow
from storage.tables.people import AddressRow, ContactRow, MedewerkerRow, PersoonRow
from storage.tables.processes import LoginRow
from storage.tables.queues import InboxRow
from storage.tables.words import ToegestaanRow
from storage.vault.data_keys import HOUSE, PEOPLE, POST, DataKeys, goal_of_persoon
from storage.vault.post import Post
from storage.vault.vault import DamagedValue, DataKey

SHARED: Final = (PEOPLE, POST)
"""Goals of keys that nothing new is sealed with."""
_BLOCK: Final = 500
_OF_PERSOON: Final = (
    (PersoonRow, PersoonRow.id, ("email", "matrix_id", "prive_kamer")),
    (AddressRow, AddressRow.persoon_id, ("email",)),
    (MedewerkerRow, MedewerkerRow.persoon_id, ("token", "naam")),
)
"""Table, the column that says whose it is, and the columns under their key."""
_OF_HOUSE: Final = ((ToegestaanRow, "id", "woorden"), (ThemeRow, "id", "tekst"), (LoginRow, "naam", "inhoud"))
"""Table, its key, and the column that is sealed."""
_OF_CONTACT: Final = ("organisatie", "functie", "adres")


class Splitting:
    """The work in one transaction. Needs doing once; afterwards it finds nothing and costs a question or two."""

    def __init__(self, session: AsyncSession, keys: DataKeys) -> None:
        self._session = session
        self._keys = keys

    async def everything(self) -> int:
        """Seal it anew; returns how many rows, but for the post. Where the shared key is gone all stays as it is."""
        count = 0
        for part in (self._people, self._contacts, self._house, self._inbox):
            with suppress(KeyGone):
                count += await part()
        await Post(self._session, self._keys).turn()
        return count

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

    async def _house(self) -> int:
        count = 0
        for kind, name, column in _OF_HOUSE:
            rows = await self._rows(kind, cast("Table", kind.__table__).c.doel.is_(None))
            for row in rows:
                old, new = await self._keys.of_row(None, POST), await self._keys.of_house()
                values = resealed(row, kind.__tablename__, (column,), old, new, getattr(row, name))
                await self._change(kind, row, values | {"doel": HOUSE}, name)
            count += len(rows)
        return count

    async def _inbox(self) -> int:
        """Its ids go under the key of the house; what came in whole, under that of the post."""
        count, rows = 0, cast("Table", InboxRow.__table__)
        query = select(rows).where(rows.c.doel.is_(None)).order_by(rows.c.volgnr).limit(_BLOCK)
        change = update(rows).where(rows.c.id == bindparam("row_id"))
        change = change.values({name: bindparam(f"new_{name}") for name in ("bron", "ruw", "doel")})
        after = 0
        while block := (await self._session.execute(query.where(rows.c.volgnr > after))).all():
            old, house = await self._keys.of_row(None, POST), await self._keys.of_house()
            goal, post = await self._keys.of_post()
            changed = []
            for row in block:
                values = {"bron": row.bron, "ruw": row.ruw} | resealed(row, rows.name, ("bron",), old, house)
                values |= resealed(row, rows.name, ("ruw",), old, post)
                changed.append(
                    {"row_id": row.id, "new_doel": goal} | {f"new_{name}": one for name, one in values.items()}
                )
            await (await self._session.connection()).execute(change, changed)
            count, after = count + len(block), block[-1].volgnr
        return count

    async def _rows(self, kind: type[Base], which: ColumnElement[bool]) -> Sequence[Row[Any]]:
        return (await self._session.execute(select(kind.__table__).where(which))).all()

    async def _change(self, kind: type[Base], row: Row[Any], values: Mapping[str, object], key: str = "id") -> None:
        rows = cast("Table", kind.__table__)
        change = update(rows).where(rows.c[key] == bindparam("row_id")).values(values)
        await self._session.execute(change, {"row_id": getattr(row, key)})


def resealed(
    row: Row[Any], table: str, columns: Sequence[str], old: DataKey, new: DataKey, row_id: str = ""
) -> dict[str, bytes]:
    """The values of these columns under another key; what does not open stays as damaged as it was."""
    before, after = (key.compartment(table, row_id or row.id) for key in (old, new))
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
