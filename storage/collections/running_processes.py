"""Signs of life: which processes run on this database."""

from datetime import datetime

from sqlalchemy import delete, select

from commands.ports.backlog import RunningProcess
from storage.collections.collection import SqlCollection
from storage.tables.processes import RunningProcessRow

_SEPARATOR = "; "


class SqlRunningProcesses(SqlCollection):
    """One row a running process; it keeps its own."""

    async def show_sign(self, proces: RunningProcess) -> None:
        """It runs: write its row anew."""
        rij = await self._one(select(RunningProcessRow).where(RunningProcessRow.id == proces.id)) or RunningProcessRow(
            id=proces.id
        )
        rij.sinds, rij.gezien, rij.rollen = proces.since, proces.seen_at, " ".join(proces.roles)
        rij.mis = _SEPARATOR.join(proces.failing)
        await self._write(rij)

    async def remove_process(self, proces_id: str) -> None:
        """It stopped; not there is fine."""
        await self._session.execute(delete(RunningProcessRow).where(RunningProcessRow.id == proces_id))

    async def forget_silent(self, *, before: datetime) -> None:
        """Forget processes that showed themselves last before this moment."""
        await self._session.execute(delete(RunningProcessRow).where(RunningProcessRow.gezien < before))

    async def all_processes(self) -> list[RunningProcess]:
        """All that are known, the oldest first."""
        rijen = await self._all(select(RunningProcessRow).order_by(RunningProcessRow.sinds, RunningProcessRow.id))
        return [
            RunningProcess(
                id=rij.id,
                since=rij.sinds,
                seen_at=rij.gezien,
                roles=tuple(rij.rollen.split()),
                failing=tuple(filter(None, rij.mis.split(_SEPARATOR))),
            )
            for rij in rijen
        ]
