"""Takes the gauges at the moment of asking: loops from memory, the rest from the database."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.health.gauges import DatabaseFigures, Gauges
from bot.loops.heartbeat import Heartbeats
from commands.ports import Clock, OpenUow

LOG = structlog.get_logger()
DATABASE_WITHIN = 5.0
"""Real seconds that the database may take; a page without its figures is better than no page."""


class Sampler:
    """Takes the gauges each time that somebody asks."""

    def __init__(
        self, heartbeats: Heartbeats, roles: Sequence[str], read: OpenUow, clock: Clock, system_clock: Clock
    ) -> None:
        """`roles` are all that exist; `clock` is that of the casussen, `system_clock` that of the signs of life."""
        self._heartbeats = heartbeats
        self._roles = roles
        self._read = read
        self._clock = clock
        self._system_clock = system_clock

    async def sample(self) -> Gauges:
        """The gauges of now; without the figures of the database when it does not answer in time."""
        roles = {role: role in self._heartbeats.roles for role in self._roles}
        return Gauges(self._heartbeats.reports(), roles, await self._from_database())

    async def _from_database(self) -> DatabaseFigures | None:
        now, real = self._clock(), self._system_clock()
        try:
            async with asyncio.timeout(DATABASE_WITHIN), self._read() as uow:
                counts = await uow.backlogs.measure(now)
                processes = await uow.processes.all_processes()
        except Exception as error:
            LOG.warning("no figures from the database", error=type(error).__name__)
            return None
        return DatabaseFigures(counts=counts, processes=sum(process.is_running(real) for process in processes), now=now)
