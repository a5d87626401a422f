"""A mail server that allows a few connections gets no more: one that listens, one beside it, and those that send."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.app.connections import BESIDE, one_beside
from bot.mail.imap.connection import connect
from tests.bot.mail.hulp import config
from tests.bot.mail.nep_imap import nep_imap
from tests.wachten import GEDULD, tot


async def test_beside_the_one_that_listens_there_is_one_connection_at_a_time():
    rollen, binnen = [], []

    @asynccontextmanager
    async def lease(rol: str) -> AsyncIterator[asyncio.Event]:
        rollen.append(rol)
        yield asyncio.Event()

    async with nep_imap() as nep, AsyncExitStack() as stapel:
        conf = one_beside(config(imap_port=nep.poort), lease)
        await stapel.enter_async_context(connect(conf, kept=True))

        async def kijk(wie: int) -> None:
            async with connect(conf):
                binnen.append(wie)
                await weg.wait()

        weg = asyncio.Event()
        taken = [asyncio.create_task(kijk(wie)) for wie in (1, 2, 3)]
        await tot(lambda: bool(binnen))
        assert (binnen, rollen) == ([1], [BESIDE])
        weg.set()
        async with asyncio.timeout(GEDULD):
            await asyncio.gather(*taken)
        assert (binnen, rollen) == ([1, 2, 3], [BESIDE] * 3)
