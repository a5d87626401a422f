"""The data keys of one transaction: read from the database, or made when first needed.

A key made here is known to others only after the commit; what is undone takes its keys along.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.invoegen import voeg_in
from storage.kluis import Kluis, Sleutel
from storage.tables import SleutelRow

PERSOON = "persoon"
POST = "post"


class Sleutels:
    """Data keys by goal."""

    def __init__(self, session: AsyncSession, kluis: Kluis, *, lezen: bool = False) -> None:
        self._session = session
        self.kluis = kluis
        self._lezen = lezen
        # what a reader sees was made true by others
        self._eigen: dict[str, Sleutel] = kluis.bekend if lezen else {}

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
        doelen = {f"casus:{casus_id}" for casus_id in casus_ids} - self.kluis.bekend.keys() - self._eigen.keys()
        if len(doelen) > 1:
            vraag = select(SleutelRow.doel, SleutelRow.ingepakt).where(SleutelRow.doel.in_(doelen))
            for doel, ingepakt in await self._session.execute(vraag):
                self._eigen[doel] = self.kluis.pak_uit(doel, ingepakt)

    async def controleer(self) -> None:
        """See whether the master key fits this database. Raises WrongMasterKey."""
        if PERSOON not in self.kluis.bekend and not (self._lezen and await self._lees(PERSOON) is None):
            await self.persoon()

    def onthoud(self) -> None:
        """After the commit: what was made here is true for everybody."""
        self.kluis.bekend.update(self._eigen)
        self._eigen.clear()

    def vergeet(self) -> None:
        """After undoing something: look every key up again."""
        self._eigen.clear()

    async def _voor(self, doel: str) -> Sleutel:
        sleutel = self.kluis.bekend.get(doel) or self._eigen.get(doel)
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
