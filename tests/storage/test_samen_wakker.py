"""Several processes on one database: who they are, and how they ring each other."""

import asyncio

from tests.storage.bouwers import een_uitgaande
from tests.storage.test_outbox import zet_in
from tests.storage.test_samen import SAMEN, boek, neem
from tests.wachten import GEDULD, tot


@SAMEN
async def test_who_takes_all_it_may_tells_the_others_that_there_may_be_more(database):
    hier, daar = database.opslag(), database.opslag()
    await zet_in(hier, een_uitgaande(lane="a"), een_uitgaande(lane="b"))
    gewekt = asyncio.Queue()
    oor = asyncio.create_task(daar.listen(lambda: gewekt.put_nowait(1)))
    try:
        async with asyncio.timeout(GEDULD):
            await gewekt.get()  # once when it begins to listen
            async with neem(hier, limit=1) as uitgifte:
                await boek(uitgifte, *uitgifte.items)
            await gewekt.get()
    finally:
        oor.cancel()


@SAMEN
async def test_a_process_sees_that_another_comes_and_goes(database):
    hier, daar = database.opslag(), database.opslag()
    oor = asyncio.create_task(hier.listen(lambda: None))
    ander = asyncio.create_task(daar.listen(lambda: None))
    try:
        await tot(lambda: hier.others and daar.others)
        ander.cancel()
        await asyncio.wait([ander])
        assert not daar.others
        await tot(lambda: not hier.others)
    finally:
        oor.cancel()
        ander.cancel()
