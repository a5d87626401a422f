"""Throws away a casus that was never released, or only reported: nothing of it is said or asked, and its words go."""

from dataclasses import replace

from commands.domain.casus import Casus
from commands.domain.toestanden import Casusstap, na_stap
from commands.domain.wachtend import WachtStatus
from commands.effects.opnieuw import stop_wacht
from commands.effects.termijnplan import stop_casus
from commands.ports import Transaction


async def gooi_casus_weg(casus: Casus, tx: Transaction, stap: Casusstap = Casusstap.WEGGOOIEN) -> None:
    """Its code stays taken and is known to nobody; the logboek keeps its lines, which hold no words."""
    uow = tx.uow
    await stop_casus(uow, casus)
    for een in await uow.wachtenden.open_wachtenden():
        if een.casus_id == casus.id:
            leeg = replace(een, teksten=(), vondsten=(), kamer="", extern_id="", opdrachten=())
            await uow.wachtenden.save_wachtend(replace(leeg, status=WachtStatus.VERWIJDERD))
            await uow.inbox.mark_handled(een.inbox_id)
            await stop_wacht(uow, een)
    await uow.plannen.remove_of_casus(casus.id)
    await uow.aanmeldingen.remove_of_casus(casus.id)
    await uow.verboden.remove_of_casus(casus.id)
    await uow.outbox.forget_casus(casus.id, at=tx.nu)
    await uow.nieuws.forget_casus(casus.id, at=tx.nu)
    for lid in await uow.deelnemers.of_casus(casus.id):
        if lid.actief:
            await uow.deelnemers.save_deelnemer(replace(lid, vertrokken_op=tx.nu))
    await uow.casussen.save_casus(na_stap(casus, stap))
