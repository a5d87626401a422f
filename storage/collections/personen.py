"""People, found by address through the blind index."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, or_, select, update

from commands.domain.deelnemer import Persoon
from commands.domain.inhoud import Inhoud
from commands.domain.meldingen import Meldingen
from commands.domain.weigering import DeelnemerOnbekend
from storage.collections.collection import SILENT, SqlCollection, equal, table
from storage.tables.people import AddressRow, PersoonRow
from storage.vault.data_keys import goal_of_persoon
from storage.vault.vault import DataKey, Vault

_P = table(PersoonRow).c
ADDRESS_COLUMNS = (
    *(_P.email, _P.matrix_id, _P.prive_kamer, _P.mail_failed_at, _P.meldingen, _P.inhoud),
    *(_P.gelezen_op.label("prive_gelezen_op"), _P.doel.label("persoon_doel")),
)
"""The columns that `read_persoon` needs in a row, beside `persoon_id`."""
_ALL = select(_P.id.label("persoon_id"), *ADDRESS_COLUMNS)
_BY_ID, _BY_EMAIL, _BY_MATRIX, _BY_ROOM = (
    _ALL.where(*equal(kolom)) for kolom in (_P.id, _P.email_index, _P.matrix_index, _P.prive_kamer_index)
)
_A = table(AddressRow).c
_BY_ADDRESS = _ALL.join(table(AddressRow), _A.persoon_id == _P.id).where(*equal(_A.email_index))
_BY_IDS = _ALL.where(_P.id.in_(bindparam("ids", expanding=True)))
GOAL_OF = select(_P.doel).where(*equal(_P.id))
"""The goal of the key of a persoon; None: the one key of all people."""


class SqlPersonen(SqlCollection):
    """Personen: never two with one mail address, Matrix id or private room."""

    async def get_persoon(self, persoon_id: str) -> Persoon:
        """Raises DeelnemerOnbekend."""
        persoon = await self._find(_BY_ID, id=persoon_id)
        if persoon is None:
            raise DeelnemerOnbekend(tekst="")
        return persoon

    async def find_ids(self, ids: Iterable[str]) -> list[Persoon]:
        """Those of these that are there, in no order."""
        rijen = await self._read(_BY_IDS, ids=list(set(ids)))
        await self._keys.load((), [rij.persoon_doel for rij in rijen])
        return [read_persoon(rij, await self._keys.of_row(rij.persoon_doel)) for rij in rijen]

    async def find_email(self, email: str) -> Persoon | None:
        """By their own mail address, or by one that was added; in any case."""
        zoek = self._keys.vault.email_index(email)
        return await self._find(_BY_EMAIL, email_index=zoek) or await self._find(_BY_ADDRESS, email_index=zoek)

    async def add_address(self, persoon_id: str, email: str, *, door: str, at: datetime) -> bool:
        """Let this persoon write from this address too; False when it is somebody's already."""
        if await self.find_email(email) is not None:
            return False
        zoek = self._keys.vault.email_index(email)
        rij = AddressRow(id=zoek.hex(), email_index=zoek, persoon_id=persoon_id, door=door, op=at)
        doel = await self._session.scalar(GOAL_OF, {"id": persoon_id})
        rij.email = (await self._keys.of_row(doel, seals=True)).compartment("adres", rij.id).seal("email", email)
        await self._write(rij)
        return True

    async def find_matrix(self, matrix_id: str) -> Persoon | None:
        """By full Matrix id."""
        return await self._find(_BY_MATRIX, matrix_index=self._keys.vault.blind_index("matrix", matrix_id))

    async def find_private_room(self, kamer: str) -> Persoon | None:
        """By the id of their private room."""
        return await self._find(_BY_ROOM, prive_kamer_index=self._keys.vault.blind_index("kamer", kamer))

    async def add_persoon(self, persoon: Persoon) -> None:
        """A second persoon with the same address, Matrix id or room is an IntegrityError."""
        rij = PersoonRow(id=persoon.id, doel=goal_of_persoon(persoon.id))
        _write_persoon(rij, persoon, await self._keys.make_goal(goal_of_persoon(persoon.id)), self._keys.vault)
        await self._write(rij)

    async def save_persoon(self, persoon: Persoon) -> None:
        """Replace what is stored."""
        rij = await self._row(PersoonRow, persoon.id)
        _write_persoon(rij, persoon, await self._keys.of_row(rij.doel, seals=True), self._keys.vault)
        await self._write(rij)

    async def note_read(self, persoon_id: str, *, at: datetime) -> None:
        """They read in their private room; an earlier moment than the one that is known changes nothing."""
        eerder = or_(PersoonRow.gelezen_op.is_(None), PersoonRow.gelezen_op < at)
        opdracht = update(PersoonRow).where(PersoonRow.id == persoon_id, eerder).values(gelezen_op=at)
        await self._session.execute(opdracht, execution_options=SILENT)

    async def _find(self, vraag: Select[Any], **waarden: object) -> Persoon | None:
        rij = await self._read_one(vraag, **waarden)
        return None if rij is None else read_persoon(rij, await self._keys.of_row(rij.persoon_doel))


def _write_persoon(rij: PersoonRow, persoon: Persoon, sleutel: DataKey, kluis: Vault) -> None:
    vak = sleutel.compartment("persoon", persoon.id)
    index = None if persoon.email is None else kluis.email_index(persoon.email)
    # what was said of an address says nothing of the next one
    rij.mail_failed_at = persoon.mail_failed_at if index == rij.email_index else None
    rij.inhoud = None if persoon.inhoud is None else persoon.inhoud.value
    rij.meldingen = None if persoon.meldingen is None else persoon.meldingen.value
    rij.email = vak.seal("email", persoon.email)
    rij.email_index = index
    rij.matrix_id = vak.seal("matrix_id", persoon.matrix_id)
    rij.matrix_index = None if persoon.matrix_id is None else kluis.blind_index("matrix", persoon.matrix_id)
    rij.prive_kamer = vak.seal("prive_kamer", persoon.prive_kamer)
    rij.prive_kamer_index = None if persoon.prive_kamer is None else kluis.blind_index("kamer", persoon.prive_kamer)


def read_persoon(rij: Row[Any], sleutel: DataKey) -> Persoon:
    """Row to domain; `sleutel` is the key that `persoon_doel` names."""
    vak = sleutel.compartment("persoon", rij.persoon_id)
    return Persoon(
        id=rij.persoon_id,
        email=vak.open("email", rij.email),
        matrix_id=vak.open("matrix_id", rij.matrix_id),
        prive_kamer=vak.open("prive_kamer", rij.prive_kamer),
        mail_failed_at=rij.mail_failed_at,
        gelezen_op=rij.prive_gelezen_op,
        inhoud=None if rij.inhoud is None else Inhoud(rij.inhoud),
        meldingen=None if rij.meldingen is None else Meldingen(rij.meldingen),
    )
