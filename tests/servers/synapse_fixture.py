"""Real homeservers for tests: one in memory for the whole run, one on file for those who restart it."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse

_NUMMER = count(1)


def vers(naam: str) -> str:
    """A user name that no test used before."""
    return f"{naam}{next(_NUMMER)}"


@pytest.fixture(scope="session")
async def synapse(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Synapse]:
    """A homeserver in memory, shared by all tests: use fresh users."""
    server = Synapse(tmp_path_factory.mktemp("synapse"), in_geheugen=True)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def synapse_op_schijf(tmp_path: Path) -> AsyncIterator[Synapse]:
    """A homeserver of one's own, that can be killed and restarted."""
    server = Synapse(tmp_path / "synapse")
    await server.start()
    yield server
    await server.stop()
