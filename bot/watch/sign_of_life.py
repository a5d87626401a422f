"""Shows other processes and `ketenbot status` that this process runs, which roles it has and what does not work."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog

from commands.ports import Clock, OpenUow
from commands.ports.backlog import RunningProcess

LOG = structlog.get_logger()
SIGN_EVERY = 5.0
"""Real seconds between two signs."""
FORGET_AFTER = timedelta(days=1)
"""A process that was silent for so long is forgotten."""
LEAVE_WITHIN = 3.0
"""Real seconds that taking the row away may take at a stop."""


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
        """`not_working` gives everything that this process finds not working."""
        self._open_uow = open_uow
        self._clock = system_clock
        self._id = process_id
        self._roles = roles
        self._not_working = not_working
        self._since = system_clock()

    async def one_round(self) -> int:
        """Give one sign, and forget processes that have long been silent. Gives 0, so that the loop rests."""
        now = self._clock()
        async with self._open_uow() as uow:
            self_ = RunningProcess(
                id=self._id, since=self._since, seen_at=now, roles=self._roles(), failing=self._not_working()
            )
            await uow.processes.show_sign(self_)
            await uow.processes.forget_silent(before=now - FORGET_AFTER)
            await uow.commit()
        return 0

    async def leave(self) -> None:
        """Take the row of this process away at an orderly stop, if the database answers in time."""
        try:
            async with asyncio.timeout(LEAVE_WITHIN), self._open_uow() as uow:
                await uow.processes.remove_process(self._id)
                await uow.commit()
        except Exception as error:
            LOG.warning("sign of life stays", error=type(error).__name__)
