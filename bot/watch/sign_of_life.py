"""This process shows the others, and `ketenbot status`, that it runs, what it alone does and what does not work."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog

from commands.ports import Clock, OpenUow
from commands.ports.peiling import Proces

LOG = structlog.get_logger()
SIGN_EVERY = 5.0
"""Real seconds between two signs."""
FORGET_AFTER = timedelta(days=1)
"""A process that was silent for so long is nobody's news."""
LEAVE_WITHIN = 3.0
"""Real seconds that taking it away may cost at a stop."""


class SignOfLife:
    """The row of this process among the others."""

    def __init__(
        self,
        open_uow: OpenUow,
        system_clock: Clock,
        process_id: str,
        roles: Callable[[], tuple[str, ...]],
        not_working: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        """`not_working`: what this process says does not work."""
        self._open_uow = open_uow
        self._clock = system_clock
        self._id = process_id
        self._roles = roles
        self._not_working = not_working
        self._since = system_clock()

    async def one_round(self) -> int:
        """Give one sign, and forget who has been silent for long; returns 0: the loop may rest."""
        now = self._clock()
        async with self._open_uow() as uow:
            self_ = Proces(id=self._id, sinds=self._since, gezien=now, rollen=self._roles(), mis=self._not_working())
            await uow.processen.show_sign(self_)
            await uow.processen.forget_silent(before=now - FORGET_AFTER)
            await uow.commit()
        return 0

    async def leave(self) -> None:
        """It stops in good order: take its row away, if the database answers in time."""
        try:
            async with asyncio.timeout(LEAVE_WITHIN), self._open_uow() as uow:
                await uow.processen.remove_process(self._id)
                await uow.commit()
        except Exception as error:
            LOG.warning("sign of life stays", error=type(error).__name__)
