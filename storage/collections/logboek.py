"""The logboek: who did what; append only, by triggers in the database."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import insert, select

from commands.ports import LogRegel
from storage.collections.collection import SqlCollection, table
from storage.tables.logboek import LogRow

_LINE = insert(table(LogRow))
_FIELDS = [veld.name for veld in fields(LogRegel)]


class SqlLogboek(SqlCollection):
    """Lines, in the order they were written."""

    async def write_line(self, regel: LogRegel) -> None:
        """Write one line; codes only, no text of people."""
        await self.write_lines([regel])

    async def write_lines(self, regels: Sequence[LogRegel]) -> None:
        """Write many, in this order."""
        if regels:
            await self._session.execute(_LINE, [{veld: getattr(regel, veld) for veld in _FIELDS} for regel in regels])

    async def of_casus(self, casus_id: str) -> list[LogRegel]:
        """All lines of a casus, oldest first."""
        rijen = await self._all(select(LogRow).where(LogRow.casus_id == casus_id).order_by(LogRow.volgnr))
        return [
            LogRegel(
                actor=rij.actor,
                actie=rij.actie,
                object=rij.object,
                resultaat=rij.resultaat,
                herkomst=rij.herkomst,
                op=rij.op,
                casus_id=rij.casus_id,
            )
            for rij in rijen
        ]
