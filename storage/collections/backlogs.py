"""How much waits and since when: each question reads only what is still open, through the partial indexes."""

from datetime import datetime

from sqlalchemy import Select, func, select, text

from commands.domain.rollen import Kanaal
from commands.ports.backlog import OVERDUE_AFTER, Backlog, Pile
from storage.collections.collection import SqlCollection
from storage.tables.plan import HerinneringRow
from storage.tables.queues import InboxRow, OutboxRow

SET_APART = "status IN ('geparkeerd', 'vastgehouden') AND status = "
"""Written so that SQLite sees that the partial index fits; with an order by `volgnr` it would read the table for it."""


def pile_query(rij: type[InboxRow | OutboxRow], waar: str) -> Select[str, int, int]:
    """Per channel how many rows fit this condition, and the number of the first, all from an index."""
    return select(rij.kanaal, func.count(), func.min(rij.volgnr)).where(text(waar)).group_by(rij.kanaal)


def overdue_query(tot: datetime) -> Select[int, datetime]:
    """How many are due at this moment, and since when."""
    due = HerinneringRow.due_at
    return select(func.count(), func.min(due)).where(text("status = 'gepland'"), due <= tot)


class SqlBacklogs(SqlCollection):
    """Counts; opens no message."""

    async def measure(self, nu: datetime) -> Backlog:
        """The backlog at this moment."""
        aantal, oudste = (await self._session.execute(overdue_query(nu))).one()
        te_laat, _ = (await self._session.execute(overdue_query(nu - OVERDUE_AFTER))).one()
        return Backlog(
            inbox=await self._piles(InboxRow, "status = 'nieuw'"),
            held=await self._piles(InboxRow, f"{SET_APART} 'vastgehouden'"),
            parked=await self._piles(InboxRow, f"{SET_APART} 'geparkeerd'"),
            outbox=await self._piles(OutboxRow, "status = 'wacht'"),
            given_up=await self._piles(OutboxRow, "status = 'opgegeven'"),
            herinneringen=Pile(count=aantal, oldest=oudste),
            overdue=te_laat,
        )

    async def _piles(self, rij: type[InboxRow | OutboxRow], waar: str) -> dict[Kanaal, Pile]:
        gevonden = {}
        for kanaal, aantal, eerste in (await self._session.execute(pile_query(rij, waar))).all():
            gevonden[Kanaal(kanaal)] = Pile(count=aantal, oldest=await self._since(rij, eerste))
        return gevonden

    async def _since(self, rij: type[InboxRow | OutboxRow], volgnr: int) -> datetime | None:
        sinds = rij.ontvangen_op if issubclass(rij, InboxRow) else rij.aangemaakt_op
        return await self._session.scalar(select(sinds).where(rij.volgnr == volgnr))
