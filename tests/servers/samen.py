"""Several `serve` of one installation on one PostgreSQL."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import asyncpg

from tests.servers.bewoond import Huis
from tests.servers.postgres import postgres_server
from tests.servers.programma import Programma


@asynccontextmanager
async def database() -> AsyncIterator[str]:
    """An empty one of its own."""
    with postgres_server() as url:
        beheer = await asyncpg.connect(f"{url}/postgres".replace("+asyncpg", ""))
        await beheer.execute("CREATE DATABASE ketenbot_samen")
        await beheer.close()
        yield f"{url}/ketenbot_samen"


async def nog_een(een: Huis, nummer: int, stapel: AsyncExitStack) -> Programma:
    """One more process of the same installation, ready for its turn."""
    erbij = Programma(een.map, een.bot.config.read_text(encoding="utf-8"))
    erbij.log = een.map / f"serve-{nummer}.log"
    stapel.push_async_callback(erbij.stop)
    await erbij.start()
    await een.wacht(lambda: '"ready"' in erbij.logboek, "another one ready")
    return erbij


def rollen(programma: Programma) -> list[str]:
    """The roles that it took, in order."""
    regels = [json.loads(regel) for regel in programma.logboek.splitlines() if regel.startswith("{")]
    return [regel["role"] for regel in regels if regel["event"] == "role taken"]
