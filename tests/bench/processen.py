"""Processes: three `serve` on one PostgreSQL beside one, with a relay that takes 20 ms for every mail."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg

from tests.bench.afvoer import Afvoer, afvoer
from tests.bench.kring import KOPIEEN, Afzender
from tests.bench.opstelling import Dienst, instellingen, post_in, vul
from tests.bench.rij import Meld, Uitslag, verhouding
from tests.servers.mailservers import Mailservers, mailservers
from tests.servers.postgres import postgres_server

KRINGEN = 50
POSTS = 100
RELAY_MS = 20.0
SAMEN = 3


async def meet(meld: Meld) -> list[Uitslag]:
    """Copies a second between the first and the last one, of a load that is handed in while all are ready."""
    with postgres_server() as server:
        async with afvoer(ms=RELAY_MS) as put:
            snelheid = {}
            for aantal in (1, SAMEN):
                database = await _nieuwe_database(server, f"ketenbot_bench_{aantal}")
                with mailservers() as post:  # an empty mailbox each time: what lies there already is a head start
                    snelheid[aantal] = await _draai(post, put, database, aantal)
                meld(f"{aantal} process(es): {snelheid[aantal]:.1f} copies/s")
    return [verhouding("processes", snelheid[SAMEN], "copies/s", snelheid[1], minstens=2.5)]


async def _draai(post: Mailservers, put: Afvoer, database: str, aantal: int) -> float:
    put.wis()
    async with AsyncExitStack() as stapel:
        map_ = stapel.enter_context(TemporaryDirectory(prefix="ketenbot-bench-"))
        bots = [Dienst(Path(map_), instellingen(post, put, database)) for _ in range(aantal)]
        leden = await vul(bots[0], KRINGEN)
        for nummer, bot in enumerate(bots):
            bot.log = Path(map_) / f"serve-{nummer}.log"
            stapel.push_async_callback(bot.stop)
        await asyncio.gather(*(bot.start_en_wacht() for bot in bots))
        await _belast(post, leden[:POSTS])
        await put.wacht(alle=POSTS * (KOPIEEN + 1), groep=POSTS * KOPIEEN)
        assert len(put.groepspost) == POSTS * KOPIEEN, "a copy came twice"
    return len(put.groepspost) / (max(put.groepspost) - min(put.groepspost))


async def _belast(post: Mailservers, afzenders: list[Afzender]) -> None:
    helft = len(afzenders) // 2
    await asyncio.gather(post_in(post, afzenders[:helft]), post_in(post, afzenders[helft:], helft))


async def _nieuwe_database(server: str, naam: str) -> str:
    beheer = await asyncpg.connect(f"{server}/postgres".replace("+asyncpg", ""))
    try:
        await beheer.execute(f"CREATE DATABASE {naam}")
    finally:
        await beheer.close()
    return f"{server}/{naam}"
