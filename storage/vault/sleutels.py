"""The data keys of one transaction: read from the database, or made when first needed.

A key made here is known to others only after the commit; what is undone takes its keys along. A key that was known
before is looked up once more before what was written under it is committed: the database may have gone back since
(a failover to a copy that lags), and a value without its key can never be read again.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import StorageFailure
from storage.database.invoegen import voeg_in
from storage.database.storing import BACK
from storage.tables import SleutelRow
from storage.vault.kluis import Kluis, Sleutel

PERSOON = "persoon"
POST = "post"


class Sleutels:
    """Data keys by goal."""

    def __init__(self, session: AsyncSession, kluis: Kluis, *, lezen: bool = False) -> None:
        self._session = session
        self.kluis = kluis
        self._lezen = lezen
        self._bekend = kluis.bekend
        self._eigen: dict[str, Sleutel] = {}
        self._geloofd: dict[str, Sleutel] = {}

    async def persoon(self) -> Sleutel:
        """The key of people and their addresses."""
        return await self._voor(PERSOON)

    async def post(self) -> Sleutel:
        """The key of messages that belong to no casus."""
        return await self._voor(POST)

    async def casus(self, casus_id: str) -> Sleutel:
        """The key of one casus."""
        return await self._voor(f"casus:{casus_id}")

    async def van(self, casus_id: str | None) -> Sleutel:
        """The key of a casus, or that of the post when there is none."""
        return await self.post() if casus_id is None else await self.casus(casus_id)

    async def laad(self, casus_ids: Iterable[str]) -> None:
        """Read the keys of these casussen ahead, in one question."""
        doelen = {f"casus:{casus_id}" for casus_id in casus_ids} - self._bekend.keys() - self._eigen.keys()
        if len(doelen) > 1:
            vraag = select(SleutelRow.doel, SleutelRow.ingepakt).where(SleutelRow.doel.in_(doelen))
            for doel, ingepakt in await self._session.execute(vraag):
                self._eigen[doel] = self.kluis.pak_uit(doel, ingepakt)

    async def controleer(self) -> None:
        """On a connection: see whether the master key fits this database. Raises WrongMasterKey."""
        self._bekend = self.kluis.bekend  # a new connection may have emptied it just now
        if self._lezen:  # what a reader sees was made true by others
            self._eigen = self._bekend
        if PERSOON not in self._bekend and not (self._lezen and await self._lees(PERSOON) is None):
            await self.persoon()

    async def bevestig(self) -> None:
        """Before the commit: every key that was believed is in the database, and still the same.

        Raises StorageFailure when one is not; then all are read anew, so that trying again helps.
        """
        if not self._geloofd:
            return
        vraag = select(SleutelRow.doel, SleutelRow.ingepakt).where(SleutelRow.doel.in_(self._geloofd))
        echt = {doel: self.kluis.pak_uit(doel, ingepakt) for doel, ingepakt in await self._session.execute(vraag)}
        for doel, sleutel in self._geloofd.items():
            if doel not in echt or not sleutel.is_zelfde(echt[doel]):
                self.kluis.vergeet()
                raise StorageFailure(BACK)

    def onthoud(self) -> None:
        """After the commit: what was made here is true for everybody."""
        self._bekend.update(self._eigen)
        self._eigen.clear()
        self._geloofd.clear()

    def vergeet(self) -> None:
        """After undoing something: look every key up again."""
        self._eigen.clear()

    async def _voor(self, doel: str) -> Sleutel:
        if (bekend := self._bekend.get(doel)) is not None:
            if not self._lezen:
                self._geloofd[doel] = bekend
            return bekend
        sleutel = self._eigen.get(doel)
        if sleutel is None:
            sleutel = await self._lees(doel) or await self._maak(doel)
            self._eigen[doel] = sleutel
        return sleutel

    async def _lees(self, doel: str) -> Sleutel | None:
        ingepakt = await self._session.scalar(select(SleutelRow.ingepakt).where(SleutelRow.doel == doel))
        return None if ingepakt is None else self.kluis.pak_uit(doel, ingepakt)

    async def _maak(self, doel: str) -> Sleutel:
        if self._lezen:
            raise LookupError("no such key")
        sleutel, ingepakt = self.kluis.nieuw(doel)
        if await voeg_in(self._session, SleutelRow, {"doel": doel, "ingepakt": ingepakt}):
            return sleutel
        eerder = await self._lees(doel)  # another process made it meanwhile
        if eerder is None:
            raise LookupError("no such key")
        return eerder
