"""Installations of their own, each on a database of its own kind, worked through the command line."""

import asyncio
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import asyncpg
import pytest

from bot.__main__ import main
from bot.app.storage import open_storage
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL
from tests.servers.postgres import postgres_server
from tests.servers.synapse_fixture import synapse, synapse_op_schijf
from tests.storage.conftest import BEIDE

__all__ = ["synapse", "synapse_op_schijf"]

NUMMERS = count(1)


@dataclass(frozen=True)
class Gezegd:
    """What one command left behind."""

    status: int
    uit: str
    fout: str


class Installatie:
    """One settings file with what belongs to it."""

    def __init__(self, map_: Path, capsys: pytest.CaptureFixture[str], url: str, extra: str = "") -> None:
        map_.mkdir()
        self.map = map_
        self.url = url or f"sqlite+aiosqlite:///{map_}/ketenbot.db"
        self.config = map_ / "ketenbot.toml"
        self.config.write_text(f'{MAIL}{extra}[opslag]\nurl = "{self.url}"\n', encoding="utf-8")
        self._capsys = capsys

    def draai(self, *woorden: object) -> Gezegd:
        """One command."""
        self._capsys.readouterr()
        status = main(["--config", str(self.config), *map(str, woorden)])
        gezegd = self._capsys.readouterr()
        return Gezegd(status, gezegd.out, gezegd.err)

    def met_sleutel_van(self, ander: "Installatie") -> "Installatie":
        """The key travels apart from the backup."""
        shutil.copy(ander.map / "ketenbot.sleutel", self.map / "ketenbot.sleutel")
        return self

    def in_opslag(self, werk):
        """Do something in one committed transaction, as `serve` would have done."""

        async def doe():
            opslag = open_storage(read_settings(self.config, {}))
            try:
                async with opslag.uow() as uow:
                    uitkomst = await werk(uow)
                    await uow.commit()
                    return uitkomst
            finally:
                await opslag.close()

        return asyncio.run(doe())


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of the server, without a database."""
    with postgres_server() as url:
        yield url


@pytest.fixture(params=BEIDE)
def soort(request: pytest.FixtureRequest) -> str:
    """Which of the two databases."""
    return str(request.param)


@pytest.fixture
def leg_aan(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Makes installations, each in a folder of its own and on a database of its own, of the kind that is asked."""

    def een(naam: str, soort: str, extra: str = "") -> Installatie:
        url = ""
        if soort == "postgresql":
            server = request.getfixturevalue("postgres")
            database = f"deploy_{next(NUMMERS)}"
            nu(f"{server}/postgres", f"DROP DATABASE IF EXISTS {database}", f"CREATE DATABASE {database}")
            url = f"{server}/{database}"
        return Installatie(tmp_path / naam, capsys, url, extra)

    return een


@pytest.fixture
def maak(soort: str, leg_aan):
    """Makes installations elsewhere: another folder, or another database."""
    return lambda naam, extra="": leg_aan(naam, soort, extra)


def nu(url: str, *opdrachten: str) -> list[list[tuple]]:
    """Statements past the storage, one after the other, also while a loop of the tests runs."""

    async def doe() -> list[list[tuple]]:
        verbinding = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            return [[tuple(rij.values()) for rij in await verbinding.fetch(een)] for een in opdrachten]
        finally:
            await verbinding.close()

    with ThreadPoolExecutor(max_workers=1) as threads:
        return threads.submit(lambda: asyncio.run(doe())).result()
