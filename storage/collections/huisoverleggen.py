"""The meetings of the house: the next one of each kind, and the themes for those without casussen."""

from sqlalchemy import delete, select

from commands.domain.huisoverleg import Gepland, Thema
from storage.collections.collection import SILENT, SqlCollection, table
from storage.tables.house import HuisoverlegRow, ThemeRow
from storage.vault.data_keys import HOUSE, POST

_GEPLAND = select(table(HuisoverlegRow))
_THEMAS = select(table(ThemeRow)).order_by(table(ThemeRow).c.sinds, table(ThemeRow).c.id)


class SqlHuisoverleggen(SqlCollection):
    """Days by the name of their kind; the words of a theme are sealed."""

    async def all_planned(self) -> dict[str, Gepland]:
        """By name."""
        return {
            rij.naam: Gepland(
                naam=rij.naam, op=rij.op, agenda_op=rij.agenda_op, gevraagd_op=rij.gevraagd_op, keer=rij.keer
            )
            for rij in await self._read(_GEPLAND)
        }

    async def put_planned(self, een: Gepland) -> None:
        """Keep it in the place of the one before."""
        weg = delete(HuisoverlegRow).where(HuisoverlegRow.naam == een.naam)
        await self._session.execute(weg, execution_options=SILENT)
        await self._write(
            HuisoverlegRow(
                naam=een.naam, op=een.op, agenda_op=een.agenda_op, gevraagd_op=een.gevraagd_op, keer=een.keer
            )
        )

    async def all_themes(self) -> list[Thema]:
        """Oldest first."""
        themas = []
        for rij in await self._read(_THEMAS):
            vak = (await self._keys.of_row(rij.doel, POST)).compartment("thema", rij.id)
            themas.append(Thema(id=rij.id, tekst=vak.open("tekst", rij.tekst), sinds=rij.sinds))
        return themas

    async def add_theme(self, een: Thema) -> None:
        """Keep one."""
        vak = (await self._keys.of_house()).compartment("thema", een.id)
        await self._write(ThemeRow(id=een.id, tekst=vak.seal("tekst", een.tekst), sinds=een.sinds, doel=HOUSE))

    async def remove_themes(self, *welke: str) -> None:
        """Forget these, by id."""
        weg = delete(ThemeRow).where(ThemeRow.id.in_(welke))
        await self._session.execute(weg, execution_options=SILENT)
