"""Deelnemers: the places of people in casussen."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, or_, select, update

from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Soort
from commands.domain.weigering import DeelnemerOnbekend
from storage.collections.channels import read_channels, write_channels
from storage.collections.collection import SILENT, SqlCollection, equal, table
from storage.collections.personen import ADDRESS_COLUMNS, read_persoon
from storage.tables.casus import DeelnemerRow
from storage.tables.people import PersoonRow

_D = table(DeelnemerRow).c
_ALL = (
    select(table(DeelnemerRow), *ADDRESS_COLUMNS)
    .join(table(PersoonRow), table(PersoonRow).c.id == _D.persoon_id)
    .order_by(_D.uitgenodigd_op.nulls_last(), _D.id)
)
_BY_ID, _BY_TOKEN = _ALL.where(*equal(_D.id)), _ALL.where(*equal(_D.token_index))
_OF_CASUS, _OF_PERSOON = _ALL.where(*equal(_D.casus_id)), _ALL.where(*equal(_D.persoon_id))
_BY_IDS, _OF_CASUSSEN = (_ALL.where(kolom.in_(bindparam("ids", expanding=True))) for kolom in (_D.id, _D.casus_id))


class SqlDeelnemers(SqlCollection):
    """Deelnemers, with their persoon; addresses change through `personen` alone."""

    async def get_deelnemer(self, deelnemer_id: str) -> Deelnemer:
        """Raises DeelnemerOnbekend."""
        gevonden = await self._find(_BY_ID, id=deelnemer_id)
        if not gevonden:
            raise DeelnemerOnbekend(tekst="")
        return gevonden[0]

    async def find_ids(self, ids: Iterable[str]) -> list[Deelnemer]:
        """Those of these that are there."""
        return await self._find(_BY_IDS, ids=list(set(ids)))

    async def find_token(self, token: str) -> Deelnemer | None:
        """By reply token, in any case; one who left is found too, and is not `actief`."""
        gevonden = await self._find(_BY_TOKEN, token_index=self._index(token))
        return gevonden[0] if gevonden else None

    async def of_casus(self, casus_id: str) -> list[Deelnemer]:
        """All of a casus, also those who left, in the order they came."""
        return await self._find(_OF_CASUS, casus_id=casus_id)

    async def of_casussen(self, casus_ids: Iterable[str]) -> list[Deelnemer]:
        """The same of many casussen."""
        return await self._find(_OF_CASUSSEN, ids=list(set(casus_ids)))

    async def of_persoon(self, persoon_id: str) -> list[Deelnemer]:
        """All places of a persoon, also those they left."""
        return await self._find(_OF_PERSOON, persoon_id=persoon_id)

    async def add_deelnemer(self, deelnemer: Deelnemer) -> None:
        """Its casus and persoon must be stored before."""
        rij = DeelnemerRow(id=deelnemer.id, casus_id=deelnemer.casus_id)
        await self._write_deelnemer(rij, deelnemer)

    async def save_deelnemer(self, deelnemer: Deelnemer) -> None:
        """Replace what is stored."""
        await self._write_deelnemer(await self._row(DeelnemerRow, deelnemer.id), deelnemer)

    async def note_read(self, deelnemer_id: str, *, at: datetime) -> None:
        """They read in the room of the casus; an earlier moment than the one that is known changes nothing."""
        eerder = or_(DeelnemerRow.gelezen_op.is_(None), DeelnemerRow.gelezen_op < at)
        opdracht = update(DeelnemerRow).where(DeelnemerRow.id == deelnemer_id, eerder).values(gelezen_op=at)
        await self._session.execute(opdracht, execution_options=SILENT)

    def _index(self, token: str) -> bytes:
        return self._keys.vault.blind_index("token", token.lower())

    async def _find(self, vraag: Select[Any], **waarden: object) -> list[Deelnemer]:
        rijen = await self._read(vraag, **waarden)
        await self._keys.load((rij.casus_id for rij in rijen), [rij.persoon_doel for rij in rijen])
        return [await self._read_deelnemer(rij) for rij in rijen]

    async def _write_deelnemer(self, rij: DeelnemerRow, deelnemer: Deelnemer) -> None:
        vak = (await self._keys.of_casus(deelnemer.casus_id)).compartment("deelnemer", deelnemer.id)
        rij.persoon_id = deelnemer.persoon.id
        rij.organisatie = vak.seal("organisatie", deelnemer.organisatie)
        rij.functie = vak.seal("functie", deelnemer.functie)
        rij.naam = vak.seal("naam", deelnemer.naam)
        rij.soort = deelnemer.soort.value
        rij.kanalen = write_channels(deelnemer.kanalen)
        rij.token = vak.seal("token", deelnemer.token)
        rij.token_index = self._index(deelnemer.token)
        rij.casushouder = deelnemer.casushouder
        rij.uitgenodigd_op = deelnemer.uitgenodigd_op
        rij.in_kamer_sinds = deelnemer.in_kamer_sinds
        rij.vertrokken_op = deelnemer.vertrokken_op
        rij.afgemeld_op = deelnemer.afgemeld_op
        rij.verklaring_op = deelnemer.verklaring_op
        await self._write(rij)

    async def _read_deelnemer(self, rij: Row[Any]) -> Deelnemer:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("deelnemer", rij.id)
        return Deelnemer(
            id=rij.id,
            casus_id=rij.casus_id,
            persoon=read_persoon(rij, await self._keys.of_row(rij.persoon_doel)),
            organisatie=vak.open("organisatie", rij.organisatie),
            functie=vak.open("functie", rij.functie),
            soort=Soort(rij.soort),
            kanalen=read_channels(rij.kanalen),
            token=vak.open("token", rij.token),
            casushouder=rij.casushouder,
            naam=vak.open("naam", rij.naam),
            uitgenodigd_op=rij.uitgenodigd_op,
            in_kamer_sinds=rij.in_kamer_sinds,
            gelezen_op=rij.gelezen_op,
            vertrokken_op=rij.vertrokken_op,
            afgemeld_op=rij.afgemeld_op,
            verklaring_op=rij.verklaring_op,
        )
