"""Cursors: small positions, committed with the work."""

from sqlalchemy import bindparam, select, update

from storage.collections.collection import SqlCollection, equal, table
from storage.database.insert import insert_new
from storage.tables.processes import CursorRow

_C = table(CursorRow).c
_BY_NAME = select(table(CursorRow)).where(*equal(_C.naam))
_MOVE = update(table(CursorRow)).where(_C.naam == bindparam("wie")).values(waarde=bindparam("waar")).returning(_C.naam)


class SqlCursors(SqlCollection):
    """Positions by name; in clear, so never anything of people."""

    async def get(self, naam: str) -> str | None:
        """The position, or None before the first `set`."""
        rij = await self._read_one(_BY_NAME, naam=naam)
        return None if rij is None else rij.waarde

    async def set(self, naam: str, waarde: str) -> None:
        """Move it."""
        if await self._session.scalar(_MOVE, {"wie": naam, "waar": waarde}) is None:
            await insert_new(self._session, CursorRow, {"naam": naam, "waarde": waarde})
