"""Words that may go out of every casus."""

from datetime import datetime

from sqlalchemy import delete, select

from storage.collections.collection import SqlCollection, table
from storage.database.insert import insert_new
from storage.tables.words import ToegestaanRow

_TOEGESTAAN = select(table(ToegestaanRow)).order_by(table(ToegestaanRow).c.id)


class SqlToegestaan(SqlCollection):
    """Phrases of the whole ZVH, each once in any case."""

    async def all_words(self) -> tuple[str, ...]:
        """All, in order of their ids."""
        sleutel = await self._keys.of_post()
        rijen = await self._read(_TOEGESTAAN)
        return tuple(sleutel.compartment("toegestaan", rij.id).open("woorden", rij.woorden) for rij in rijen)

    async def add_words(self, woorden: str, *, door: str, at: datetime) -> bool:
        """Add one; False when it was there already."""
        rij_id = self._keys.vault.blind_index("toegestaan", woorden.casefold()).hex()
        vak = (await self._keys.of_post()).compartment("toegestaan", rij_id)
        waarden = {"id": rij_id, "woorden": vak.seal("woorden", woorden), "door": door, "op": at}
        return await insert_new(self._session, ToegestaanRow, waarden)

    async def remove_words(self, woorden: str) -> bool:
        """Take one away, in any case; False when it was not there."""
        rij_id = self._keys.vault.blind_index("toegestaan", woorden.casefold()).hex()
        gewist = await self._session.execute(
            delete(ToegestaanRow).where(ToegestaanRow.id == rij_id).returning(ToegestaanRow.id)
        )
        return gewist.first() is not None
