"""Cursors: small positions, committed with the work."""

from sqlalchemy import select, update

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
        verzet = update(CursorRow).where(CursorRow.naam == naam).values(waarde=waarde).returning(CursorRow.naam)
        if await self._session.scalar(verzet.execution_options(synchronize_session=False)) is None:
            await self._bewaar(CursorRow(naam=naam, waarde=waarde))
