"""Two processes that begin on an empty database at once write under the same key."""

import asyncio

from commands.domain.rollen import Kanaal
from tests.storage.bouwers import NU, een_persoon
from tests.storage.test_samen import SAMEN
from tests.wachten import GEDULD


@SAMEN
async def test_a_key_that_another_process_made_meanwhile_is_the_key(database):
    hier, daar = database.opslag(), database.opslag()
    begonnen, verder = asyncio.Event(), asyncio.Event()

    async def maak_eerst() -> None:
        async with hier.hand_out(Kanaal.MAIL, NU) as uitgifte:
            begonnen.set()
            await verder.wait()
            async with uitgifte.book() as uow:
                await uow.commit()

    async def maak_ook() -> None:
        async with daar.hand_out(Kanaal.MAIL, NU) as uitgifte, uitgifte.book() as uow:
            await uow.commit()

    eerste = asyncio.create_task(maak_eerst())
    await begonnen.wait()
    tweede = asyncio.create_task(maak_ook())
    wacht = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    async with asyncio.timeout(GEDULD):
        while not await database.vraag(wacht):
            assert not tweede.done()
        verder.set()
        await asyncio.gather(eerste, tweede)

    persoon = een_persoon()
    async with daar.uow() as uow:
        await uow.personen.add_persoon(persoon)
        await uow.commit()
    async with hier.read() as uow:
        assert await uow.personen.find_email(persoon.email) == persoon
