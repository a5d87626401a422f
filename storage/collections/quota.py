"""Acts that all processes together may do only so often: a generic cell rate algorithm with one row per name."""

from datetime import datetime, timedelta

from commands.domain.voorrang import burst
from storage.collections.collection import SqlCollection
from storage.database.insert import insert_new
from storage.tables.processes import QuotaRow

MINUTE = timedelta(minutes=1)


class SqlQuota(SqlCollection):
    """Turns to share."""

    async def take_turns(self, naam: str, aantal: int, nu: datetime, *, per_minute: int) -> int:
        """Reserve up to `aantal` turns; returns how many were free. Never more than `per_minute` in any minute.

        A tenth may go at once, the rest goes evenly. A clock that was set back costs no more than a minute's rest.
        """
        stoot = burst(per_minute)
        tussen = MINUTE / max(0.9, per_minute - stoot)
        await insert_new(self._session, QuotaRow, {"naam": naam, "vrij_op": nu})
        rij = await self._row(QuotaRow, naam)
        begin = max(rij.vrij_op, nu)
        if begin > nu + MINUTE + tussen:
            begin = nu
        over = nu + stoot * tussen - begin
        genomen = max(0, min(aantal, int(over / tussen)))
        rij.vrij_op = begin + genomen * tussen
        await self._write(rij)
        return genomen
