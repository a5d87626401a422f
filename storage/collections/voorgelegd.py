"""Questions and signalen to the casushouder alone."""

from typing import Any

from sqlalchemy import Row, func, select

from commands.domain.voorgelegd import Voorgelegd, VoorlegSoort, volgend_voorlegnummer
from storage.collections.collection import SqlCollection, equal, table
from storage.tables.waiting import VoorgelegdRow

_V = table(VoorgelegdRow).c
_BY_ID, _BY_NUMBER = (select(table(VoorgelegdRow)).where(*equal(kolom)) for kolom in (_V.id, _V.nummer))

_OPEN = select(table(VoorgelegdRow)).where(*equal(_V.casus_id), _V.beantwoord_op.is_(None)).order_by(_V.sinds)


class SqlVoorgelegd(SqlCollection):
    """All that were ever put."""

    async def next_number(self) -> int:
        """The next short number."""
        return volgend_voorlegnummer(await self._session.scalar(select(func.max(VoorgelegdRow.nummer))) or 0)

    async def find_id(self, voorgelegd_id: str) -> Voorgelegd | None:
        """By id."""
        return await self._read_or_none(await self._read_one(_BY_ID, id=voorgelegd_id))

    async def find_number(self, nummer: int) -> Voorgelegd | None:
        """By its short number."""
        return await self._read_or_none(await self._read_one(_BY_NUMBER, nummer=nummer))

    async def open_of_casus(self, casus_id: str) -> list[Voorgelegd]:
        """Without an answer, oldest first."""
        gelezen = [await self._read_or_none(rij) for rij in await self._read(_OPEN, casus_id=casus_id)]
        return [een for een in gelezen if een is not None]

    async def add_voorgelegd(self, een: Voorgelegd) -> None:
        """A second one with the same number is an IntegrityError."""
        vak = (await self._keys.of_casus(een.casus_id)).compartment("voorgelegd", een.id)
        rij = VoorgelegdRow(
            id=een.id,
            nummer=een.nummer,
            casus_id=een.casus_id,
            van=een.van,
            soort=een.soort.value,
            sinds=een.sinds,
            beantwoord_op=een.beantwoord_op,
            tekst=vak.seal("tekst", een.tekst),
        )
        await self._write(rij)

    async def save_voorgelegd(self, een: Voorgelegd) -> None:
        """Note when it was answered; its words stay as they are."""
        rij = await self._row(VoorgelegdRow, een.id)
        rij.beantwoord_op = een.beantwoord_op
        await self._write(rij)

    async def _read_or_none(self, rij: Row[Any] | None) -> Voorgelegd | None:
        if rij is None:
            return None
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("voorgelegd", rij.id)
        return Voorgelegd(
            id=rij.id,
            nummer=rij.nummer,
            casus_id=rij.casus_id,
            van=rij.van,
            soort=VoorlegSoort(rij.soort),
            tekst=vak.open("tekst", rij.tekst),
            sinds=rij.sinds,
            beantwoord_op=rij.beantwoord_op,
        )
