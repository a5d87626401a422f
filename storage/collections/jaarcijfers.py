"""What the figures of a year count: a handful of statements however many casussen, and no text is opened."""

from collections import defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.casus import OPEN, Fase
from commands.domain.herinnering import HerinneringSoort
from commands.domain.jaarcijfers import Casusfeiten, Puntfeit
from storage.collections.collection import SqlCollection, table
from storage.tables.casus import CasusRow
from storage.tables.plan import ActiepuntRow, FeedbackRow, HerinneringRow

_C, _P, _F, _H = (table(rij).c for rij in (CasusRow, ActiepuntRow, FeedbackRow, HerinneringRow))
_CASUSSEN = select(_C.id, _C.fase, _C.geopend_op, _C.ico_op, _C.vrijgegeven_op, _C.uitkomst_op).where(
    _C.fase.in_([een.value for een in (*OPEN, Fase.GESLOTEN)])
)
_DONE = (
    select(_F.actiepunt_id, func.min(_F.op).label("op"))
    .where(_F.soort == FeedbackSoort.GEREED.value)
    .group_by(_F.actiepunt_id)
    .subquery()
)
_PUNTEN = (
    select(_P.casus_id, _P.uiterlijk, _DONE.c.op)
    .outerjoin(_DONE, _DONE.c.actiepunt_id == _P.id)
    .where(_P.uiterlijk.is_not(None), _P.status.not_in([Status.VERVALLEN.value, Status.VOORGESTELD.value]))
)
_CONTACT = select(_H.casus_id, _H.versie).where(_H.soort == HerinneringSoort.CONTACT.value).distinct()


class SqlJaarcijfers(SqlCollection):
    """Reads only."""

    async def facts(self, zone: ZoneInfo) -> dict[str, Casusfeiten]:
        """Of every casus that was taken up and is still there, by its id; days are those of this zone."""
        punten: dict[str, list[Puntfeit]] = defaultdict(list)
        for rij in await self._read(_PUNTEN):
            punten[rij.casus_id].append(Puntfeit(uiterlijk=rij.uiterlijk, gemeld_op=_day(rij.op, zone)))
        contacten: dict[str, set[date]] = defaultdict(set)
        for rij in await self._read(_CONTACT):
            contacten[rij.casus_id].add(date.fromordinal(rij.versie))
        return {
            rij.id: Casusfeiten(
                begin=rij.geopend_op.astimezone(zone).date(),
                ico_op=rij.ico_op,
                vrijgegeven_op=_day(rij.vrijgegeven_op, zone),
                gesloten_op=_day(rij.uitkomst_op, zone) if rij.fase == Fase.GESLOTEN.value else None,
                punten=punten[rij.id],
                contacten=sorted(contacten[rij.id]),
            )
            for rij in await self._read(_CASUSSEN)
        }


def _day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    return None if moment is None else moment.astimezone(zone).date()
