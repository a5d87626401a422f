"""The data keys of one transaction: read from the database, or made when first needed.

A key made here is known to others only after the commit; what is undone takes its keys along. A key that was known
before is looked up once more before what was written under it is committed: the database may have gone back since
(a failover to a copy that lags), and a value without its key can never be read again.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import StorageFailure
from storage.database.failure import BACK
from storage.database.insert import insert_new
from storage.tables.data_keys import DataKeyRow
from storage.vault.vault import DataKey, Vault

PEOPLE = "persoon"
POST = "post"


class DataKeys:
    """Data keys by goal."""

    def __init__(self, session: AsyncSession, kluis: Vault, *, lezen: bool = False) -> None:
        self._session = session
        self.vault = kluis
        self._lezen = lezen
        self._bekend = kluis.known
        self._eigen: dict[str, DataKey] = {}
        self._geloofd: dict[str, DataKey] = {}

    async def of_people(self) -> DataKey:
        """The key of people and their addresses."""
        return await self._voor(PEOPLE)

    async def of_post(self) -> DataKey:
        """The key of messages that belong to no casus."""
        return await self._voor(POST)

    async def of_casus(self, casus_id: str) -> DataKey:
        """The key of one casus."""
        return await self._voor(f"casus:{casus_id}")

    async def of_casus_or_post(self, casus_id: str | None) -> DataKey:
        """The key of a casus, or that of the post when there is none."""
        return await self.of_post() if casus_id is None else await self.of_casus(casus_id)

    async def load(self, casus_ids: Iterable[str]) -> None:
        """Read the keys of these casussen ahead, in one question."""
        doelen = {f"casus:{casus_id}" for casus_id in casus_ids} - self._bekend.keys() - self._eigen.keys()
        if len(doelen) > 1:
            vraag = select(DataKeyRow.doel, DataKeyRow.ingepakt).where(DataKeyRow.doel.in_(doelen))
            for doel, ingepakt in await self._session.execute(vraag):
                self._eigen[doel] = self.vault.unwrap(doel, ingepakt)

    async def check_master_key(self) -> None:
        """On a connection: see whether the master key fits this database. Raises WrongMasterKey."""
        self._bekend = self.vault.known  # a new connection may have emptied it just now
        if self._lezen:  # what a reader sees was made true by others
            self._eigen = self._bekend
        if PEOPLE not in self._bekend and not (self._lezen and await self._lees(PEOPLE) is None):
            await self.of_people()

    async def confirm(self) -> None:
        """Before the commit: make sure that every key that was believed is in the database, and still the same.

        Raises StorageFailure when one is not; then all are read anew, so that trying again helps.
        """
        if not self._geloofd:
            return
        vraag = select(DataKeyRow.doel, DataKeyRow.ingepakt).where(DataKeyRow.doel.in_(self._geloofd))
        echt = {doel: self.vault.unwrap(doel, ingepakt) for doel, ingepakt in await self._session.execute(vraag)}
        for doel, sleutel in self._geloofd.items():
            if doel not in echt or not sleutel.is_same(echt[doel]):
                self.vault.forget()
                raise StorageFailure(BACK)

    def remember(self) -> None:
        """After the commit: all transactions may know the keys that were made here."""
        self._bekend.update(self._eigen)
        self._eigen.clear()
        self._geloofd.clear()

    def forget(self) -> None:
        """After undoing something: look every key up again."""
        self._eigen.clear()

    async def _voor(self, doel: str) -> DataKey:
        if (bekend := self._bekend.get(doel)) is not None:
            if not self._lezen:
                self._geloofd[doel] = bekend
            return bekend
        sleutel = self._eigen.get(doel)
        if sleutel is None:
            sleutel = await self._lees(doel) or await self._maak(doel)
            self._eigen[doel] = sleutel
        return sleutel

    async def _lees(self, doel: str) -> DataKey | None:
        ingepakt = await self._session.scalar(select(DataKeyRow.ingepakt).where(DataKeyRow.doel == doel))
        return None if ingepakt is None else self.vault.unwrap(doel, ingepakt)

    async def _maak(self, doel: str) -> DataKey:
        if self._lezen:
            raise LookupError("no such key")
        sleutel, ingepakt = self.vault.new_key(doel)
        if await insert_new(self._session, DataKeyRow, {"doel": doel, "ingepakt": ingepakt}):
            return sleutel
        eerder = await self._lees(doel)  # another process made it meanwhile
        if eerder is None:
            raise LookupError("no such key")
        return eerder
