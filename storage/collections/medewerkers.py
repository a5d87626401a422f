"""Medewerkers: the people of the ZVH itself."""

from typing import Any

from sqlalchemy import Row, Select, delete, select

from commands.domain.deelnemer import Medewerker
from commands.domain.rollen import Rol
from commands.domain.weigering import DeelnemerOnbekend
from storage.collections.channels import read_channels, write_channels
from storage.collections.collection import SqlCollection, equal, table
from storage.collections.personen import ADDRESS_COLUMNS, GOAL_OF, read_persoon
from storage.tables.people import MedewerkerRow, PersoonRow

_M = table(MedewerkerRow).c
_ALL = (
    select(table(MedewerkerRow), *ADDRESS_COLUMNS)
    .join(table(PersoonRow), table(PersoonRow).c.id == _M.persoon_id)
    .order_by(_M.id)
)
_BY_ID, _BY_TOKEN = _ALL.where(*equal(_M.id)), _ALL.where(*equal(_M.token_index))
_OF_PERSOON, _WITH_ROL = _ALL.where(*equal(_M.persoon_id)), _ALL.where(*equal(_M.rol))


class SqlMedewerkers(SqlCollection):
    """Medewerkers, with their persoon."""

    async def get_medewerker(self, medewerker_id: str) -> Medewerker:
        """Raises DeelnemerOnbekend."""
        gevonden = await self._find(_BY_ID, id=medewerker_id)
        if not gevonden:
            raise DeelnemerOnbekend(tekst="")
        return gevonden[0]

    async def find_token(self, token: str) -> Medewerker | None:
        """By the token of their personal address, in any case."""
        gevonden = await self._find(_BY_TOKEN, token_index=self._index(token))
        return gevonden[0] if gevonden else None

    async def of_persoon(self, persoon_id: str) -> list[Medewerker]:
        """This persoon in each of their roles at the ZVH."""
        return await self._find(_OF_PERSOON, persoon_id=persoon_id)

    async def with_rol(self, rol: Rol) -> list[Medewerker]:
        """All with one role, in the order they came."""
        return await self._find(_WITH_ROL, rol=rol.value)

    async def all_medewerkers(self) -> list[Medewerker]:
        """All, in the order they came."""
        return await self._find(_ALL)

    async def add_medewerker(self, medewerker: Medewerker) -> None:
        """Its persoon must be stored before."""
        doel = await self._session.scalar(GOAL_OF, {"id": medewerker.persoon.id})
        vak = (await self._keys.of_row(doel, seals=True)).compartment("medewerker", medewerker.id)
        rij = MedewerkerRow(
            id=medewerker.id,
            persoon_id=medewerker.persoon.id,
            rol=medewerker.rol.value,
            kanalen=write_channels(medewerker.kanalen),
            token=vak.seal("token", medewerker.token),
            token_index=self._index(medewerker.token),
            naam=vak.seal("naam", medewerker.naam),
        )
        await self._write(rij)

    async def remove_medewerker(self, medewerker_id: str) -> None:
        """Take one off the list; the persoon and the logboek stay. An unknown id is fine."""
        await self._session.execute(delete(MedewerkerRow).where(MedewerkerRow.id == medewerker_id))

    def _index(self, token: str) -> bytes:
        return self._keys.vault.blind_index("token", token.lower())

    async def _find(self, vraag: Select[Any], **waarden: object) -> list[Medewerker]:
        rijen = await self._read(vraag, **waarden)
        await self._keys.load((), [rij.persoon_doel for rij in rijen])
        return [await self._read_medewerker(rij) for rij in rijen]

    async def _read_medewerker(self, rij: Row[Any]) -> Medewerker:
        sleutel = await self._keys.of_row(rij.persoon_doel)
        vak = sleutel.compartment("medewerker", rij.id)
        return Medewerker(
            id=rij.id,
            persoon=read_persoon(rij, sleutel),
            rol=Rol(rij.rol),
            kanalen=read_channels(rij.kanalen),
            token=vak.open("token", rij.token),
            naam=vak.open("naam", rij.naam),
        )
