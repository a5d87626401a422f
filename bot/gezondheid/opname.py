"""Takes stock at the moment of asking: loops from memory, the rest from the database."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.gezondheid.stand import Opgenomen, Stand
from bot.loops.heartbeat import Heartbeats
from commands.ports import Clock, OpenUow

LOG = structlog.get_logger()
OPNEMEN_MAX = 5.0
"""Real seconds that the database may take; a page without its figures beats no page."""


class Opname:
    """How things stand, time and again."""

    def __init__(
        self, harten: Heartbeats, rollen: Sequence[str], lees: OpenUow, clock: Clock, systeemklok: Clock
    ) -> None:
        """`roles`: all there are; `clock` is that of the casussen, `systeemklok` that of the signs of life."""
        self._harten = harten
        self._rollen = rollen
        self._lees = lees
        self._clock = clock
        self._systeemklok = systeemklok

    async def neem(self) -> Stand:
        """Without figures of the database when it does not answer in time."""
        rollen = {rol: rol in self._harten.roles for rol in self._rollen}
        return Stand(self._harten.reports(), rollen, await self._uit_database())

    async def _uit_database(self) -> Opgenomen | None:
        nu, echt = self._clock(), self._systeemklok()
        try:
            async with asyncio.timeout(OPNEMEN_MAX), self._lees() as uow:
                peiling = await uow.peilingen.measure(nu)
                processen = await uow.processen.all_processes()
        except Exception as fout:
            LOG.warning("no figures from the database", error=type(fout).__name__)
            return None
        return Opgenomen(peiling=peiling, processen=sum(een.draait(echt) for een in processen), nu=nu)
