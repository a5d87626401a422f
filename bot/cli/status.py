"""`ketenbot status`: whether it runs, what waits, what went wrong and what comes next; with --json for a program."""

import asyncio
import json
from argparse import Namespace
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.base.clock import system_clock
from bot.cli.check_forgetting import read_forgetting
from bot.cli.database import with_storage
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.domain.rollen import Kanaal
from commands.ports import OpenUow
from commands.ports.backlog import Pile
from commands.texts.toestand import GEDAAN, Toestand, Vergeten, zeg_toestand


def run(args: Namespace) -> int:
    """Print the state once, or every `--herhaal` seconds until stopped; returns 1 when not all is well."""
    instellingen = read_settings(args.config)

    async def zeg(lees: OpenUow) -> int:
        while True:
            toestand = await read_state(lees, instellingen)
            print(json.dumps(as_json(toestand)) if args.json else zeg_toestand(toestand), flush=True)
            if args.herhaal is None:
                return 0 if toestand.goed else 1
            await asyncio.sleep(args.herhaal)

    return with_storage(instellingen, zeg, lezen=True)


async def read_state(lees: OpenUow, instellingen: Settings) -> Toestand:
    """The state at the clock's moment, read afresh.

    At `rust` nothing is due, queued or in work up to then; `volgende` is the earliest moment after the clock at which
    something becomes due (only to be trusted with `rust`).
    """
    zone = ZoneInfo(instellingen.zvh.tijdzone)
    nu = instellingen.clock()()
    kanalen = ((Kanaal.MAIL, instellingen.mail.aan), (Kanaal.MATRIX, instellingen.matrix.aan))
    async with lees() as uow:
        momenten = [await deel.next_moment() for deel in (uow.herinneringen, uow.inbox, uow.outbox, uow.nieuws)]
        bekend = [moment for moment in momenten if moment is not None]
        later = [moment for moment in bekend if moment > nu]
        peiling = await uow.backlogs.measure(nu)
        return Toestand(
            klok=nu.astimezone(zone),
            echt=system_clock(),
            rust=len(later) == len(bekend),
            inbox=_telling(
                await uow.inbox.count(),
                nieuw=peiling.inbox,
                geparkeerd=peiling.parked,
                vastgehouden=peiling.held,
            ),
            outbox=_telling(await uow.outbox.count(), wacht=peiling.outbox, opgegeven=peiling.given_up),
            volgende=min(later).astimezone(zone) if later else None,
            casussen=await uow.casussen.count(),
            peiling=peiling,
            processen=await uow.processes.all_processes(),
            aan=[kanaal for kanaal, aan in kanalen if aan],
            storingen=[rij.storing for rij in await uow.inbox.parked_items()],
            postbus=await read_forgetting(instellingen.mail, uow),
        )


def _telling(totaal: int, **te_doen: Mapping[Kanaal, Pile]) -> dict[str, int]:
    """What waits or went wrong, and all the rest as done: nobody reads a table of old mails for it."""
    open_ = {naam: sum(stapel.count for stapel in stapels.values()) for naam, stapels in te_doen.items()}
    return {naam: aantal for naam, aantal in {**open_, GEDAAN: totaal - sum(open_.values())}.items() if aantal > 0}


def as_json(toestand: Toestand) -> dict[str, Any]:
    """For a program: moments in ISO 8601, in the ZVH's zone; null where there is none."""
    zone, peiling = toestand.klok, toestand.peiling
    return {
        "klok": toestand.klok.isoformat(),
        "rust": toestand.rust,
        "inbox": toestand.inbox,
        "outbox": toestand.outbox,
        "volgende": _iso(toestand.volgende, zone),
        "casussen": toestand.casussen,
        "draait": sum(proces.is_running(toestand.echt) for proces in toestand.processen),
        "processen": [
            {
                "sinds": _iso(proces.since, zone),
                "gezien": _iso(proces.seen_at, zone),
                "draait": proces.is_running(toestand.echt),
                "rollen": proces.roles,
            }
            for proces in toestand.processen
        ],
        "te_doen": _stapels(peiling.inbox, zone),
        "te_versturen": _stapels(peiling.outbox, zone),
        "vastgehouden": _stapels(peiling.held, zone),
        "geparkeerd": _stapels(peiling.parked, zone),
        "opgegeven": _stapels(peiling.given_up, zone),
        "herinneringen": {**_stapel(peiling.herinneringen, zone), "te_laat": peiling.overdue},
        "storingen": toestand.storingen,
        "postbus": _postbus(toestand.postbus, zone),
        "werkt_niet": list(toestand.werkt_niet),
    }


def _postbus(postbus: Vergeten | None, zone: datetime) -> dict[str, Any] | None:
    if postbus is None:
        return None
    gemaakt = _iso(postbus.gemaakt, zone)
    return {"dagen": postbus.dagen, "backup": postbus.backup, "gemaakt": gemaakt, "laatst": _iso(postbus.laatst, zone)}


def _stapels(stapels: Mapping[Kanaal, Pile], zone: datetime) -> dict[str, Any]:
    return {kanaal.value: _stapel(stapel, zone) for kanaal, stapel in stapels.items()}


def _stapel(stapel: Pile, zone: datetime) -> dict[str, Any]:
    return {"aantal": stapel.count, "oudste": _iso(stapel.oldest, zone)}


def _iso(moment: datetime | None, zone: datetime) -> str | None:
    return None if moment is None else moment.astimezone(zone.tzinfo).isoformat()
