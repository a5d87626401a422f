"""Who hangs holds up nobody: a process in the middle of a transaction, and a line on which PostgreSQL is not heard."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from threading import Event

import pytest
from sqlalchemy import make_url, text

from commands.domain.rollen import Kanaal
from commands.ports import StorageFailure
from storage.database.engine import Timeouts
from storage.way_in import Storage, migrate
from tests.servers.postgres import eigen_server
from tests.servers.tussenpost import Tussenpost
from tests.storage.bouwers import HOOFDSLEUTEL, NU, een_uitgaande
from tests.wachten import GEDULD, tot

pytestmark = [pytest.mark.servers]
KORT = Timeouts(answer=4, facts=4, handing_out=4, role=4)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A migrated database on a server of our own: what hangs here must not be in anybody's way."""
    with eigen_server() as server:
        migrate(f"{server.url}/postgres")
        yield f"{server.url}/postgres"


@asynccontextmanager
async def opslag(url: str, geduld: Timeouts | None = None) -> AsyncIterator[Storage]:
    een = Storage(url, HOOFDSLEUTEL, timeouts=geduld)
    try:
        yield een
    finally:
        await een.close()


@asynccontextmanager
async def op_afstand(url: str, geduld: Timeouts | None = None) -> AsyncIterator[tuple[Storage, Tussenpost]]:
    """Through a line that can fall silent: what is sent arrives nowhere, and it is not cut."""
    async with (
        Tussenpost(make_url(url).port or 0).open() as lijn,
        opslag(make_url(url).set(port=lijn.poort).render_as_string(hide_password=False), geduld) as een,
    ):
        yield een, lijn


async def schrijf(een: Storage, wat: str = "x") -> None:
    """As soon as it can be."""
    klaar = False
    while not klaar:
        with suppress(StorageFailure):
            async with een.uow() as uow:
                await uow.cursors.set("proef", wat)
                await uow.commit()
                klaar = True


async def test_a_process_that_hangs_among_the_facts_stops_nobody(url):
    async with opslag(url, KORT) as hangt, opslag(url) as ander:

        async def hang() -> None:
            async with hangt.uow() as uow:
                async with asyncio.timeout(GEDULD):
                    await schrijf(ander, "heel")
                await uow.cursors.set("proef", "half")
                await uow.commit()

        with pytest.raises(StorageFailure, match="DB_GONE"):
            await hang()
        async with ander.read() as uow:
            assert await uow.cursors.get("proef") == "heel"


async def test_what_a_process_that_hangs_was_to_send_is_handed_to_another(url):
    async with opslag(url, KORT) as hangt, opslag(url) as ander:
        rij = een_uitgaande()
        async with ander.uow() as uow:
            await uow.outbox.add_item(rij)
            await uow.commit()

        async def neem() -> None:
            gekregen: list[str] = []
            while not gekregen:
                async with ander.hand_out(Kanaal.MAIL, NU) as uitgifte, uitgifte.book() as uow:
                    gekregen = [een.id for een in uitgifte.items]
                    for een in gekregen:
                        await uow.outbox.mark_void(een, at=NU)
                    await uow.commit()

        async def hang() -> None:
            async with hangt.hand_out(Kanaal.MAIL, NU) as uitgifte:
                assert [een.id for een in uitgifte.items] == [rij.id]
                async with asyncio.timeout(GEDULD):
                    await neem()
                async with uitgifte.book() as uow:
                    await uow.outbox.mark_sent(rij.id, external_id="<1>", at=NU)
                    await uow.commit()

        with pytest.raises(StorageFailure, match="DB_GONE"):
            await hang()


async def test_a_line_on_which_nothing_is_heard_is_given_up_and_a_new_one_is_taken(url):
    async with op_afstand(url, KORT) as (een, lijn):
        await schrijf(een)
        lijn.stil = True
        for open_ in (een.uow, een.read):
            with pytest.raises(StorageFailure, match="DB_GONE"):
                async with asyncio.timeout(GEDULD), open_() as uow:
                    await uow.cursors.get("proef")
        lijn.stil = False  # the old lines stay as they are
        async with asyncio.timeout(GEDULD):
            await schrijf(een)


@pytest.mark.parametrize("wanneer", ["asked", "committed"])
async def test_a_line_that_falls_silent_halfway_is_given_up(url, wanneer):
    async with op_afstand(url, Timeouts(answer=4)) as (een, lijn):

        async def halverwege() -> None:
            async with asyncio.timeout(GEDULD), een.uow() as uow:
                lijn.stil = wanneer == "asked"
                await uow.cursors.set("proef", "y")
                lijn.stil = True
                await uow.commit()

        with pytest.raises(StorageFailure, match="DB_GONE"):
            await halverwege()
        lijn.stil = False
        async with asyncio.timeout(GEDULD):
            await schrijf(een)


async def test_a_process_that_hangs_with_a_role_loses_it(url):
    """Its loop turns no more, but its machine still says that the line is well."""
    gekregen, verder, verloren = Event(), Event(), Event()

    async def hang() -> None:
        async with opslag(url, KORT) as een, een.lease("mail") as weg:
            gekregen.set()
            verder.wait(2 * GEDULD)
            async with asyncio.timeout(GEDULD):
                await weg.wait()
            verloren.set()

    hanger = asyncio.create_task(asyncio.to_thread(asyncio.run, hang()))
    try:
        assert await asyncio.to_thread(gekregen.wait, GEDULD)
        async with asyncio.timeout(GEDULD), opslag(url) as ander, ander.lease("mail"):
            verder.set()
            await hanger
        assert verloren.is_set()
    finally:
        verder.set()


async def test_a_role_on_a_silent_line_is_lost_and_can_be_had_again(url):
    async with op_afstand(url) as (een, lijn), opslag(url) as ander:
        async with asyncio.timeout(GEDULD), een.lease("mail") as verloren:
            lijn.stil = True
            await verloren.wait()
        async with asyncio.timeout(GEDULD), ander.lease("mail"):
            lijn.stil = False
        async with asyncio.timeout(GEDULD), een.lease("mail") as weer:
            assert not weer.is_set()


async def test_who_waits_for_a_role_does_not_wait_on_a_silent_line(url):
    async with op_afstand(url) as (een, lijn), opslag(url) as houder, houder.lease("mail"):

        async def wacht() -> None:
            async with een.lease("mail"):
                raise AssertionError("somebody else has it")

        wachter = asyncio.create_task(wacht())
        async with asyncio.timeout(GEDULD):
            await tot(lambda: any(b"pg_try_advisory_lock" in een for een in lijn.doorgegeven))
            lijn.stil = True
            with pytest.raises(TimeoutError):
                await wachter


async def test_who_listens_on_a_silent_line_listens_anew(url):
    async with op_afstand(url) as (een, lijn):
        gewekt: asyncio.Queue[int] = asyncio.Queue()
        oor = asyncio.create_task(een.listen(lambda: gewekt.put_nowait(1)))
        try:
            async with asyncio.timeout(GEDULD):
                await gewekt.get()
                lijn.stil = True
                eerder = lijn.verbindingen
                await tot(lambda: lijn.verbindingen > eerder)
                lijn.stil = False
                await gewekt.get()
        finally:
            oor.cancel()


async def test_the_server_looks_for_who_vanished(url):
    async with opslag(url) as een:
        for open_ in (een.uow, een.read):
            async with open_() as uow:
                vraag = text("SELECT name, setting FROM pg_settings WHERE name LIKE 'tcp%' OR name LIKE 'idle_in%'")
                gezet = {naam: int(waarde) for naam, waarde in await uow.session.execute(vraag)}
            assert 0 < gezet["tcp_keepalives_idle"] <= 5
            assert 0 < gezet["tcp_user_timeout"] <= 15_000
            # a process that is paused in the middle of a send keeps those people's mail no longer
            assert 0 < gezet["idle_in_transaction_session_timeout"] <= 150_000
