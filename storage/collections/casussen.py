"""The casussen."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select, update

from commands.domain.afspraken import Afspraken, lees_afspraken, schrijf_afspraken
from commands.domain.casus import NIET_MEER, OPEN, Casus, Fase
from commands.domain.weigering import CasusOnbekend
from storage.collections.collection import SqlCollection, equal, table
from storage.tables.casus import CasusRow

_C = table(CasusRow).c
_EVERY = select(table(CasusRow)).order_by(_C.geopend_op, _C.id)
_ALL = _EVERY.where(_C.fase.not_in([fase.value for fase in NIET_MEER]))
_OURS = _ALL.where(_C.fase != Fase.AANGEMELD.value)
_IN_FASE = _ALL.where(*equal(_C.fase))
_BY_ID, _BY_EVERY_CODE = (_EVERY.where(*equal(kolom)) for kolom in (_C.id, _C.code))
_BY_CODE, _BY_ROOM = (_ALL.where(*equal(kolom)) for kolom in (_C.code, _C.kamer))
_BY_IDS = _EVERY.where(_C.id.in_(bindparam("ids", expanding=True)))

_OTHER_TERMS = select(_C.code, _C.afspraken).where(
    _C.fase.in_([fase.value for fase in OPEN]), _C.afspraken != bindparam("huis")
)
_WITHOUT_TERMS = _C.afspraken.is_(None), _C.fase.not_in([fase.value for fase in (*NIET_MEER, Fase.AANGEMELD)])
_KEEP_TERMS = (
    update(table(CasusRow)).where(*_WITHOUT_TERMS).values(afspraken=bindparam("huis"), afspraken_op=bindparam("dag"))
)
_HALF_A_DAY = timedelta(hours=12)
_HEARD = (
    update(table(CasusRow))
    .where(
        _C.id == bindparam("wie"),
        or_(_C.gehoord_op.is_(None), _C.gehoord_op < bindparam("grens", type_=_C.gehoord_op.type)),
    )
    .values(gehoord_op=bindparam("nu", type_=_C.gehoord_op.type))
)


class SqlCasussen(SqlCollection):
    """Casussen by id, code and room."""

    async def get_casus(self, casus_id: str) -> Casus:
        """Raises CasusOnbekend."""
        rij = await self._read_one(_BY_ID, id=casus_id)
        if rij is None:
            raise CasusOnbekend(code="")
        return _read_casus(rij)

    async def find_ids(self, ids: Iterable[str]) -> list[Casus]:
        """Those of these that are there, in no order."""
        return [_read_casus(rij) for rij in await self._read(_BY_IDS, ids=list(set(ids)))]

    async def find_code(self, code: str) -> Casus | None:
        """By code, in any case; not one that was thrown away."""
        rij = await self._read_one(_BY_CODE, code=code.upper())
        return None if rij is None else _read_casus(rij)

    async def has_code(self, code: str) -> bool:
        """Whether it was ever given."""
        return await self._read_one(_BY_EVERY_CODE, code=code.upper()) is not None

    async def find_room(self, kamer: str) -> Casus | None:
        """By the id of its room."""
        rij = await self._read_one(_BY_ROOM, kamer=kamer)
        return None if rij is None else _read_casus(rij)

    async def all_casussen(self, *, fase: Fase | None = None) -> list[Casus]:
        """All but those that were thrown away or only reported, or those in one phase, oldest first."""
        rijen = await (self._read(_OURS) if fase is None else self._read(_IN_FASE, fase=fase.value))
        return [_read_casus(rij) for rij in rijen]

    async def count(self) -> int:
        """How many there are."""
        return await self._session.scalar(select(func.count()).select_from(CasusRow)) or 0

    async def add_casus(self, casus: Casus) -> None:
        """A second casus with the same code is an IntegrityError."""
        rij = CasusRow(id=casus.id)
        _write_casus(rij, casus)
        await self._write(rij)

    async def save_casus(self, casus: Casus) -> None:
        """Replace what is stored."""
        rij = await self._row(CasusRow, casus.id)
        _write_casus(rij, casus)
        await self._write(rij)

    async def with_other_terms(self, huis: Afspraken) -> dict[str, Afspraken]:
        """By code; none is opened that has the terms of its house."""
        rijen = await self._read(_OTHER_TERMS, huis=schrijf_afspraken(huis))
        return {rij.code: lees_afspraken(rij.afspraken) for rij in rijen}

    async def keep_terms(self, huis: Afspraken, since: date) -> bool:
        """One statement, however many; returns whether there were any."""
        if await self._session.scalar(select(_C.id).where(*_WITHOUT_TERMS).limit(1)) is None:
            return False
        await self._session.execute(_KEEP_TERMS, {"huis": schrijf_afspraken(huis), "dag": since})
        return True

    async def note_heard(self, casus_id: str, at: datetime) -> None:
        """Write it down unless the last time was less than half a day before."""
        await self._session.execute(_HEARD, {"wie": casus_id, "nu": at, "grens": at - _HALF_A_DAY})


def _write_casus(rij: CasusRow, casus: Casus) -> None:
    rij.code = casus.code
    rij.fase = casus.fase.value
    rij.geopend_op = casus.geopend_op
    rij.geopend_door = casus.geopend_door
    rij.ico_op = casus.ico_op
    rij.vrijgegeven_op = casus.vrijgegeven_op
    rij.uitkomst = casus.uitkomst or None
    rij.uitkomst_op = casus.uitkomst_op
    rij.stil_sinds = casus.stil_sinds
    rij.kamer = casus.kamer
    rij.afspraken = None if casus.afspraken is None else schrijf_afspraken(casus.afspraken)
    rij.afspraken_op = casus.afspraken_op


def _read_casus(rij: Row[Any]) -> Casus:
    return Casus(
        id=rij.id,
        code=rij.code,
        fase=Fase(rij.fase),
        geopend_op=rij.geopend_op,
        geopend_door=rij.geopend_door,
        ico_op=rij.ico_op,
        vrijgegeven_op=rij.vrijgegeven_op,
        gehoord_op=rij.gehoord_op,
        uitkomst=rij.uitkomst or "",
        uitkomst_op=rij.uitkomst_op,
        stil_sinds=rij.stil_sinds,
        kamer=rij.kamer,
        afspraken=None if rij.afspraken is None else lees_afspraken(rij.afspraken),
        afspraken_op=rij.afspraken_op,
    )
