"""The part of the composition root that lives by the clock: the sweep, the auditor, and how each sees the other."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.app.health import LOOK_AGAIN_AFTER
from bot.app.house import Huis
from bot.loops.heartbeat import Beat
from bot.loops.lease import Loop
from bot.loops.loop import run_forever
from bot.watch.auditor import LUS, Stiltewacht, Toezicht, klop_aan
from bot.watch.clock_watch import Klokwacht
from commands.klok.navragen import vraag_na
from commands.klok.nazien import meld_stilte, nazien
from commands.klok.veeg import veeg


def kloklussen(huis: Huis, slag: Callable[[str], Beat], hartslag_url: str) -> list[Loop]:
    """Both loops, not yet running. `beat`: what a loop calls after each round, by its name."""
    opslag = huis.opslag
    toezicht = Toezicht(
        partial(nazien, opslag.lees, opslag.uow, beleid=huis.beleid, poort=huis.poort, ids=huis.ids),
        huis.clock,
        uit=huis.uit,
        klop=partial(klop_aan, hartslag_url) if hartslag_url else None,
    )

    async def meld(sinds: datetime | None, nu: datetime) -> int:
        return await meld_stilte(opslag.uow, sinds, nu, huis.poort, huis.ids)

    wacht = Stiltewacht(opslag.lees, meld, huis.clock)
    klokwacht = Klokwacht(opslag.uow, huis.clock)
    return [
        run_forever(
            "clock", lambda: _veeg(huis, wacht, klokwacht), huis.klok, rest=LOOK_AGAIN_AFTER, beat=slag("clock")
        ),
        toezicht.run(huis.klok.follower(), rust=LOOK_AGAIN_AFTER, slag=slag(LUS)),
    ]


async def _veeg(huis: Huis, wacht: Stiltewacht, klokwacht: Klokwacht) -> int:
    open_uow = partial(huis.opslag.uow, "klok.veeg")
    nieuw = await veeg(open_uow, huis.clock(), huis.beleid, huis.poort, huis.ids)
    nieuw += await vraag_na(open_uow, huis.clock(), huis.beleid, huis.poort, huis.ids)
    nieuw += await wacht.kijk()
    nieuw += await klokwacht.kijk()
    if nieuw:
        huis.uit.wake()
    return nieuw
