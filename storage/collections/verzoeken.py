"""What counts only after another agrees."""

import json

from sqlalchemy import func, select

from commands.domain.verzoek import Verzoek, VerzoekSoort
from storage.collections.collection import SqlCollection
from storage.tables.plan import VerzoekRow


class SqlVerzoeken(SqlCollection):
    """All that were ever made, by actiepunt."""

    async def find_id(self, verzoek_id: str) -> Verzoek | None:
        """By id."""
        rij = await self._one(select(VerzoekRow).where(VerzoekRow.id == verzoek_id))
        return None if rij is None else await self._read_verzoek(rij)

    async def of_actiepunt(self, actiepunt_id: str) -> list[Verzoek]:
        """Of this actiepunt, in the order in which they were made."""
        vraag = select(VerzoekRow).where(VerzoekRow.actiepunt_id == actiepunt_id).order_by(VerzoekRow.nummer)
        return [await self._read_verzoek(rij) for rij in await self._all(vraag)]

    async def open_of_casus(self, casus_id: str) -> list[Verzoek]:
        """Without an answer, in the order in which they were made for each actiepunt."""
        open_ = select(VerzoekRow).where(VerzoekRow.casus_id == casus_id, VerzoekRow.beantwoord_op.is_(None))
        gesorteerd = open_.order_by(VerzoekRow.actiepunt_id, VerzoekRow.nummer)
        return [await self._read_verzoek(rij) for rij in await self._all(gesorteerd)]

    async def add_verzoek(self, verzoek: Verzoek) -> None:
        """Keep one; its actiepunt must be stored before."""
        vak = (await self._keys.of_casus(verzoek.casus_id)).compartment("verzoek", verzoek.id)
        # facts are written one after the other, so nobody takes the same number
        laatste = select(func.max(VerzoekRow.nummer)).where(VerzoekRow.actiepunt_id == verzoek.actiepunt_id)
        rij = VerzoekRow(
            id=verzoek.id,
            casus_id=verzoek.casus_id,
            actiepunt_id=verzoek.actiepunt_id,
            nummer=(await self._session.scalar(laatste) or 0) + 1,
            soort=verzoek.soort.value,
            van=verzoek.van,
            aan=json.dumps(verzoek.aan),
            dag=verzoek.dag,
            tekst=vak.seal("tekst", verzoek.tekst),
            sinds=verzoek.sinds,
            beantwoord_op=verzoek.beantwoord_op,
            akkoord=verzoek.akkoord,
            door=verzoek.door,
        )
        await self._write(rij)

    async def save_verzoek(self, verzoek: Verzoek) -> None:
        """Note the answer, and who are asked still; the rest stays as it is."""
        rij = await self._row(VerzoekRow, verzoek.id)
        rij.aan = json.dumps(verzoek.aan)
        rij.beantwoord_op, rij.akkoord, rij.door = verzoek.beantwoord_op, verzoek.akkoord, verzoek.door
        await self._write(rij)

    async def _read_verzoek(self, rij: VerzoekRow) -> Verzoek:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("verzoek", rij.id)
        return Verzoek(
            id=rij.id,
            casus_id=rij.casus_id,
            actiepunt_id=rij.actiepunt_id,
            soort=VerzoekSoort(rij.soort),
            van=rij.van,
            aan=tuple(json.loads(rij.aan)),
            dag=rij.dag,
            tekst=vak.open("tekst", rij.tekst),
            sinds=rij.sinds,
            beantwoord_op=rij.beantwoord_op,
            akkoord=rij.akkoord,
            door=rij.door,
        )
