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

from storage.opslag import Opslag, migreer
from tests.servers.postgres import postgres_server
from tests.storage.bouwers import HOOFDSLEUTEL

BEIDE = ["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)]


@dataclass(slots=True)
class Database:
    """One database and what was opened on it."""

    url: str
    map: Path | None = None
    """Folder of its files, when it is SQLite."""
    open: list[Opslag] = field(default_factory=list)

    @property
    def dsn(self) -> str:
        """As asyncpg wants it."""
        return self.url.replace("+asyncpg", "")

    def opslag(self, hoofdsleutel: bytes = HOOFDSLEUTEL) -> Opslag:
        """Another storage on this database, closed at the end of the test."""
        self.open.append(Opslag(self.url, hoofdsleutel))
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
    migreer(f"sqlite+aiosqlite:///{pad}")
    return pad


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The server, with a migrated, empty database `ketenbot_mal` to copy."""
    with postgres_server() as url:
        beheer = f"{url}/postgres".replace("+asyncpg", "")
        _nu(beheer, "DROP DATABASE IF EXISTS ketenbot_mal", "CREATE DATABASE ketenbot_mal")
        migreer(f"{url}/ketenbot_mal")
        yield url
        _nu(beheer, "DROP DATABASE ketenbot_mal")


async def _maak(request: pytest.FixtureRequest, tmp_path: Path, mal: str | None) -> AsyncIterator[Database]:
    if request.param == "sqlite":
        if mal is not None:
            shutil.copy(request.getfixturevalue("sqlite_mal"), tmp_path / "ketenbot.db")
        database = Database(f"sqlite+aiosqlite:///{tmp_path}/ketenbot.db", tmp_path)
        yield database
        await _sluit(database)
        return
    url = request.getfixturevalue("postgres")
    beheer, naam = f"{url}/postgres".replace("+asyncpg", ""), f"ketenbot_{abs(hash(tmp_path)):x}"
    van_mal = "" if mal is None else f" TEMPLATE {mal}"
    await _op_server(beheer, f"CREATE DATABASE {naam}{van_mal}")
    database = Database(f"{url}/{naam}")
    yield database
    await _sluit(database)
    await _op_server(beheer, f"DROP DATABASE {naam} WITH (FORCE)")


async def _sluit(database: Database) -> None:
    for opslag in database.open:
        await opslag.close()


@pytest.fixture(params=BEIDE)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated database, empty."""
    async for gemaakt in _maak(request, tmp_path, "ketenbot_mal"):
        yield gemaakt


@pytest.fixture(params=BEIDE)
async def leeg(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database without any table."""
    async for gemaakt in _maak(request, tmp_path, None):
        yield gemaakt


@pytest.fixture
def opslag(database: Database) -> Opslag:
    """The storage on a fresh database."""
    return database.opslag()
