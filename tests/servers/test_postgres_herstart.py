"""PostgreSQL crashes and is restarted while the real `serve` works: it connects again; all is done, nothing twice."""

import asyncio
import signal

import pytest

from tests.servers.postgres import Server, eigen_server
from tests.servers.posthuis import HOREN, Posthuis, posthuis

pytestmark = [pytest.mark.servers, pytest.mark.root]
AANTAL = 12
MOMENTEN = {len(HOREN): signal.SIGQUIT, 5 * len(HOREN): signal.SIGINT}
"""After so many mails in the relay, what PostgreSQL is told."""


async def ga_tekeer(post: Posthuis, server: Server) -> None:
    """Stop and start it in the middle of the burst."""
    begin = len(post.smtp.aangeboden)
    for na, hoe in MOMENTEN.items():
        await post.huis.wacht(lambda na=na: len(post.smtp.aangeboden) >= begin + na, f"{na} mails")
        await asyncio.to_thread(server.stop, hoe)
        storingen = len(post.storingen("DB_GONE"))
        await post.huis.wacht(lambda eerder=storingen: len(post.storingen("DB_GONE")) > eerder, "missed")
        await asyncio.to_thread(server.start)


@pytest.mark.lang
async def test_postgresql_restarted_twice_under_load(tmp_path):
    with eigen_server() as server:
        async with posthuis(tmp_path, database=f"{server.url}/postgres") as post:
            begin = len(post.smtp.aangeboden)
            storm = asyncio.create_task(ga_tekeer(post, server))
            teksten = await asyncio.gather(*(post.zegt("Er is gebeld.") for _ in range(AANTAL)))
            await storm
            await post.vers_status()
            for tekst in teksten:
                for wie in HOREN:
                    await post.huis.ziet(wie, "mail", tekst)
            await post.huis.rust()

            for tekst in teksten:
                for wie in HOREN:
                    assert len({mail.id for mail in await post.van(wie, tekst)}) == 1, (tekst, wie)
            herhaald = len(post.smtp.aangeboden) - len(set(post.smtp.aangeboden))
            assert herhaald <= 50 * len(MOMENTEN)  # what was on its way at each end, under the same Message-ID
            assert len(set(post.smtp.aangeboden[begin:])) <= AANTAL * (len(HOREN) + 1)  # a copy each, and his receipts
            assert post.tel("message parked") == 0
            assert await post.huis.bot.eindig() == 0
