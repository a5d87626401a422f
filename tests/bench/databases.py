"""Both databases as the bot knows them, each migrated and empty, for rows that measure the storage alone."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg

from storage.way_in import migrate
from tests.servers.postgres import postgres_server

SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
HOOFDSLEUTEL = bytes(range(32))


@contextmanager
def server(soort: str) -> Iterator[str]:
    """Where databases of this kind can be made: the start of their URL."""
    if soort == SQLITE:
        with TemporaryDirectory(prefix="ketenbot-bench-") as map_:
            yield f"sqlite+aiosqlite:///{map_}"
        return
    with postgres_server() as url:
        yield url


async def maak(plek: str, naam: str) -> str:
    """A migrated, empty database; returns its URL."""
    url = f"{plek}/{naam}"
    if not plek.startswith("sqlite"):
        async with _postgresql(f"{plek}/postgres") as verbinding:
            await verbinding.execute(f"CREATE DATABASE {naam}")
    await asyncio.to_thread(migrate, url)
    return url


async def voer_uit(url: str, opdrachten: Sequence[str]) -> None:
    """Run statements past the storage, as fast as they go: nothing here needs to outlive a power cut."""
    if url.startswith("sqlite"):
        await asyncio.to_thread(_op_sqlite, Path(url.partition("///")[2]), opdrachten)
        return
    async with _postgresql(url) as verbinding:
        for opdracht in ("SET session_replication_role = replica", *opdrachten, "ANALYZE"):
            await verbinding.execute(opdracht, timeout=300)


def _op_sqlite(bestand: Path, opdrachten: Sequence[str]) -> None:
    with closing(sqlite3.connect(bestand)) as verbinding, verbinding:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-500000"):
            verbinding.execute(f"PRAGMA {pragma}")
        for opdracht in opdrachten:
            verbinding.execute(opdracht)


@asynccontextmanager
async def _postgresql(url: str) -> AsyncIterator[asyncpg.Connection]:
    verbinding = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        yield verbinding
    finally:
        await verbinding.close()
