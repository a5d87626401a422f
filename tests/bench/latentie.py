"""Latency: one post at a time, from accepted by Postfix to the last of ten copies, beside a bare client in IDLE."""

import asyncio
from statistics import median

from tests.bench.afvoer import Afvoer, afvoer
from tests.bench.kale_idle import KaleIdle, kale_idle
from tests.bench.kring import KOPIEEN, Afzender
from tests.bench.opstelling import dienst, post_in
from tests.bench.rij import Meld, Uitslag, boven_op
from tests.servers.mailservers import PARTNERDOMEIN, WACHTWOORD, Mailservers, mailservers

KEER = 30
WARM = 3
_ANDER = f"ggz@{PARTNERDOMEIN}"


async def meet(meld: Meld) -> list[Uitslag]:
    """In turns: a post through the bot, and a mail to a mailbox that only the bare client looks at."""
    met_bot, kaal = [], []
    with mailservers() as post:
        async with (
            afvoer() as put,
            dienst(post, put, KEER + WARM) as (bot, leden),
            kale_idle(post.poorten["imap"], _ANDER, WACHTWOORD) as klant,
        ):
            await bot.start_en_wacht()
            for nummer in range(KEER + WARM):
                met_bot.append(await door_de_bot(post, put, leden[nummer], nummer))
                kaal.append(await _kaal(post, klant, nummer))
                if nummer % 10 == 0:
                    meld(f"post {nummer + 1} of {KEER + WARM}: {met_bot[-1]:.0f} ms, bare IDLE {kaal[-1]:.0f} ms")
    return [boven_op("latency", median(met_bot[WARM:]), "ms", 150, against=median(kaal[WARM:]))]


async def door_de_bot(post: Mailservers, put: Afvoer, lid: Afzender, nummer: int) -> float:
    """Milliseconds from accepted by Postfix to the last copy."""
    put.wis()
    begin = await post_in(post, [lid], nummer)
    await put.wacht(alle=KOPIEEN + 1, groep=KOPIEEN)
    return 1000 * (max(put.groepspost) - begin)


async def _kaal(post: Mailservers, klant: KaleIdle, nummer: int) -> float:
    gezien = asyncio.create_task(klant.nieuw())
    begin = await post_in(post, [Afzender(f"politie@{PARTNERDOMEIN}", _ANDER)], nummer)
    return 1000 * (await gezien - begin)
