"""Cursors: small positions, committed with the work."""

from sqlalchemy import bindparam, select, update

from storage.collections.verzameling import Verzameling, gelijk, tabel
from storage.database.invoegen import voeg_in
from storage.tables import CursorRow

_C = tabel(CursorRow).c
_OP_NAAM = select(tabel(CursorRow)).where(*gelijk(_C.naam))
_VERZET = (
    update(tabel(CursorRow)).where(_C.naam == bindparam("wie")).values(waarde=bindparam("waar")).returning(_C.naam)
)


class SqlCursors(Verzameling):
    """Positions by name; in clear, so never anything of people."""

    async def get(self, naam: str) -> str | None:
        """The position, or None before the first `set`."""
        rij = await self._lees_een(_OP_NAAM, naam=naam)
        return None if rij is None else rij.waarde

    async def set(self, naam: str, waarde: str) -> None:
        """Move it."""
        if await self._session.scalar(_VERZET, {"wie": naam, "waar": waarde}) is None:
            await voeg_in(self._session, CursorRow, {"naam": naam, "waarde": waarde})
