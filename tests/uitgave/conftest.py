"""A house of each version that was ever given out, brought to the newest: SQLite and PostgreSQL."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from storage.database.migrate import run_on
from tests.deploy.conftest import nu
from tests.plekken import GEHEUGEN
from tests.servers.postgres import postgres_server
from tests.uitgave.bewaard import HIER, Bewaard, lees, uitgaven
from tests.uitgave.inhoud import leg_neer
from tests.uitgave.opgewaardeerd import Opgewaardeerd, ketenbot, open_wereld
from tests.uitgave.vertel import vertel

VANDAAG = "today"
_nummers = count(1)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each version on SQLite; on PostgreSQL always where the module says OP_BEIDE; and what today's program leaves,
    which tells whether an upgrade is to blame.
    """
    if "huis" not in metafunc.fixturenames:
        return
    lang = [] if getattr(metafunc.module, "OP_BEIDE", False) else [pytest.mark.lang]
    gevallen = [pytest.param((VANDAAG, "sqlite"), id=VANDAAG, marks=pytest.mark.lang)]
    for naam in (pad.stem for pad in uitgaven()):
        gevallen.append(pytest.param((naam, "sqlite"), id=naam))
        gevallen.append(pytest.param((naam, "postgresql"), id=f"{naam}-pg", marks=[pytest.mark.servers, *lang]))
    metafunc.parametrize("mal", gevallen, indirect=True, scope="session")


@dataclass(frozen=True, slots=True)
class Mal:
    """An upgraded database to copy."""

    bewaard: Bewaard
    url: str


@pytest.fixture(scope="session")
def plank() -> Iterator[Path]:
    """Where databases stand, in memory if that can be."""
    with tempfile.TemporaryDirectory(dir=GEHEUGEN if GEHEUGEN.is_dir() else None) as naam:
        yield Path(naam)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of the server, without a database."""
    with postgres_server() as url:
        yield url


@pytest.fixture(scope="session")
async def mal(request: pytest.FixtureRequest, plank: Path) -> Mal:
    """The old database is put down as it was, and `ketenbot migrate` does the rest."""
    uitgave, soort = request.param
    map_ = map_op(plank)
    url = f"sqlite+aiosqlite:///{map_}/mal.db"
    if soort == "postgresql":
        url = _leeg(request.getfixturevalue("postgres"))
    bewaard = await vertel(VANDAAG, map_) if uitgave == VANDAAG else lees(HIER / f"{uitgave}.jsonl")
    await asyncio.to_thread(run_on, url, partial(leg_neer, versie=bewaard.vorm, rijen=bewaard.rijen))
    assert await ketenbot(map_, url, bewaard.nu, "migrate") == 0
    return Mal(bewaard, url)


@pytest.fixture
async def huis(mal: Mal, plank: Path) -> AsyncIterator[Opgewaardeerd]:
    """The newest program on a copy, ten minutes after the old one stopped."""
    pad = map_op(plank) / "ketenbot.db"
    if mal.url.startswith("sqlite"):
        shutil.copy(mal.url.partition("///")[2], pad)
        url = f"sqlite+aiosqlite:///{pad}"
    else:
        server, _, naam = mal.url.rpartition("/")
        url = _leeg(server, als=naam)
    wereld = open_wereld(mal.bewaard, pad, url)
    yield Opgewaardeerd(mal.bewaard, wereld, url)
    await wereld.opslag.close()
    if not mal.url.startswith("sqlite"):
        nu(f"{server}/postgres", f"DROP DATABASE {url.rpartition('/')[2]}")


def map_op(plank: Path) -> Path:
    """An empty folder."""
    return Path(tempfile.mkdtemp(dir=plank))


def _leeg(server: str, *, als: str = "template1") -> str:
    """A database of its own, like another one."""
    naam = f"uitgave_{next(_nummers)}"
    nu(f"{server}/postgres", f"DROP DATABASE IF EXISTS {naam}", f"CREATE DATABASE {naam} TEMPLATE {als}")
    return f"{server}/{naam}"
