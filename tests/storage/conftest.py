"""A fresh, migrated database for each test: SQLite and PostgreSQL alike."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import aiosqlite
import asyncpg
import pytest

from storage.tables import METADATA
from storage.way_in import Storage, migrate
from tests.servers.postgres import postgres_server
from tests.storage.bouwers import HOOFDSLEUTEL

TABELLEN = ", ".join(METADATA.tables)
LEEG = f"""
ALTER TABLE logboek DISABLE TRIGGER logboek_alleen_erbij;
TRUNCATE {TABELLEN} RESTART IDENTITY;
ALTER TABLE logboek ENABLE TRIGGER logboek_alleen_erbij;
"""
BEIDE = ["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)]


@dataclass(slots=True)
class Database:
    """One database and what was opened on it."""

    url: str
    map: Path | None = None
    """Folder of its files, when it is SQLite."""
    open: list[Storage] = field(default_factory=list)

    @property
    def dsn(self) -> str:
        """As asyncpg wants it."""
        return self.url.replace("+asyncpg", "")

    def opslag(self, master_key: bytes = HOOFDSLEUTEL) -> Storage:
        """Another storage on this database, closed at the end of the test."""
        self.open.append(Storage(self.url, master_key))
        return self.open[-1]

    async def inhoud(self) -> bytes:
        """Every byte that rests in it."""
        if self.map is not None:
            return b"".join(bestand.read_bytes() for bestand in sorted(self.map.iterdir()))
        verbinding = await asyncpg.connect(self.dsn)
        try:
            stukken: list[bytes] = []

            async def houd(stuk: bytes) -> None:
                stukken.append(stuk)

            vraag = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            for (tabel,) in await verbinding.fetch(vraag):
                await verbinding.copy_from_table(tabel, output=houd, format="binary")
            return b"".join(stukken)
        finally:
            await verbinding.close()

    async def vraag(self, opdracht: str) -> list[str]:
        """Run one statement past the storage, as somebody with the database in his hands; rows as text."""
        if self.map is None:
            return await _op_server(self.dsn, opdracht)
        async with aiosqlite.connect(self.map / "ketenbot.db") as verbinding:
            rijen = list(await verbinding.execute_fetchall(opdracht))
            await verbinding.commit()
            return [" ".join(map(str, rij)) for rij in rijen]


async def _op_server(dsn: str, opdracht: str) -> list[str]:
    verbinding = await asyncpg.connect(dsn)
    try:
        if ";" in opdracht:
            await verbinding.execute(opdracht)
            return []
        return [" ".join(map(str, rij.values())) for rij in await verbinding.fetch(opdracht)]
    finally:
        await verbinding.close()


def _nu(dsn: str, *opdrachten: str) -> None:
    """The same from a fixture that is not async, while the loop of the tests runs."""
    with ThreadPoolExecutor(max_workers=1) as threads:
        for opdracht in opdrachten:
            threads.submit(lambda wat=opdracht: asyncio.run(_op_server(dsn, wat))).result()


@pytest.fixture(scope="session")
def sqlite_mal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    pad = tmp_path_factory.mktemp("mal") / "ketenbot.db"
    migrate(f"sqlite+aiosqlite:///{pad}")
    return pad


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of the server, without a database."""
    with postgres_server() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_database(postgres: str) -> Iterator[str]:
    """The URL of a migrated database that the tests use in turn: making one for each takes far longer."""
    beheer = f"{postgres}/postgres".replace("+asyncpg", "")
    _nu(beheer, "DROP DATABASE IF EXISTS ketenbot_proef", "CREATE DATABASE ketenbot_proef")
    migrate(f"{postgres}/ketenbot_proef")
    yield f"{postgres}/ketenbot_proef"
    _nu(beheer, "DROP DATABASE ketenbot_proef")


@pytest.fixture(params=BEIDE)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated database, empty."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_mal"), tmp_path / "ketenbot.db")
        gemaakt = Database(f"sqlite+aiosqlite:///{tmp_path}/ketenbot.db", tmp_path)
    else:
        gemaakt = Database(request.getfixturevalue("postgres_database"))
    yield gemaakt
    await _sluit(gemaakt)
    if gemaakt.map is None:
        await _op_server(gemaakt.dsn, LEEG)


@pytest.fixture(params=BEIDE)
async def leeg(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of its own, without any table."""
    if request.param == "sqlite":
        gemaakt = Database(f"sqlite+aiosqlite:///{tmp_path}/ketenbot.db", tmp_path)
        yield gemaakt
        await _sluit(gemaakt)
        return
    url = request.getfixturevalue("postgres")
    beheer = f"{url}/postgres".replace("+asyncpg", "")
    await _op_server(beheer, "DROP DATABASE IF EXISTS ketenbot_leeg")
    await _op_server(beheer, "CREATE DATABASE ketenbot_leeg")
    gemaakt = Database(f"{url}/ketenbot_leeg")
    yield gemaakt
    await _sluit(gemaakt)
    await _op_server(beheer, "DROP DATABASE ketenbot_leeg WITH (FORCE)")


async def _sluit(database: Database) -> None:
    for opslag in database.open:
        await opslag.close()


@pytest.fixture
def opslag(database: Database) -> Storage:
    """The storage on a fresh database."""
    return database.opslag()
