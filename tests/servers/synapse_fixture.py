"""Real homeservers for tests: one in memory for the whole run, one on file for those who restart it."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from tests import wachten

_NUMMER = count(1)


def vers(naam: str) -> str:
    """A user name that no test used before."""
    return f"{naam}{next(_NUMMER)}"


async def haal_weg(synapse: Synapse, kamer: str) -> None:
    """An administrator of the server takes a room away: everybody is out, and nothing of it is left."""
    pad = f"/_synapse/admin/v2/rooms/{kamer}"
    taak = (await synapse.request("DELETE", pad, {"purge": True}, token=synapse.admin_token))["delete_id"]

    async def klaar() -> bool | None:
        stand = await synapse.request(
            "GET", f"/_synapse/admin/v2/rooms/delete_status/{taak}", token=synapse.admin_token
        )
        return stand["status"] == "complete" or None

    await wachten.tot_gezien(klaar)


@pytest.fixture(scope="session")
async def synapse(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Synapse]:
    """A homeserver in memory, shared by all tests: use fresh users."""
    server = Synapse(tmp_path_factory.mktemp("synapse"), in_memory=True)
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
