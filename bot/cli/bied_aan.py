"""`ketenbot bied-aan`: what was set aside after a fault, offering it again, or putting it away."""

from argparse import Namespace
from typing import NoReturn
from zoneinfo import ZoneInfo

from bot.cli.database import met_uow
from bot.cli.uitkomst import CliFout
from bot.settings import Instellingen
from bot.settings_lezen import lees_instellingen
from commands.ports import InboxStatus, LogRegel, UnitOfWork

LIJST = "`ketenbot bied-aan` without a code lists what is parked"
STAND = {
    InboxStatus.NIEUW: "was offered again already: `ketenbot serve` takes it at its next round",
    InboxStatus.VERWERKT: "was offered again and handled already: nothing is left to do",
    InboxStatus.VASTGEHOUDEN: "was offered again and waits for a decision of the procesregisseur: see `wacht`",
    InboxStatus.WEGGELEGD: "was put away: nothing is done with it any more",
}


def draai(args: Namespace) -> int:
    """List, or offer or put away the one with this code."""
    instellingen = lees_instellingen(args.config)
    code = args.code.strip().upper()
    if args.weg and not code:
        raise CliFout(f"which message is put away? Give its code: {LIJST}")
    if args.weg:
        met_uow(instellingen, lambda uow: _leg_weg(uow, code, instellingen))
        print(f"{code} is put away: it is not offered again, and its sender hears nothing more")
        return 0
    if code:
        met_uow(instellingen, lambda uow: _bied_aan(uow, code, instellingen))
        print(f"{code} is offered again; if it fails once more, it is parked under the same code")
        return 0
    for regel in met_uow(instellingen, lambda uow: _lijst(uow, instellingen)):
        print(regel)
    return 0


async def _bied_aan(uow: UnitOfWork, code: str, instellingen: Instellingen) -> None:
    if not await uow.inbox.bied_aan(code, op=instellingen.klok()()):
        await _niet_geparkeerd(uow, code)
    await _noteer(uow, "bied aan", code, instellingen)


async def _leg_weg(uow: UnitOfWork, code: str, instellingen: Instellingen) -> None:
    if not await uow.inbox.leg_weg(code):
        await _niet_geparkeerd(uow, code)
    await _noteer(uow, "leg weg", code, instellingen)


async def _niet_geparkeerd(uow: UnitOfWork, code: str) -> NoReturn:
    rij = await uow.inbox.find_storing(code)
    if rij is None or rij.status is InboxStatus.GEPARKEERD:
        raise CliFout(f"no message is parked under {code}: {LIJST}")
    raise CliFout(f"the message {code} {STAND[rij.status]}")


async def _noteer(uow: UnitOfWork, actie: str, code: str, instellingen: Instellingen) -> None:
    nu = instellingen.klok()()
    await uow.logboek.noteer(LogRegel(actor="cli", actie=actie, object=code, resultaat="ok", herkomst="cli", op=nu))
    await uow.commit()


async def _lijst(uow: UnitOfWork, instellingen: Instellingen) -> list[str]:
    zone = ZoneInfo(instellingen.zvh.tijdzone)
    regels = [
        f"{rij.storing:<10}{rij.kanaal.value:<8}{rij.ontvangen_op.astimezone(zone).isoformat(timespec='minutes')}"
        for rij in await uow.inbox.geparkeerd()
    ]
    return [f"{'code':<10}{'channel':<8}received", *regels] if regels else ["nothing is parked"]
