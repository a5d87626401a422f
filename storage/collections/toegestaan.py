"""Words that may go out of every casus."""

from datetime import datetime

from sqlalchemy import delete, select

from storage.collections.collection import SqlCollection, table
from storage.database.insert import insert_new
from storage.tables.words import ToegestaanRow
from storage.vault.data_keys import HOUSE, POST

_TOEGESTAAN = select(table(ToegestaanRow)).order_by(table(ToegestaanRow).c.id)


class SqlToegestaan(SqlCollection):
    """Phrases of the whole ZVH, each once in any case."""

    async def all_words(self) -> tuple[str, ...]:
        """All, in order of their ids."""
        woorden = []
        for rij in await self._read(_TOEGESTAAN):
            sleutel = await self._keys.of_row(rij.doel, POST)
            woorden.append(sleutel.compartment("toegestaan", rij.id).open("woorden", rij.woorden))
        return tuple(woorden)

    async def add_words(self, woorden: str, *, door: str, at: datetime) -> bool:
        """Add one; False when it was there already."""
        rij_id = self._keys.vault.blind_index("toegestaan", woorden.casefold()).hex()
        vak = (await self._keys.of_house()).compartment("toegestaan", rij_id)
        waarden = {"id": rij_id, "woorden": vak.seal("woorden", woorden), "door": door, "op": at, "doel": HOUSE}
        return await insert_new(self._session, ToegestaanRow, waarden)

    async def remove_words(self, woorden: str) -> bool:
        """Take one away, in any case; False when it was not there."""
        rij_id = self._keys.vault.blind_index("toegestaan", woorden.casefold()).hex()
        gewist = await self._session.execute(
            delete(ToegestaanRow).where(ToegestaanRow.id == rij_id).returning(ToegestaanRow.id)
        )
        return gewist.first() is not None
