"""`ketenbot bied-aan`: what was set aside after a fault or given up, offering it again, or putting it away."""

import re
from argparse import Namespace
from collections.abc import Sequence
from typing import NoReturn
from zoneinfo import ZoneInfo

from bot.cli.database import with_uow
from bot.cli.ending import CliError
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from commands.ports import InboxStatus, LogRegel, UnitOfWork

LISTING = "`ketenbot bied-aan` without a code lists what is parked"
ROW = re.compile(r"[0-9a-f]{32}")
"""The id of an outgoing row."""
STATE = {
    InboxStatus.NEW: "was offered again already: `ketenbot serve` takes it at its next round",
    InboxStatus.HANDLED: "was offered again and handled already: nothing is left to do",
    InboxStatus.HELD: "was offered again and waits for a decision of the procesregisseur: see `wacht`",
    InboxStatus.LAID_ASIDE: "was put away: nothing is done with it any more",
}


def run(args: Namespace) -> int:
    """List, or offer or put away the one with this code, or all that was given up."""
    instellingen = read_settings(args.config)
    code = args.code.strip()
    if args.uitgaand and code:
        raise CliError("give a code, or --uitgaand for all that was given up: not both")
    if args.weg and not code and not args.uitgaand:
        raise CliError(f"which message is put away? Give its code: {LISTING}")
    if args.uitgaand or ROW.fullmatch(code.lower()):
        as_only_one = () if args.uitgaand else (code.lower(),)
        aantal = with_uow(instellingen, lambda uow: _uitgaand(uow, as_only_one, instellingen, weg=args.weg))
        gedaan = "put away: nothing goes out" if args.weg else "offered again: `ketenbot serve` sends at its next round"
        print(f"{aantal} outgoing {gedaan}")
    elif code:
        print(_binnengekomen(code.upper(), instellingen, weg=args.weg))
    else:
        for regel in with_uow(instellingen, lambda uow: _lijst(uow, instellingen)):
            print(regel)
    return 0


def _binnengekomen(code: str, instellingen: Settings, *, weg: bool) -> str:
    if weg:
        with_uow(instellingen, lambda uow: _leg_weg(uow, code, instellingen))
        return f"{code} is put away: it is not offered again, and its sender hears nothing more"
    with_uow(instellingen, lambda uow: _bied_aan(uow, code, instellingen))
    return f"{code} is offered again; if it fails once more, it is parked under the same code"


async def _uitgaand(uow: UnitOfWork, as_only_one: Sequence[str], instellingen: Settings, *, weg: bool) -> int:
    """Those rows, or all that were given up; returns how many. Each goes with a fresh row of tries."""
    nu = instellingen.clock()()
    rijen = as_only_one or [rij.id for rij in await uow.outbox.given_up_items()]
    doe = uow.outbox.lay_aside if weg else uow.outbox.offer_again
    for rij_id in rijen:
        if not await doe(rij_id, at=nu):
            raise CliError(f"the outgoing row {rij_id} is not one that was given up: {LISTING}, and what was given up")
        await _regel(uow, "leg weg" if weg else "bied aan", rij_id, instellingen)
    await uow.commit()
    return len(rijen)


async def _bied_aan(uow: UnitOfWork, code: str, instellingen: Settings) -> None:
    if not await uow.inbox.offer_again(code, at=instellingen.clock()()):
        await _niet_geparkeerd(uow, code)
    await _noteer(uow, "bied aan", code, instellingen)


async def _leg_weg(uow: UnitOfWork, code: str, instellingen: Settings) -> None:
    if not await uow.inbox.lay_aside(code):
        await _niet_geparkeerd(uow, code)
    await _noteer(uow, "leg weg", code, instellingen)


async def _niet_geparkeerd(uow: UnitOfWork, code: str) -> NoReturn:
    rij = await uow.inbox.find_failure(code)
    if rij is None or rij.status is InboxStatus.PARKED:
        raise CliError(f"no message is parked under {code}: {LISTING}")
    raise CliError(f"the message {code} {STATE[rij.status]}")


async def _noteer(uow: UnitOfWork, actie: str, code: str, instellingen: Settings) -> None:
    await _regel(uow, actie, code, instellingen)
    await uow.commit()


async def _regel(uow: UnitOfWork, actie: str, wat: str, instellingen: Settings) -> None:
    nu = instellingen.clock()()
    await uow.logboek.write_line(LogRegel(actor="cli", actie=actie, object=wat, resultaat="ok", herkomst="cli", op=nu))


async def _lijst(uow: UnitOfWork, instellingen: Settings) -> list[str]:
    zone = ZoneInfo(instellingen.zvh.tijdzone)
    binnen = [
        f"{rij.storing:<10}{rij.kanaal.value:<8}{rij.received_at.astimezone(zone).isoformat(timespec='minutes')}"
        for rij in await uow.inbox.parked_items()
    ]
    uit = [
        f"{rij.id:<34}{rij.kanaal.value:<8}{rij.task.value:<14}{rij.at.astimezone(zone).isoformat(timespec='minutes')}"
        for rij in await uow.outbox.given_up_items()
    ]
    regels = [f"{'code':<10}{'channel':<8}received", *binnen] if binnen else ["nothing is parked"]
    return regels + ([f"{'outgoing':<34}{'channel':<8}{'task':<14}given up", *uit] if uit else [])
