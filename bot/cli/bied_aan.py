"""`ketenbot bied-aan`: what was set aside after a fault, and offering it again."""

from argparse import Namespace
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
}


def draai(args: Namespace) -> int:
    """List, or offer the one with this code."""
    instellingen = lees_instellingen(args.config)
    code = args.code.strip().upper()
    if code:
        met_uow(instellingen, lambda uow: _bied_aan(uow, code, instellingen))
        print(f"{code} is offered again; if it fails once more, it is parked under the same code")
        return 0
    for regel in met_uow(instellingen, lambda uow: _lijst(uow, instellingen)):
        print(regel)
    return 0


async def _bied_aan(uow: UnitOfWork, code: str, instellingen: Instellingen) -> None:
    nu = instellingen.klok()()
    if not await uow.inbox.bied_aan(code, op=nu):
        rij = await uow.inbox.find_storing(code)
        if rij is None or rij.status is InboxStatus.GEPARKEERD:
            raise CliFout(f"no message is parked under {code}: {LIJST}")
        raise CliFout(f"the message {code} {STAND[rij.status]}")
    regel = LogRegel(actor="cli", actie="bied aan", object=code, resultaat="ok", herkomst="cli", op=nu)
    await uow.logboek.noteer(regel)
    await uow.commit()


async def _lijst(uow: UnitOfWork, instellingen: Instellingen) -> list[str]:
    zone = ZoneInfo(instellingen.zvh.tijdzone)
    regels = [
        f"{rij.storing:<10}{rij.kanaal.value:<8}{rij.ontvangen_op.astimezone(zone).isoformat(timespec='minutes')}"
        for rij in await uow.inbox.geparkeerd()
    ]
    return [f"{'code':<10}{'channel':<8}received", *regels] if regels else ["nothing is parked"]
