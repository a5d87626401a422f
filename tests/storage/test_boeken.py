"""Several processes send from one PostgreSQL: what one of them sent and could not note is sent by no other."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import asyncpg
import pytest
from sqlalchemy import text

from bot.base.clock import RealIds
from bot.delivery.deliverer import Deliverer
from bot.delivery.lookup import Lookup
from commands.domain.rollen import Kanaal
from commands.ports import OutboxItem, StorageFailure
from storage.way_in import Storage, migrate
from tests.servers.postgres import eigen_server
from tests.storage.bouwers import HOOFDSLEUTEL, NU, een_uitgaande
from tests.transacties import transacties
from tests.wachten import tot_gezien

pytestmark = [pytest.mark.servers]
AANTAL = 20
ANDEREN = 2


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with eigen_server() as server:
        migrate(f"{server.url}/postgres")
        yield f"{server.url}/postgres"


@dataclass
class Post:
    """The relay of all: who sent which row."""

    verzonden: list[tuple[str, str]] = field(default_factory=list)


class Verzender:
    """Of one process."""

    channel = Kanaal.MAIL

    def __init__(self, wie: str, post: Post, breek: str = "") -> None:
        self._wie, self._post, self._breek = wie, post, breek

    def prepare(self, rij: OutboxItem, _naslag: Lookup):
        async def zend() -> tuple[str, None]:
            self._post.verzonden.append((self._wie, rij.id))
            if self._breek and len(self._post.verzonden) == AANTAL:
                await breek_lijnen(self._breek)
            return f"<{rij.id}>", None

        return zend


async def breek_lijnen(url: str) -> None:
    """Every line on which rows are handed out, as a failover or a network does."""
    lijn = await asyncpg.connect(url.replace("+asyncpg", ""))
    weg = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'"
    await lijn.fetch(weg)
    await lijn.close()


async def laat_niet_wachten(url: str) -> int | None:
    """Cancel who waits for a turn among the facts, as a lock that times out; None when nobody waits."""
    lijn = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        wie = "SELECT pg_cancel_backend(pid)::int FROM pg_stat_activity WHERE wait_event = 'advisory'"
        gedaan: int | None = await lijn.fetchval(wie)
        return gedaan
    finally:
        await lijn.close()


@pytest.fixture
async def opslagen(url: str) -> AsyncIterator[list[Storage]]:
    alle = [Storage(url, HOOFDSLEUTEL) for _ in range(1 + ANDEREN)]
    async with alle[0].uow() as uow:
        await uow.session.execute(text("DELETE FROM outbox"))
        await uow.outbox.add_items([een_uitgaande() for _ in range(AANTAL)])
        await uow.commit()
    yield alle
    for een in alle:
        await een.close()


def bezorger(opslag: Storage, verzender: Verzender) -> Deliverer:
    return Deliverer(
        verzender,
        opslag.hand_out,
        opslag.read,
        lambda: NU + timedelta(seconds=1),
        transacties(opslag, ids=RealIds(bytes(32))),
    )


async def test_a_booking_that_is_rolled_back_sends_nothing_twice(url: str, opslagen: list[Storage]):
    post = Post()
    eerste, *anderen = [
        bezorger(opslag, Verzender(f"proces {nummer}", post, breek="" if nummer else url))
        for nummer, opslag in enumerate(opslagen)
    ]

    with pytest.raises(StorageFailure):
        await eerste.one_round()
    for een in anderen:  # before the first one looks again, which it does a second later
        await een.one_round()
    await eerste.one_round()

    assert len(post.verzonden) == AANTAL
    assert {wie for wie, _ in post.verzonden} == {"proces 0"}
    async with opslagen[0].read() as uow:
        assert await uow.outbox.count_by_status() == {"verzonden": AANTAL}


async def test_a_turn_among_the_facts_that_does_not_come_in_time_lets_go_of_nothing(url: str, opslagen: list[Storage]):
    """Another one holds the facts for longer than is waited: the rows stay ours, and it is asked again."""
    opslag, ander = opslagen[:2]
    async with opslag.hand_out(Kanaal.MAIL, NU) as uitgifte:
        assert len(uitgifte.items) == AANTAL
        async with ander.uow() as houder:
            await houder.cursors.set("x", "y")

            async def boek() -> None:
                async with uitgifte.book() as uow:
                    for rij in uitgifte.items:
                        await uow.outbox.mark_sent(rij.id, external_id="x", at=NU)
                    await uow.commit()

            taak = asyncio.create_task(boek())
            await tot_gezien(lambda: laat_niet_wachten(url))
            async with ander.hand_out(Kanaal.MAIL, NU) as niets:
                assert niets.items == []
        await taak
    async with ander.read() as uow:
        assert await uow.outbox.count_by_status() == {"verzonden": AANTAL}
