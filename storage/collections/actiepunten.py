"""Actiepunten."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, Select, and_, bindparam, or_, select

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.casus import Casus
from commands.domain.weigering import ActiepuntOnbekend
from storage.collections.collection import SqlCollection, equal, table
from storage.tables.casus import DeelnemerRow
from storage.tables.plan import ActiepuntRow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """All that one owner alone needs no room for."""

    anderen: tuple[str, ...]
    ieder: bool
    delen: tuple[tuple[str, Status], ...]


_SHARED = TypeAdapter(_Shared)

_A = table(ActiepuntRow).c
_ALL = select(table(ActiepuntRow)).order_by(_A.nummer, _A.id)
_BY_ID, _BY_NUMBER = _ALL.where(*equal(_A.id)), _ALL.where(*equal(_A.casus_id, _A.nummer))
_OF_CASUS = _ALL.where(*equal(_A.casus_id))
_D = table(DeelnemerRow).c
_THEIR_CASUS = select(_D.casus_id).where(_D.id == bindparam("eigenaar")).scalar_subquery()
_OF_OWNER = _ALL.where(or_(*equal(_A.eigenaar), and_(_A.samen.is_not(None), _A.casus_id == _THEIR_CASUS)))
_BY_IDS = _ALL.where(_A.id.in_(bindparam("ids", expanding=True)))


class SqlActiepunten(SqlCollection):
    """Actiepunten, by number within their casus."""

    async def get_actiepunt(self, casus: Casus, nummer: int) -> Actiepunt:
        """Raises ActiepuntOnbekend."""
        gevonden = await self._find(_BY_NUMBER, casus_id=casus.id, nummer=nummer)
        if not gevonden:
            raise ActiepuntOnbekend(code=casus.code, nummer=nummer)
        return gevonden[0]

    async def find_id(self, actiepunt_id: str) -> Actiepunt | None:
        """By id."""
        gevonden = await self._find(_BY_ID, id=actiepunt_id)
        return gevonden[0] if gevonden else None

    async def find_ids(self, ids: Iterable[str]) -> list[Actiepunt]:
        """Those of these that are there."""
        return await self._find(_BY_IDS, ids=list(set(ids)))

    async def of_casus(self, casus_id: str) -> list[Actiepunt]:
        """All of a casus, by number."""
        return await self._find(_OF_CASUS, casus_id=casus_id)

    async def of_owner(self, deelnemer_id: str) -> list[Actiepunt]:
        """All of one deelnemer, alone or with others, by number."""
        gevonden = await self._find(_OF_OWNER, eigenaar=deelnemer_id)
        return [punt for punt in gevonden if deelnemer_id in punt.eigenaars]

    async def add_actiepunt(self, actiepunt: Actiepunt) -> None:
        """A second one with the same number in its casus is an IntegrityError."""
        await self._write_actiepunt(ActiepuntRow(id=actiepunt.id, casus_id=actiepunt.casus_id), actiepunt)

    async def save_actiepunt(self, actiepunt: Actiepunt) -> None:
        """Replace what is stored."""
        await self._write_actiepunt(await self._row(ActiepuntRow, actiepunt.id), actiepunt)

    async def _find(self, vraag: Select[Any], **waarden: object) -> list[Actiepunt]:
        rijen = await self._read(vraag, **waarden)
        await self._keys.load(rij.casus_id for rij in rijen)
        return [await self._read_actiepunt(rij) for rij in rijen]

    async def _write_actiepunt(self, rij: ActiepuntRow, actiepunt: Actiepunt) -> None:
        vak = (await self._keys.of_casus(actiepunt.casus_id)).compartment("actiepunt", actiepunt.id)
        rij.nummer = actiepunt.nummer
        rij.wat = vak.seal("wat", actiepunt.wat)
        rij.eigenaar = next(iter(actiepunt.eigenaars), None)
        rij.samen = _write_shared(actiepunt)
        rij.uiterlijk = actiepunt.uiterlijk
        rij.status = actiepunt.status.value
        rij.versie = actiepunt.versie
        rij.beantwoord_op = actiepunt.beantwoord_op
        await self._write(rij)

    async def _read_actiepunt(self, rij: Row[Any]) -> Actiepunt:
        vak = (await self._keys.of_casus(rij.casus_id)).compartment("actiepunt", rij.id)
        samen = None if rij.samen is None else _SHARED.validate_json(rij.samen)
        return Actiepunt(
            id=rij.id,
            casus_id=rij.casus_id,
            nummer=rij.nummer,
            wat=vak.open("wat", rij.wat),
            eigenaars=() if rij.eigenaar is None else (rij.eigenaar, *(samen.anderen if samen else ())),
            uiterlijk=rij.uiterlijk,
            status=Status(rij.status),
            versie=rij.versie,
            beantwoord_op=rij.beantwoord_op,
            ieder=samen is not None and samen.ieder,
            delen=samen.delen if samen else (),
        )


def _write_shared(punt: Actiepunt) -> str | None:
    if len(punt.eigenaars) < 2:
        return None
    return _SHARED.dump_json(_Shared(anderen=punt.eigenaars[1:], ieder=punt.ieder, delen=punt.delen)).decode()
