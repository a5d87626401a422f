"""Reminders: rows that fall due."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, Update, func, literal, select, update

from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from storage.collections.collection import SILENT, SqlCollection
from storage.database.insert import insert_new
from storage.tables.plan import HerinneringRow


class HerinneringStatus(StrEnum):
    """Where a reminder stands; the rules see only what is planned."""

    PLANNED = "gepland"
    HANDLED = "afgehandeld"
    VOID = "vervallen"


def _planned() -> ColumnElement[bool]:
    """Written out in the statement, so that the partial index fits."""
    return HerinneringRow.status == literal(HerinneringStatus.PLANNED.value, literal_execute=True)


def due_query(nu: datetime, limit: int) -> Select[HerinneringRow]:
    """Planned reminders that are due, oldest first."""
    vraag = select(HerinneringRow).where(_planned(), HerinneringRow.due_at <= nu)
    return vraag.order_by(HerinneringRow.due_at, HerinneringRow.id).limit(limit)


class SqlHerinneringen(SqlCollection):
    """Reminders, unique by (soort, onderwerp_id, stap, volgnummer, versie)."""

    async def plan_all(self, herinneringen: Sequence[Herinnering]) -> None:
        """Plan; one that is planned or handled is skipped, one that was void is planned anew."""
        for herinnering in herinneringen:
            waarden: dict[str, object] = {
                "id": herinnering.id,
                "casus_id": herinnering.casus_id,
                "soort": herinnering.soort.value,
                "onderwerp_id": herinnering.onderwerp_id,
                "stap": herinnering.stap.value,
                "volgnummer": herinnering.volgnummer,
                "versie": herinnering.versie,
                "due_at": herinnering.due_at,
                "status": HerinneringStatus.PLANNED.value,
            }
            if not await insert_new(self._session, HerinneringRow, waarden):
                await self._plan_anew(herinnering)

    async def due_herinneringen(self, nu: datetime, *, limit: int = 500) -> list[Herinnering]:
        """Planned ones with due_at <= nu, oldest first."""
        return [_read_herinnering(rij) for rij in await self._all(due_query(nu, limit))]

    async def mark_handled(self, ids: Sequence[str], *, at: datetime) -> None:
        """Done: never due again."""
        gepland = update(HerinneringRow).where(HerinneringRow.id.in_(ids), _planned())
        await self._change(gepland.values(status=HerinneringStatus.HANDLED.value, afgehandeld_op=at))

    async def make_void(self, onderwerp_id: str, *, soort: str | None = None, stap: str | None = None) -> None:
        """Void what is still planned for this subject."""
        opdracht = update(HerinneringRow).where(HerinneringRow.onderwerp_id == onderwerp_id, _planned())
        if soort is not None:
            opdracht = opdracht.where(HerinneringRow.soort == soort)
        if stap is not None:
            opdracht = opdracht.where(HerinneringRow.stap == stap)
        await self._change(opdracht.values(status=HerinneringStatus.VOID.value))

    async def put_off(self, ids: Sequence[str], *, due_at: datetime) -> None:
        """Put planned ones off to a later moment; what is handled or void stays as it is."""
        gepland = update(HerinneringRow).where(HerinneringRow.id.in_(ids), _planned())
        await self._change(gepland.values(due_at=due_at))

    async def spread(self, ids: Sequence[str], *, due_at: datetime) -> None:
        """The same, and keep the moment for which each was planned."""
        gepland = update(HerinneringRow).where(HerinneringRow.id.in_(ids), _planned())
        eerst = func.coalesce(HerinneringRow.eerst_op, HerinneringRow.due_at)
        await self._change(gepland.values(eerst_op=eerst, due_at=due_at))

    async def planned_for(self, onderwerp_id: str) -> list[Herinnering]:
        """Reminders still planned for this subject, soonest first."""
        vraag = select(HerinneringRow).where(HerinneringRow.onderwerp_id == onderwerp_id, _planned())
        return [
            _read_herinnering(rij) for rij in await self._all(vraag.order_by(HerinneringRow.due_at, HerinneringRow.id))
        ]

    async def planned_for_all(self, onderwerp_ids: Iterable[str]) -> list[Herinnering]:
        """The same for many subjects at once."""
        vraag = select(HerinneringRow).where(HerinneringRow.onderwerp_id.in_(set(onderwerp_ids)), _planned())
        return [
            _read_herinnering(rij) for rij in await self._all(vraag.order_by(HerinneringRow.due_at, HerinneringRow.id))
        ]

    async def next_moment(self) -> datetime | None:
        """The earliest planned moment."""
        return await self._session.scalar(select(func.min(HerinneringRow.due_at)).where(_planned()))

    async def _plan_anew(self, herinnering: Herinnering) -> None:
        vervallen = update(HerinneringRow).where(
            HerinneringRow.onderwerp_id == herinnering.onderwerp_id,
            HerinneringRow.soort == herinnering.soort.value,
            HerinneringRow.stap == herinnering.stap.value,
            HerinneringRow.volgnummer == herinnering.volgnummer,
            HerinneringRow.versie == herinnering.versie,
            HerinneringRow.status == HerinneringStatus.VOID.value,
        )
        status = HerinneringStatus.PLANNED.value
        await self._change(vervallen.values(id=herinnering.id, due_at=herinnering.due_at, eerst_op=None, status=status))

    async def _change(self, opdracht: Update) -> None:
        await self._session.execute(opdracht, execution_options=SILENT)


def _read_herinnering(rij: HerinneringRow) -> Herinnering:
    return Herinnering(
        id=rij.id,
        casus_id=rij.casus_id,
        soort=HerinneringSoort(rij.soort),
        onderwerp_id=rij.onderwerp_id,
        stap=Stap(rij.stap),
        volgnummer=rij.volgnummer,
        versie=rij.versie,
        due_at=rij.due_at,
        eerst_op=rij.eerst_op,
    )
