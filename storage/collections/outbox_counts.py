"""How much waits in the outbox, and until when."""

from datetime import datetime

from sqlalchemy import func, select

from commands.ports import OutboxStatus
from storage.collections import outbox_statements as statements
from storage.collections.given_up import GivenUp
from storage.tables.queues import OutboxRow


class OutboxCounts(GivenUp):
    """The rows, counted."""

    async def left_of_lane(self, lane: str) -> tuple[int, int]:
        """How many rows of this lane still wait, and how many were given up."""
        vraag = select(OutboxRow.status, func.count()).where(OutboxRow.baan == lane).group_by(OutboxRow.status)
        aantal = {rij[0]: rij[1] for rij in await self._session.execute(vraag)}
        return aantal.get(OutboxStatus.WAITING.value, 0), aantal.get(OutboxStatus.GIVEN_UP.value, 0)

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which a waiting row may be tried; what stands behind another row has none yet."""
        return await self._session.scalar(statements.NEXT_MOMENT)

    async def count(self) -> int:
        """How many rows there are, counted in an index."""
        return await self._session.scalar(select(func.count()).select_from(OutboxRow)) or 0

    async def count_by_status(self) -> dict[str, int]:
        """Rows per status, read from the table itself; a status without rows is absent."""
        vraag = select(OutboxRow.status, func.count()).group_by(OutboxRow.status)
        return {rij[0]: rij[1] for rij in await self._session.execute(vraag)}
