"""Words that must not go out of a casus, as keyed hashes."""

from collections.abc import Iterable

from sqlalchemy import delete, select

from storage.collections.collection import SILENT, SqlCollection, equal, table
from storage.database.insert import insert_new
from storage.tables.words import VerbodenRow

_HASHES = select(table(VerbodenRow).c.afdruk).where(*equal(table(VerbodenRow).c.casus_id))


class SqlVerboden(SqlCollection):
    """Hashes per casus; the words themselves never come here."""

    async def hash_key(self, casus_id: str) -> bytes:
        """The key of the hashes: it follows from the key of the casus and is stored nowhere."""
        return (await self._keys.of_casus(casus_id)).derived("verboden woorden")

    async def of_casus(self, casus_id: str) -> frozenset[bytes]:
        """All hashes of a casus."""
        return frozenset(rij.afdruk for rij in await self._read(_HASHES, casus_id=casus_id))

    async def add_hashes(self, casus_id: str, afdrukken: Iterable[bytes]) -> None:
        """Add; what is there already stays."""
        for afdruk in sorted(afdrukken):
            await insert_new(self._session, VerbodenRow, {"casus_id": casus_id, "afdruk": afdruk})

    async def remove_of_casus(self, casus_id: str) -> None:
        """All hashes of a casus go."""
        weg = delete(VerbodenRow).where(VerbodenRow.casus_id == casus_id)
        await self._session.execute(weg, execution_options=SILENT)
