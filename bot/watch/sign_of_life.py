"""This process shows the others, and `ketenbot status`, that it runs, what it alone does and what does not work."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog

from commands.ports import Clock, OpenUow
from commands.ports.peiling import Proces

LOG = structlog.get_logger()
TEKEN_SECONDEN = 5.0
"""Real seconds between two signs."""
VERGEET_NA = timedelta(days=1)
"""A process that was silent for so long is nobody's news."""
AFSCHEID = 3.0
"""Real seconds that taking it away may cost at a stop."""


class Levensteken:
    """The row of this process among the others."""

    def __init__(
        self,
        open_uow: OpenUow,
        systeemklok: Clock,
        proces_id: str,
        rollen: Callable[[], tuple[str, ...]],
        mis: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        """`mis`: what this process says does not work."""
        self._open_uow = open_uow
        self._klok = systeemklok
        self._id = proces_id
        self._rollen = rollen
        self._mis = mis
        self._sinds = systeemklok()

    async def ronde(self) -> int:
        """Give one sign, and forget who has been silent for long; returns 0: the loop may rest."""
        nu = self._klok()
        async with self._open_uow() as uow:
            zelf = Proces(id=self._id, sinds=self._sinds, gezien=nu, rollen=self._rollen(), mis=self._mis())
            await uow.processen.show_sign(zelf)
            await uow.processen.forget_silent(before=nu - VERGEET_NA)
            await uow.commit()
        return 0

    async def weg(self) -> None:
        """It stops in good order: take its row away, if the database answers in time."""
        try:
            async with asyncio.timeout(AFSCHEID), self._open_uow() as uow:
                await uow.processen.remove_process(self._id)
                await uow.commit()
        except Exception as fout:
            LOG.warning("sign of life stays", error=type(fout).__name__)
