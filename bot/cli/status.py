"""`ketenbot status`: what waits, what is stuck and what comes next; with --json for a program."""

import asyncio
import json
from argparse import Namespace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.database import met_opslag
from bot.settings import Instellingen
from bot.settings_lezen import lees_instellingen
from commands.ports import OpenUow


def draai(args: Namespace) -> int:
    """Print the state once, or every `--herhaal` seconds until stopped."""
    instellingen = lees_instellingen(args.config)

    async def zeg(open_uow: OpenUow) -> int:
        while True:
            toestand = await lees_toestand(open_uow, instellingen)
            print(json.dumps(toestand) if args.json else _in_woorden(toestand), flush=True)
            if args.herhaal is None:
                return 0
            await asyncio.sleep(args.herhaal)

    return met_opslag(instellingen, zeg)


async def lees_toestand(open_uow: OpenUow, instellingen: Instellingen) -> dict[str, Any]:
    """The state at the clock's moment, read afresh:

    `klok` that moment (ISO 8601, in the ZVH's zone); `rust` whether nothing is due, queued or in work up to then;
    `inbox` and `outbox` rows per status; `volgende` the earliest moment after the clock at which something becomes due,
    null when there is none (only to be trusted with `rust`); `casussen` how many there are.
    """
    zone = ZoneInfo(instellingen.zvh.tijdzone)
    nu = instellingen.klok()()
    async with open_uow() as uow:
        inbox, outbox = await uow.inbox.telling(), await uow.outbox.telling()
        momenten = [await deel.volgende() for deel in (uow.herinneringen, uow.inbox, uow.outbox)]
        casussen = len(await uow.casussen.alle())
    bekend = [moment for moment in momenten if moment is not None]
    later = [moment for moment in bekend if moment > nu]
    return {
        "klok": _iso(nu, zone),
        "rust": len(later) == len(bekend),
        "inbox": inbox,
        "outbox": outbox,
        "volgende": _iso(min(later), zone) if later else None,
        "casussen": casussen,
    }


def _in_woorden(toestand: dict[str, Any]) -> str:
    from commands.texts.toestand import zeg_toestand

    volgende = toestand["volgende"]
    return zeg_toestand(
        klok=datetime.fromisoformat(toestand["klok"]),
        rust=toestand["rust"],
        inbox=toestand["inbox"],
        outbox=toestand["outbox"],
        volgende=datetime.fromisoformat(volgende) if volgende else None,
        casussen=toestand["casussen"],
    )


def _iso(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat()
