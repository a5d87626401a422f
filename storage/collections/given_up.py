"""Outbox rows that were given up, and questions about the end of rows."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select, update

from commands.domain.rollen import Kanaal
from commands.ports import GivenUpItem, OutboxStatus, OutboxTask
from storage.collections.collection import SILENT, SqlCollection
from storage.tables.queues import OutboxRow

_GIVEN_UP = OutboxRow.status == OutboxStatus.GIVEN_UP.value


class GivenUp(SqlCollection):
    """The part of the outbox that a person looks after."""

    queued = False
    """Whether this transaction queued anything."""

    async def given_up_items(self) -> list[GivenUpItem]:
        """All that were given up, the oldest first."""
        kolommen = (OutboxRow.id, OutboxRow.kanaal, OutboxRow.taak, OutboxRow.gedaan_op, OutboxRow.aangemaakt_op)
        vraag = select(*kolommen).where(_GIVEN_UP).order_by(OutboxRow.volgnr)
        return [
            GivenUpItem(id=rij_id, kanaal=Kanaal(kanaal), task=OutboxTask(taak), at=gedaan_op or aangemaakt_op)
            for rij_id, kanaal, taak, gedaan_op, aangemaakt_op in await self._session.execute(vraag)
        ]

    async def offer_again(self, rij_id: str, *, at: datetime) -> bool:
        """Try a row that was given up again, with all its tries; False when no row with this id was given up."""
        nieuw = {"status": OutboxStatus.WAITING.value, "pogingen": 0, "retry_at": at, "gedaan_op": None}
        gaat = await self._becomes(rij_id, nieuw)
        self.queued = self.queued or gaat
        return gaat

    async def lay_aside(self, rij_id: str, *, at: datetime) -> bool:
        """Speak of a row that was given up no more; False when no row with this id was given up."""
        return await self._becomes(rij_id, {"status": OutboxStatus.VOID.value, "gedaan_op": at})

    async def _becomes(self, rij_id: str, waarden: dict[str, object]) -> bool:
        opdracht = update(OutboxRow).where(OutboxRow.id == rij_id, _GIVEN_UP).values(**waarden)
        gedaan = await self._session.scalar(opdracht.returning(OutboxRow.volgnr), execution_options=SILENT)
        return gedaan is not None

    async def went_out(self, kanaal: Kanaal, *, after: datetime) -> bool:
        """Whether anything went out on this channel after this moment; reads the table until it finds one."""
        vraag = select(OutboxRow.volgnr).where(
            OutboxRow.kanaal == kanaal.value,
            OutboxRow.status == OutboxStatus.SENT.value,
            OutboxRow.extern_id != "",
            OutboxRow.gedaan_op > after,
        )
        return await self._session.scalar(vraag.limit(1)) is not None

    async def still_waiting(self, ids: Collection[str]) -> set[str]:
        """Those of these that still wait, whoever holds them."""
        vraag = select(OutboxRow.id).where(OutboxRow.id.in_(ids), OutboxRow.status == OutboxStatus.WAITING.value)
        return set((await self._session.scalars(vraag)).all())

    async def take_waiting(self, ids: Collection[str]) -> set[str]:
        """Those of these that still wait and that nobody else holds: ours until this transaction ends."""
        vraag = select(OutboxRow.id).where(OutboxRow.id.in_(ids), OutboxRow.status == OutboxStatus.WAITING.value)
        return set((await self._session.scalars(vraag.with_for_update(skip_locked=True))).all())
