"""The part of the composition root that keeps to the number of connections that a mail server allows."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from functools import partial

from bot.app.health import SENDING_ROLE, Health
from bot.loops.lease import Lease, Loop, hold_role
from bot.mail.config import MailConfig

BESIDE = "mail lezen ernaast"
"""The role of the one process that has a connection to the mailbox beside the one that listens."""


def one_beside(mail: MailConfig, lease: Lease) -> MailConfig:
    """The same settings, by which all processes together have one connection to the mailbox beside the kept one."""
    here = asyncio.Lock()

    @asynccontextmanager
    async def beside() -> AsyncIterator[None]:
        async with here, lease(BESIDE):
            yield

    return replace(mail, beside=beside)


def sending_loop(
    places: int, health: Health, make_loop: Callable[[], Loop], hang_up: Callable[[], Awaitable[None]]
) -> Loop:
    """The loop that sends mail, not yet running; it rests in all but so many processes, which keep no connection.

    With 0 places it runs in each.
    """
    if not places:
        return make_loop()

    async def begin(role: AsyncExitStack) -> list[Loop]:
        role.push_async_callback(hang_up)
        return [make_loop()]

    return hold_role(SENDING_ROLE, partial(health.lease, places=places), begin, fatal=())
