"""People, found by address through the blind index."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, select

from commands.domain.deelnemer import Persoon
from commands.domain.weigering import DeelnemerOnbekend
from storage.collections.verzameling import Verzameling, gelijk, tabel
from storage.tables import PersoonRow
from storage.tables.navraag import AdresRow
from storage.vault.kluis import Kluis, Sleutel

_P = tabel(PersoonRow).c
_ALLE = select(_P.id.label("persoon_id"), _P.email, _P.matrix_id, _P.prive_kamer, _P.mail_failed_at)
_OP_ID, _OP_EMAIL, _OP_MATRIX, _OP_KAMER = (
    _ALLE.where(*gelijk(kolom)) for kolom in (_P.id, _P.email_index, _P.matrix_index, _P.prive_kamer_index)
)
_A = tabel(AdresRow).c
_OP_ADRES = _ALLE.join(tabel(AdresRow), _A.persoon_id == _P.id).where(*gelijk(_A.email_index))
_OP_IDS = _ALLE.where(_P.id.in_(bindparam("ids", expanding=True)))
ADRESSEN = (_P.email, _P.matrix_id, _P.prive_kamer, _P.mail_failed_at)
"""What `persoon_uit` needs in a row, beside `persoon_id`."""


class SqlPersonen(Verzameling):
    """Personen: never two with one mail address, Matrix id or private room."""

    async def get_persoon(self, persoon_id: str) -> Persoon:
        """Raises DeelnemerOnbekend."""
        persoon = await self._vind(_OP_ID, id=persoon_id)
        if persoon is None:
            raise DeelnemerOnbekend(tekst="")
        return persoon

    async def find_ids(self, ids: Iterable[str]) -> list[Persoon]:
        """Those of these that are there, in no order."""
        sleutel = await self._sleutels.persoon()
        rijen = await self._lees(_OP_IDS, ids=list(set(ids)))
        return [persoon_uit(rij, sleutel) for rij in rijen]

    async def find_email(self, email: str) -> Persoon | None:
        """By his own mail address, or by one that was added; in any case."""
        zoek = self._sleutels.kluis.zoek_email(email)
        return await self._vind(_OP_EMAIL, email_index=zoek) or await self._vind(_OP_ADRES, email_index=zoek)

    async def add_address(self, persoon_id: str, email: str, *, door: str, at: datetime) -> bool:
        """He may write from this address too; False when it is somebody's already."""
        if await self.find_email(email) is not None:
            return False
        zoek = self._sleutels.kluis.zoek_email(email)
        rij = AdresRow(id=zoek.hex(), email_index=zoek, persoon_id=persoon_id, door=door, op=at)
        rij.email = (await self._sleutels.persoon()).vak("adres", rij.id).dicht("email", email)
        await self._bewaar(rij)
        return True

    async def find_matrix(self, matrix_id: str) -> Persoon | None:
        """By full Matrix id."""
        return await self._vind(_OP_MATRIX, matrix_index=self._sleutels.kluis.zoek("matrix", matrix_id))

    async def find_private_room(self, kamer: str) -> Persoon | None:
        """By the id of his private room."""
        return await self._vind(_OP_KAMER, prive_kamer_index=self._sleutels.kluis.zoek("kamer", kamer))

    async def add_persoon(self, persoon: Persoon) -> None:
        """A second persoon with the same address, Matrix id or room is an IntegrityError."""
        rij = PersoonRow(id=persoon.id)
        _in(rij, persoon, await self._sleutels.persoon(), self._sleutels.kluis)
        await self._bewaar(rij)

    async def save_persoon(self, persoon: Persoon) -> None:
        """Replace what is stored."""
        rij = await self._rij(PersoonRow, persoon.id)
        _in(rij, persoon, await self._sleutels.persoon(), self._sleutels.kluis)
        await self._bewaar(rij)

    async def _vind(self, vraag: Select[Any], **waarden: object) -> Persoon | None:
        rij = await self._lees_een(vraag, **waarden)
        return None if rij is None else persoon_uit(rij, await self._sleutels.persoon())


def _in(rij: PersoonRow, persoon: Persoon, sleutel: Sleutel, kluis: Kluis) -> None:
    vak = sleutel.vak("persoon", persoon.id)
    index = None if persoon.email is None else kluis.zoek_email(persoon.email)
    # what was said of an address says nothing of the next one
    rij.mail_failed_at = persoon.mail_failed_at if index == rij.email_index else None
    rij.email = vak.dicht("email", persoon.email)
    rij.email_index = index
    rij.matrix_id = vak.dicht("matrix_id", persoon.matrix_id)
    rij.matrix_index = None if persoon.matrix_id is None else kluis.zoek("matrix", persoon.matrix_id)
    rij.prive_kamer = vak.dicht("prive_kamer", persoon.prive_kamer)
    rij.prive_kamer_index = None if persoon.prive_kamer is None else kluis.zoek("kamer", persoon.prive_kamer)


def persoon_uit(rij: Row[Any], sleutel: Sleutel) -> Persoon:
    """Row to domain; `sleutel` is the key "persoon"."""
    vak = sleutel.vak("persoon", rij.persoon_id)
    return Persoon(
        id=rij.persoon_id,
        email=vak.open("email", rij.email),
        matrix_id=vak.open("matrix_id", rij.matrix_id),
        prive_kamer=vak.open("prive_kamer", rij.prive_kamer),
        mail_failed_at=rij.mail_failed_at,
    )
