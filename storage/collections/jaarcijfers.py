"""What the figures of a year count: a handful of statements however many casussen; sums are made by the database."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, ColumnElement, Date, bindparam, case, column, func, or_, select, values

from commands.domain.aanmelding import AanmeldStand, Veld
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.casus import OPEN, Fase
from commands.domain.herinnering import HerinneringSoort
from commands.domain.jaarcijfers import Casusfeiten, Jaarfeiten, begin_van, op_tijd_tot
from storage.collections.collection import SqlCollection, table
from storage.collections.json_form import read_aanmelding
from storage.tables.base import UtcDateTime
from storage.tables.casus import CasusRow
from storage.tables.plan import ActiepuntRow, FeedbackRow, HerinneringRow
from storage.tables.reports import ReportRow

_AT_ONCE = 5000
"""Keys that are asked for in one question; drivers know a largest number of parameters."""
_C, _P, _F, _H, _R = (table(rij).c for rij in (CasusRow, ActiepuntRow, FeedbackRow, HerinneringRow, ReportRow))
_TAKEN_UP = _C.fase.in_([een.value for een in (*OPEN, Fase.GESLOTEN)])
_BEGIN: BindParameter[Any] = bindparam("begin")
_END: BindParameter[Any] = bindparam("einde")
_FIRST: BindParameter[Any] = bindparam("eerste")
_LAST: BindParameter[Any] = bindparam("laatste")


def _within(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
    return (moment >= _BEGIN) & (moment < _END)


_CASUSSEN = select(_C.id, _C.fase, _C.geopend_op, _C.ico_op, _C.vrijgegeven_op, _C.uitkomst_op).where(
    _TAKEN_UP, or_(_within(_C.geopend_op), _within(_C.uitkomst_op), _C.ico_op.between(_FIRST, _LAST))
)
_REPORTS = (
    select(_R.casus_id, _R.inhoud)
    .join(table(CasusRow), _C.id == _R.casus_id)
    .where(_TAKEN_UP, _R.stand == AanmeldStand.OPGENOMEN.value, _within(_C.geopend_op))
)
_TALKS = (
    select(_H.casus_id, _H.versie)
    .join(table(CasusRow), _C.id == _H.casus_id)
    .where(_TAKEN_UP, _H.soort == HerinneringSoort.CONTACT.value, _H.versie <= _LAST)
    .distinct()
    .subquery()
)
_LATER = select(
    _TALKS.c.versie,
    (_TALKS.c.versie - func.lag(_TALKS.c.versie).over(partition_by=_TALKS.c.casus_id, order_by=_TALKS.c.versie)).label(
        "dagen"
    ),
).subquery()
_BETWEEN = (
    select(_LATER.c.dagen, func.count().label("aantal"))
    .where(_LATER.c.versie >= _FIRST, _LATER.c.dagen.is_not(None))
    .group_by(_LATER.c.dagen)
)


class SqlJaarcijfers(SqlCollection):
    """Reads only."""

    async def facts(self, jaar: int, zone: ZoneInfo) -> Jaarfeiten:
        """Of every casus that was taken up and is still there; the days of the year are those of this zone."""
        eerste, laatste = date(jaar, 1, 1), date(jaar, 12, 31)
        heel = {"begin": begin_van(eerste, zone), "einde": begin_van(date(jaar + 1, 1, 1), zone)}
        punten, op_tijd = await self._points(jaar, zone)
        tussen = await self._read(_BETWEEN, eerste=eerste.toordinal(), laatste=laatste.toordinal())
        aanpak = await self._approaches(heel)
        return Jaarfeiten(
            casussen=[
                Casusfeiten(
                    begin=rij.geopend_op.astimezone(zone).date(),
                    ico_op=rij.ico_op,
                    vrijgegeven_op=_day(rij.vrijgegeven_op, zone),
                    gesloten_op=_day(rij.uitkomst_op, zone) if rij.fase == Fase.GESLOTEN.value else None,
                    aanpak=aanpak.get(rij.id, ""),
                )
                for rij in await self._read(_CASUSSEN, **heel, eerste=eerste, laatste=laatste)
            ],
            punten=punten,
            op_tijd=op_tijd,
            tussen={rij.dagen: rij.aantal for rij in tussen},
        )

    async def _points(self, jaar: int, zone: ZoneInfo) -> tuple[int, int]:
        """How many actiepunten have their day in this year, and how many of them were done on it or before."""
        dagen = values(column("dag", Date()), column("tot", UtcDateTime()), name="dagen")
        tot = dagen.data(op_tijd_tot(jaar, zone)).cte("dagen")
        klaar = (
            select(func.min(_F.op)).where(_F.actiepunt_id == _P.id, _F.soort == FeedbackSoort.GEREED.value)
        ).scalar_subquery()
        vraag = (
            select(func.count(), func.sum(case((klaar < tot.c.tot, 1), else_=0)))
            .select_from(table(ActiepuntRow))
            .join(table(CasusRow), _C.id == _P.casus_id)
            .join(tot, tot.c.dag == _P.uiterlijk)
            .where(_TAKEN_UP, _P.status.not_in([Status.VERVALLEN.value, Status.VOORGESTELD.value]))
        )
        alle, op_tijd = (await self._session.execute(vraag)).one()
        return alle, op_tijd or 0

    async def _approaches(self, heel: dict[str, datetime]) -> dict[str, str]:
        """The kind of approach that was reported, by casus."""
        rijen = await self._read(_REPORTS, **heel)
        for begin in range(0, len(rijen), _AT_ONCE):
            await self._keys.load(rij.casus_id for rij in rijen[begin : begin + _AT_ONCE])
        gelezen = {}
        for rij in rijen:
            vak = (await self._keys.of_casus(rij.casus_id)).compartment("melding", rij.casus_id)
            gelezen[rij.casus_id] = read_aanmelding(vak.open_bytes("inhoud", rij.inhoud)).zegt(Veld.AANPAK)
        return gelezen


def _day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    return None if moment is None else moment.astimezone(zone).date()
