"""Cursors: small positions, committed with the work."""

from sqlalchemy import select

from storage.tables import CursorRow
from storage.verzameling import Verzameling


class SqlCursors(Verzameling):
    """Positions by name; in clear, so never anything of people."""

    async def get(self, naam: str) -> str | None:
        """The position, or None before the first `set`."""
        rij = await self._een(select(CursorRow).where(CursorRow.naam == naam))
        return None if rij is None else rij.waarde

    async def set(self, naam: str, waarde: str) -> None:
        """Move it."""
        rij = await self._een(select(CursorRow).where(CursorRow.naam == naam)) or CursorRow(naam=naam)
        rij.waarde = waarde
        await self._bewaar(rij)
