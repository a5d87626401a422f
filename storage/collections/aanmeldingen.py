"""Reports of cases (aanmelding), each under the key of its casus."""

from collections.abc import Iterable

from sqlalchemy import delete, select

from commands.domain.aanmelding import Aanmelding, AanmeldStand
from storage.collections.collection import SqlCollection
from storage.collections.json_form import read_aanmelding, write_aanmelding
from storage.tables.reports import ReportRow


class SqlAanmeldingen(SqlCollection):
    """Reports by their casus."""

    async def find_casus(self, casus_id: str) -> Aanmelding | None:
        """That of this casus, if it was reported."""
        rij = await self._one(select(ReportRow).where(ReportRow.casus_id == casus_id))
        return None if rij is None else await self._read_report(rij)

    async def in_states(self, standen: Iterable[AanmeldStand]) -> list[Aanmelding]:
        """Those in one of these states, oldest first."""
        vraag = select(ReportRow).where(ReportRow.stand.in_([een.value for een in standen]))
        gelezen = [await self._read_report(rij) for rij in await self._all(vraag)]
        return sorted(gelezen, key=lambda een: (een.gemeld_op, een.casus_id))

    async def of_persoon(self, persoon_id: str) -> list[Aanmelding]:
        """All that this persoon reported, oldest first."""
        vraag = select(ReportRow).where(ReportRow.persoon_id == persoon_id)
        gelezen = [await self._read_report(rij) for rij in await self._all(vraag)]
        return sorted(gelezen, key=lambda een: (een.gemeld_op, een.casus_id))

    async def add_aanmelding(self, een: Aanmelding) -> None:
        """Keep one; its casus must be stored before."""
        await self._fill(ReportRow(casus_id=een.casus_id, persoon_id=een.aanmelder), een)

    async def save_aanmelding(self, een: Aanmelding) -> None:
        """All of it but its casus and its aanmelder."""
        rij = await self._one(select(ReportRow).where(ReportRow.casus_id == een.casus_id))
        await self._fill(rij or ReportRow(casus_id=een.casus_id, persoon_id=een.aanmelder), een)

    async def remove_of_casus(self, casus_id: str) -> None:
        """Forget it."""
        await self._session.execute(delete(ReportRow).where(ReportRow.casus_id == casus_id))

    async def _fill(self, rij: ReportRow, een: Aanmelding) -> None:
        vak = (await self._keys.of_casus(een.casus_id)).compartment("melding", een.casus_id)
        rij.stand, rij.inhoud = een.stand.value, vak.seal_bytes("inhoud", write_aanmelding(een))
        await self._write(rij)

    async def _read_report(self, rij: ReportRow) -> Aanmelding:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("melding", rij.casus_id)
        return read_aanmelding(vak.open_bytes("inhoud", rij.inhoud))
