"""A ZVH on a fresh database for each test."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.way_in import Storage, migrate
from tests.commands.klok.kantoor import Kantoor


@pytest.fixture(scope="session")
def klok_mal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    pad = tmp_path_factory.mktemp("klok") / "ketenbot.db"
    migrate(f"sqlite+aiosqlite:///{pad}")
    return pad


@pytest.fixture
def databestand(klok_mal: Path, tmp_path: Path) -> Path:
    """The file of the database of this test."""
    return Path(shutil.copy(klok_mal, tmp_path / "ketenbot.db"))


@pytest.fixture
async def kantoor(databestand: Path) -> AsyncIterator[Kantoor]:
    opslag = Storage(f"sqlite+aiosqlite:///{databestand}", bytes(range(32)))
    yield Kantoor(opslag)
    await opslag.close()
