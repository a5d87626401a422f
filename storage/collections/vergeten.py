"""Work that nobody speaks of any more, over all open casussen: one statement for each kind, and no text is opened."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, func, literal, or_, select, true
from sqlalchemy.orm import aliased
from sqlalchemy.sql import Select

from commands.domain.actiepunt import Status
from commands.domain.bijeenkomst import IcoSoort, IcoStand
from commands.domain.casus import Fase
from commands.domain.herinnering import HerinneringSoort, Stap
from storage.collections.collection import SqlCollection
from storage.collections.herinneringen import HerinneringStatus
from storage.tables.casus import CasusRow
from storage.tables.meetings import BijeenkomstRow
from storage.tables.plan import ActiepuntRow, HerinneringRow

_RUNNING = ActiepuntRow.status.in_([Status.OPEN.value, Status.BEZIG.value])
_HEARD = func.coalesce(ActiepuntRow.beantwoord_op, CasusRow.vrijgegeven_op, CasusRow.geopend_op)
"""The moment somebody last spoke of it; before any answer that was the release of the plan."""


_ASKED = (
    select(true())
    .where(
        HerinneringRow.onderwerp_id == ActiepuntRow.id,
        HerinneringRow.versie == ActiepuntRow.versie,
        HerinneringRow.soort == HerinneringSoort.BESLUIT.value,
        HerinneringRow.status == literal(HerinneringStatus.PLANNED.value, literal_execute=True),
    )
    .exists()
)
"""Somebody will be asked to decide about it."""


def _planned_for_casus(*soorten: HerinneringSoort) -> ColumnElement[bool]:
    return (
        select(true())
        .where(
            HerinneringRow.onderwerp_id == CasusRow.id,
            HerinneringRow.soort.in_([soort.value for soort in soorten]),
            HerinneringRow.status == literal(HerinneringStatus.PLANNED.value, literal_execute=True),
        )
        .exists()
    )


_ASKED_WHAT_NEXT = _planned_for_casus(HerinneringSoort.KLAAR, HerinneringSoort.SCHADUW)
_GOES_ON = _planned_for_casus(HerinneringSoort.KLAAR, HerinneringSoort.STILTE, HerinneringSoort.SCHADUW)
"""Somebody will be asked how the casus goes on."""


def _points(*waar: ColumnElement[bool]) -> Select[str, int]:
    return (
        select(CasusRow.code, ActiepuntRow.nummer)
        .join(CasusRow, CasusRow.id == ActiepuntRow.casus_id)
        .where(CasusRow.fase == Fase.LOPEND.value, *waar)
        .order_by(CasusRow.code, ActiepuntRow.nummer)
    )


def _said(soort: HerinneringSoort, stap: Stap, sinds: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        HerinneringRow.soort == soort.value,
        HerinneringRow.stap == stap.value,
        HerinneringRow.status == HerinneringStatus.HANDLED.value,
        HerinneringRow.afgehandeld_op <= sinds,
    )


class SqlVergeten(SqlCollection):
    """Codes and numbers of what lies still; the number is 0 where a whole casus is meant."""

    async def actiepunten_without_date(self, sinds: datetime) -> list[tuple[str, int]]:
        """Running actiepunten without a date: nothing was heard since, and nobody will be asked."""
        return await self._answer(_points(_RUNNING, ActiepuntRow.uiterlijk.is_(None), sinds >= _HEARD, ~_ASKED))

    async def actiepunten_stuck(self, sinds: datetime) -> list[tuple[str, int]]:
        """Actiepunten that did not work out, nothing was heard since, and nobody will be asked."""
        return await self._answer(_points(ActiepuntRow.status == Status.LUKT_NIET.value, sinds >= _HEARD, ~_ASKED))

    async def actiepunten_past_ladder(self, sinds: datetime) -> list[tuple[str, int]]:
        """Running actiepunten whose highest step was said by then; nobody answered, and nobody will be asked."""
        deze = (HerinneringRow.onderwerp_id == ActiepuntRow.id, HerinneringRow.versie == ActiepuntRow.versie)
        gezegd = _said(HerinneringSoort.ACTIE, Stap.ACTIE_MANAGER, sinds)
        return await self._answer(_points(_RUNNING, select(HerinneringRow.id).where(*deze, *gezegd).exists(), ~_ASKED))

    async def plannen_past_limit(self, sinds: datetime) -> list[tuple[str, int]]:
        """Casussen with an unreleased plan, of which the last reminder was said by then, and nobody will be asked."""
        deze = HerinneringRow.onderwerp_id == CasusRow.id
        volgt = aliased(HerinneringRow)
        gevraagd = select(true()).where(
            volgt.onderwerp_id == CasusRow.id,
            volgt.soort == HerinneringSoort.PLAN.value,
            volgt.status == literal(HerinneringStatus.PLANNED.value, literal_execute=True),
        )
        gezegd = _said(HerinneringSoort.PLAN, Stap.PLAN_TE_LAAT, sinds)
        vraag = (
            select(CasusRow.code, CasusRow.ico_op, HerinneringRow.versie)
            .join(HerinneringRow, deze)
            .where(CasusRow.fase == Fase.CONCEPT.value, CasusRow.vrijgegeven_op.is_(None), *gezegd, ~gevraagd.exists())
        )
        rijen = await self._session.execute(vraag)
        return sorted({(rij.code, 0) for rij in rijen if rij.ico_op and rij.ico_op.toordinal() == rij.versie})

    async def casussen_silent(self, sinds: datetime) -> list[str]:
        """Casussen in which nobody said anything since, and nobody will be asked how it goes on."""
        gehoord = func.coalesce(CasusRow.gehoord_op, CasusRow.vrijgegeven_op, CasusRow.geopend_op)
        return await self._casussen(gehoord <= sinds, CasusRow.vrijgegeven_op <= sinds, ~_GOES_ON)

    async def casussen_done(self) -> list[str]:
        """Casussen whose actiepunten have all ended, where nobody decided and nobody will be asked; `klaar_op` says
        which actiepunten those are."""
        hier = (ActiepuntRow.casus_id == CasusRow.id, ActiepuntRow.status != Status.VOORGESTELD.value)
        alle = select(true()).where(*hier)
        loopt = alle.where(ActiepuntRow.status.not_in([Status.GEREED.value, Status.VERVALLEN.value]))
        sinds = select(func.max(ActiepuntRow.beantwoord_op)).where(*hier)
        onbeslist = or_(CasusRow.uitkomst_op.is_(None), CasusRow.uitkomst_op < sinds.scalar_subquery())
        return await self._casussen(alle.exists(), ~loopt.exists(), onbeslist, ~_ASKED_WHAT_NEXT)

    async def casussen_without_followup(self) -> list[str]:
        """Casussen of which no question about a vervolg-ICO was ever planned, nor a moment for it."""
        gevraagd = select(true()).where(
            HerinneringRow.casus_id == CasusRow.id, HerinneringRow.soort == HerinneringSoort.VERVOLG.value
        )
        gepland = select(true()).where(
            BijeenkomstRow.casus_id == CasusRow.id,
            BijeenkomstRow.soort == IcoSoort.VERVOLG.value,
            BijeenkomstRow.stand.in_([IcoStand.GEPLAND.value, IcoStand.GEHOUDEN.value]),
        )
        return await self._casussen(CasusRow.ico_op.is_not(None), ~gevraagd.exists(), ~gepland.exists())

    async def _casussen(self, *waar: ColumnElement[bool]) -> list[str]:
        vraag = select(CasusRow.code).where(CasusRow.fase == Fase.LOPEND.value, *waar).order_by(CasusRow.code)
        return list(await self._session.scalars(vraag))

    async def actiepunten_far_away(self, dag: date) -> list[tuple[str, int]]:
        """Running actiepunten that are due only after this day."""
        return await self._answer(_points(_RUNNING, ActiepuntRow.uiterlijk > dag))

    async def _answer(self, vraag: Select[str, int]) -> list[tuple[str, int]]:
        return [(code, nummer) for code, nummer in await self._session.execute(vraag)]
