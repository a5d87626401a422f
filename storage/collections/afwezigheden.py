"""Who is away, one absence for each persoon."""

from datetime import date

from sqlalchemy import ColumnElement, delete, select

from commands.domain.afwezigheid import Afwezigheid
from storage.collections.collection import SILENT, SqlCollection, table
from storage.tables.people import AfwezigRow

_A = table(AfwezigRow).c


class SqlAfwezigheden(SqlCollection):
    """Ids and dates alone: nothing here is sealed."""

    async def since(self, dag: date) -> list[Afwezigheid]:
        """Those that last until this local date or longer, in the order in which they were told."""
        return await self._find(_A.tot >= dag)

    async def ended_before(self, dag: date) -> list[Afwezigheid]:
        """Those whose last day lies before this local date, in the same order."""
        return await self._find(_A.tot < dag)

    async def _find(self, welke: ColumnElement[bool]) -> list[Afwezigheid]:
        vraag = select(table(AfwezigRow)).where(welke).order_by(_A.gemeld_op, _A.persoon_id)
        return [
            Afwezigheid(
                persoon_id=rij.persoon_id,
                vanaf=rij.vanaf,
                tot=rij.tot,
                vervanger=rij.vervanger,
                uit_post=rij.uit_post,
                gemeld_op=rij.gemeld_op,
            )
            for rij in await self._read(vraag)
        ]

    async def put_afwezigheid(self, een: Afwezigheid) -> None:
        """Keep it in the place of the one before; the persoon must be stored."""
        await self.remove_of(een.persoon_id)
        await self._write(
            AfwezigRow(
                persoon_id=een.persoon_id,
                vanaf=een.vanaf,
                tot=een.tot,
                vervanger=een.vervanger,
                uit_post=een.uit_post,
                gemeld_op=een.gemeld_op,
            )
        )

    async def remove_of(self, persoon_id: str) -> bool:
        """They are there again; False when they were not away."""
        weg = delete(AfwezigRow).where(AfwezigRow.persoon_id == persoon_id).returning(AfwezigRow.persoon_id)
        return (await self._session.execute(weg, execution_options=SILENT)).first() is not None
