"""What is erased is gone from every file of SQLite, whoever built the library."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from storage.database.migrate import run_on
from tests.storage.bouwers import een_inkomende
from tests.storage.conftest import Database
from tests.storage.wissen import alle_rijen, sporen_in, twee_casussen, weg, wis


@pytest.fixture
async def sqlite_database(sqlite_mal: Path, tmp_path: Path) -> AsyncIterator[Database]:
    shutil.copy(sqlite_mal, tmp_path / "ketenbot.db")
    een = Database(f"sqlite+aiosqlite:///{tmp_path}/ketenbot.db", tmp_path)
    yield een
    for opslag in een.open:
        await opslag.close()


async def _ruw(database, rij) -> bytes:
    """What of this row lies in the database, as it lies there."""
    async with aiosqlite.connect(database.map / "ketenbot.db") as verbinding:
        [(ruw,)] = await verbinding.execute_fetchall("SELECT ruw FROM inbox WHERE id = ?", (rij.id,))
    return bytes(ruw)


@pytest.mark.parametrize("lang", [20, 20_000])
async def test_of_what_was_erased_no_byte_stays_in_any_file(sqlite_database, lang: int):
    opslag, rij = sqlite_database.opslag(), een_inkomende(raw=b"x" * lang)
    async with opslag.uow() as uow:
        await uow.inbox.add_items([een_inkomende(), rij, een_inkomende()])
        await uow.commit()
    ruw = await _ruw(sqlite_database, rij)
    assert ruw[-20:] in await sqlite_database.inhoud()

    async with opslag.uow() as uow:
        await uow.inbox.erase(rij.source)
        await uow.commit()

    assert ruw[-20:] not in await sqlite_database.inhoud()


async def test_while_somebody_reads_erasing_waits_for_nobody_and_is_done_afterwards(sqlite_database):
    opslag, rij = sqlite_database.opslag(), een_inkomende(raw=b"x" * 20_000)
    async with opslag.uow() as uow:
        await uow.inbox.add_item(rij)
        await uow.commit()
    ruw = await _ruw(sqlite_database, rij)

    async with opslag.read() as lezer:
        assert await lezer.inbox.count() == 1
        async with opslag.uow() as uow:
            await uow.inbox.erase(rij.source)
            await uow.commit()
    async with opslag.uow() as uow:
        await uow.cursors.set("later", "1")
        await uow.commit()

    assert ruw[-20:] not in await sqlite_database.inhoud()


async def test_of_a_casus_that_was_removed_for_good_no_byte_stays_in_any_file(sqlite_database):
    opslag = sqlite_database.opslag()
    een, ander, _ = await twee_casussen(opslag)
    voor = run_on(sqlite_database.url, alle_rijen)
    assert sporen_in(await sqlite_database.inhoud(), voor)

    await wis(opslag, een.casus)

    gegaan = weg(voor, run_on(sqlite_database.url, alle_rijen))
    assert sporen_in(await sqlite_database.inhoud(), gegaan) == set()
    async with opslag.uow() as uow:
        assert await uow.plannen.find_newest(ander.casus.id) is not None
