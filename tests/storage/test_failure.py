"""A database in the way: one error with a code, and nothing half done, whoever took it for something else."""

from contextlib import suppress

import pytest
from sqlalchemy import text

from commands.domain.rollen import Kanaal
from commands.ports import StorageFailure
from storage.way_in import Storage
from tests.storage.bouwers import HOOFDSLEUTEL, NU, een_inkomende

ALLEEN_LEZEN = {"sqlite": "PRAGMA query_only=1", "postgresql": "SET LOCAL transaction_read_only = on"}
WEER = {"sqlite": "PRAGMA query_only=0", "postgresql": "SELECT 1"}


async def test_what_failed_for_the_database_is_not_committed_without_it(opslag):
    async with opslag.uow() as uow:
        soort = uow.session.get_bind().dialect.name
        await uow.inbox.add_item(een_inkomende())
        with suppress(Exception):  # as who holds up nobody for one thing that cannot be done
            async with uow.savepoint():
                await uow.session.execute(text(ALLEEN_LEZEN[soort]))
                await uow.inbox.add_item(een_inkomende())
        await uow.session.execute(text(WEER[soort]))
        with pytest.raises(StorageFailure, match="DB_READONLY"):
            await uow.commit()
    async with opslag.read() as uow:
        assert await uow.inbox.waiting_items(Kanaal.MAIL, NU) == []


async def test_an_error_of_our_own_is_no_fault_of_the_database(opslag):
    async with opslag.uow() as uow:
        with suppress(LookupError):
            async with uow.savepoint():
                await uow.inbox.mark_handled("nergens")
        await uow.inbox.add_item(een_inkomende())
        await uow.commit()
    async with opslag.read() as uow:
        assert len(await uow.inbox.waiting_items(Kanaal.MAIL, NU)) == 1


@pytest.mark.parametrize(
    ("url", "code"),
    [("postgresql+asyncpg://bot@127.0.0.1:1/bot", "DB_GONE"), ("sqlite+aiosqlite:////nergens/ketenbot.db", "DB_IO")],
    ids=["postgresql", "sqlite"],
)
async def test_a_database_that_is_not_there_is_said_in_a_code(url, code):
    opslag = Storage(url, HOOFDSLEUTEL)
    for open_ in (opslag.uow, opslag.read):
        with pytest.raises(StorageFailure, match=code):
            async with open_():
                pass
    await opslag.close()
