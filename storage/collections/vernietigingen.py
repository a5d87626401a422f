"""The destruction of casussen, which outlives them: codes, ids, days and counts alone."""

from pydantic import TypeAdapter
from sqlalchemy import delete, select

from commands.domain.vernietiging import Vernietiging, VernietigStand
from storage.collections.collection import SILENT, SqlCollection, equal, table
from storage.tables.casus import VernietigingRow

_V = table(VernietigingRow).c
_OPEN = select(table(VernietigingRow)).where(_V.stand != VernietigStand.KLAAR.value).order_by(_V.code)
_BY_CODE = select(table(VernietigingRow)).where(*equal(_V.code))
_CONTENT = TypeAdapter(Vernietiging)


class SqlVernietigingen(SqlCollection):
    """One for each code; nothing here is sealed."""

    async def find_code(self, code: str) -> Vernietiging | None:
        """None when nobody proposed it, or it was taken back."""
        rij = await self._read_one(_BY_CODE, code=code.upper())
        return None if rij is None else _CONTENT.validate_json(rij.inhoud)

    async def open_vernietigingen(self) -> list[Vernietiging]:
        """Those of which something is still to be done or decided, by code."""
        return [_CONTENT.validate_json(rij.inhoud) for rij in await self._read(_OPEN)]

    async def put_vernietiging(self, een: Vernietiging) -> None:
        """In the place of the one before."""
        await self.remove_code(een.code)
        inhoud = _CONTENT.dump_json(een).decode()
        await self._write(VernietigingRow(code=een.code, stand=een.stand.value, inhoud=inhoud))

    async def remove_code(self, code: str) -> None:
        """It was taken back."""
        weg = delete(VernietigingRow).where(VernietigingRow.code == code)
        await self._session.execute(weg, execution_options=SILENT)
