"""LMTP: one post at a time, from accepted by Postfix, which brings it to our door, to the last of ten copies."""

from statistics import median

from tests.bench.afvoer import afvoer
from tests.bench.latentie import KEER, WARM, door_de_bot
from tests.bench.opstelling import dienst
from tests.bench.rij import Meld, Uitslag, hoogstens
from tests.servers.lmtpdeur import wijs_naar
from tests.servers.mailservers import mailservers


async def meet(meld: Meld) -> list[Uitslag]:
    """No mailbox in between, so that nothing is looked for."""
    duur = []
    with mailservers() as post:
        plek = post.map / "deur" / "lmtp"
        wijs_naar(post, plek)
        async with (
            afvoer() as put,
            dienst(post, put, KEER + WARM, erbij=f'[lmtp]\nluister = "{plek}"\n') as (bot, leden),
        ):
            await bot.start_en_wacht()
            for nummer in range(KEER + WARM):
                duur.append(await door_de_bot(post, put, leden[nummer], nummer))
                if nummer % 10 == 0:
                    meld(f"post {nummer + 1} of {KEER + WARM}: {duur[-1]:.0f} ms")
    return [hoogstens("lmtp", median(duur[WARM:]), "ms", 150)]
