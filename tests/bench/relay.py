"""Relay: a backlog of posts to casussen of ten mail members, beside the raw loop into the same sink."""

import asyncio
import time

from tests.bench.afvoer import afvoer
from tests.bench.kale_lus import kale_lus
from tests.bench.kring import KOPIEEN
from tests.bench.opstelling import dienst, leg_achterstand
from tests.bench.rij import Meld, Uitslag, hoogstens, verhouding
from tests.servers.mailservers import mailservers

POSTS = 300
KRINGEN = 50
KAAL = 2000


async def meet(meld: Meld) -> list[Uitslag]:
    """From ready to the last copy at the sink, and the processor time of the bot in between."""
    with mailservers() as post:
        async with afvoer() as put, dienst(post, put, KRINGEN) as (bot, leden):
            eerst = await kale_lus(put, KAAL)
            meld(f"raw loop {eerst.per_seconde:.0f} mails/s, {eerst.cpu_ms:.2f} ms CPU a mail")
            await leg_achterstand(post, leden[:POSTS])
            meld(f"{POSTS} posts lie in the mailbox; serve starts")
            await bot.start_en_wacht()
            begin, cpu = time.monotonic(), bot.cpu_ms()
            wacht = asyncio.create_task(put.wacht(alle=POSTS * (KOPIEEN + 1), groep=POSTS * KOPIEEN))
            while not wacht.done():
                await asyncio.wait([wacht], timeout=10)
                meld(f"{len(put.groepspost)} of {POSTS * KOPIEEN} copies")
                assert bot.alive, bot.end_of_log()
            await wacht
            cpu = (bot.cpu_ms() - cpu) / POSTS
            duur = max(put.groepspost) - begin
            assert len(put.groepspost) == POSTS * KOPIEEN, "a copy came twice"
            await bot.stop()
            daarna = await kale_lus(put, KAAL)
    kaal = (eerst.per_seconde + daarna.per_seconde) / 2
    kaal_cpu = KOPIEEN * (eerst.cpu_ms + daarna.cpu_ms) / 2
    return [
        verhouding("relay", POSTS * KOPIEEN / duur, "copies/s", kaal, minstens=0.1),
        hoogstens("relay CPU", cpu, "ms/post", 60, against=kaal_cpu),
    ]
