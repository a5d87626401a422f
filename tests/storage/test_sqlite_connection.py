"""Statements run on the spot, but nothing that waits for another process holds up this one."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from storage.way_in import Storage
from tests.storage.bouwers import HOOFDSLEUTEL, zet_klaar


@pytest.fixture
async def sqlite_opslag(sqlite_mal, tmp_path):
    bestand = tmp_path / "ketenbot.db"
    bestand.write_bytes(sqlite_mal.read_bytes())
    opslag = Storage(f"sqlite+aiosqlite:///{bestand}", HOOFDSLEUTEL)
    yield opslag, bestand
    await opslag.close()


async def test_the_loop_goes_on_while_another_process_writes(sqlite_opslag):
    opslag, bestand = sqlite_opslag
    async with opslag.uow():
        pass
    with closing(sqlite3.connect(bestand, isolation_level=None)) as ander:
        ander.execute("BEGIN IMMEDIATE")
        # whoever waited on the spot would keep this from ever being done
        asyncio.get_running_loop().call_later(0.05, ander.execute, "COMMIT")
        casus, _ = await zet_klaar(opslag)
    async with opslag.read() as uow:
        assert await uow.casussen.get_casus(casus.id) == casus


async def test_who_stops_waiting_leaves_a_connection_that_can_be_used(sqlite_opslag):
    opslag, bestand = sqlite_opslag

    async def wacht() -> None:
        async with opslag.uow():
            raise AssertionError("nobody else was writing")

    with closing(sqlite3.connect(bestand, isolation_level=None)) as ander:
        ander.execute("BEGIN IMMEDIATE")
        taak = asyncio.create_task(wacht())
        asyncio.get_running_loop().call_later(0.05, taak.cancel)
        asyncio.get_running_loop().call_later(0.1, ander.execute, "ROLLBACK")
        with pytest.raises(asyncio.CancelledError):
            await taak
    casus, _ = await zet_klaar(opslag)
    async with opslag.uow() as uow:
        assert await uow.casussen.get_casus(casus.id) == casus
