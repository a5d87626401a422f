"""Closes a casus, and opens it again: what waits, what stops, and what comes back."""

from collections.abc import Collection
from dataclasses import replace

from commands.domain.actiepunt import Status
from commands.domain.casus import Casus
from commands.domain.gaande import ContactUitkomst
from commands.domain.rollen import Rol
from commands.domain.sluiting import Belet, Voorstel, sleutel, voorstel_uit
from commands.domain.toestanden import Casusstap, na_stap
from commands.effects.opnieuw import plan_afsluiting, stop_afsluiting
from commands.effects.planversie import wachtend_plan
from commands.effects.termijnplan import plan_actie, plan_contact, stop_casus
from commands.effects.vastleggen import plan_vastleggen
from commands.effects.vervangen import vervangt
from commands.messages import Lid, Say
from commands.ports import Transaction
from commands.texts import einde as teksten


async def belet(casus: Casus, tx: Transaction) -> Belet:
    """All that must be decided before it can be closed."""
    punten = await tx.uow.actiepunten.of_casus(casus.id)
    teksten = await tx.uow.wachtenden.open_wachtenden()
    return Belet(
        punten=tuple(punt.nummer for punt in punten if not punt.voorbij or punt.status is Status.VOORGESTELD),
        teksten=tuple(een.kort for een in teksten if een.casus_id == casus.id),
        plan=await wachtend_plan(tx, casus) is not None,
    )


async def voorstel_van(casus: Casus, tx: Transaction) -> Voorstel | None:
    """The proposal to close it that waits for an answer."""
    return voorstel_uit(await tx.uow.cursors.get(sleutel(casus.id)))


async def bewaar_voorstel(casus: Casus, voorstel: Voorstel, tx: Transaction, *, namens: Collection[str] = ()) -> None:
    """Keep it in place of an earlier one, and have the clock ask until somebody answers; `namens`: the ids of the
    deelnemers on whose behalf it is decided, where that is known."""
    await trek_in(casus, tx)
    bewaring = await tx.uow.bewaringen.of_casus(casus.id)
    if bewaring.namens != tuple(namens):
        await tx.uow.bewaringen.put_bewaring(replace(bewaring, namens=tuple(namens)))
    await tx.uow.cursors.set(sleutel(casus.id), voorstel.als_tekst())
    await plan_afsluiting(tx, casus, voorstel, 1)


async def trek_in(casus: Casus, tx: Transaction) -> None:
    """The proposal waits no more, and is asked about no more."""
    await tx.uow.cursors.set(sleutel(casus.id), "")
    await stop_afsluiting(tx.uow, casus)


async def houdt_stand(voorstel: Voorstel, casus: Casus, tx: Transaction) -> bool:
    """Whether its proposer still has the role in which it was proposed, or stands in for who has it."""
    if voorstel.staf:
        regie = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
        return any(een.id == voorstel.staf for een in regie)
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    if not any(een.actief and een.persoon.id == voorstel.van for een in leden):
        return False
    houders = [een for een in leden if een.casushouder and een.actief]
    for een in houders:
        if een.persoon.id == voorstel.van or await vervangt(voorstel.van, een, tx):
            return True
    return False


async def vertel_vervallen(voorstel: Voorstel, casus: Casus, tx: Transaction) -> tuple[Say, ...]:
    """To the proposer, where they still take part: it waits no more, as the role is no longer theirs."""
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    return tuple(
        Say(
            aan=Lid(deelnemer_id=een.id),
            bericht=teksten.vervallen(casus, voorstel.einde, zelf=True),
            sleutel=f"afsluiten/{voorstel.id}/vervallen",
        )
        for een in leden
        if een.id == voorstel.lid and een.wordt_gevraagd
    )


async def sluit_casus(casus: Casus, voorstel: Voorstel, tx: Transaction) -> Casus:
    """The closed casus: every clock stops, and news that waits is left out, for the closing tells how it all ended."""
    gesloten = replace(na_stap(casus, Casusstap.AKKOORD), uitkomst=voorstel.einde.value, uitkomst_op=tx.nu)
    await trek_in(casus, tx)
    await tx.uow.casussen.save_casus(gesloten)
    await stop_casus(tx.uow, casus)
    if voorstel.overleg_op is not None:
        bewaring = await tx.uow.bewaringen.of_casus(casus.id)
        noot = replace(bewaring, overleg_op=voorstel.overleg_op, aanwezig=voorstel.aanwezig)
        await tx.uow.bewaringen.put_bewaring(noot)
    await plan_vastleggen(gesloten, tx)
    await tx.uow.nieuws.forget_casus(casus.id, at=tx.nu)
    return gesloten


async def heropen_casus(casus: Casus, tx: Transaction) -> Casus:
    """The running casus: the contact clocks start today, and so do the reminders of what is not over.

    That it goes on is decided, so that nobody is asked what next about actiepunten of before.
    """
    loopt = replace(na_stap(casus, Casusstap.HEROPENEN), uitkomst=ContactUitkomst.DOORGAAN.value, uitkomst_op=tx.nu)
    await tx.uow.casussen.save_casus(loopt)
    bewaring = await tx.uow.bewaringen.of_casus(casus.id)
    if bewaring.schaduw_sinds is not None or bewaring.namens or bewaring.overleg_op is not None:
        weg = replace(bewaring, schaduw_sinds=None, namens=(), overleg_op=None, aanwezig=())
        await tx.uow.bewaringen.put_bewaring(weg)
    for rol in (Rol.CASUSHOUDER, Rol.PROCESREGISSEUR):
        await plan_contact(tx, loopt, rol, tx.vandaag)
    for punt in await tx.uow.actiepunten.of_casus(casus.id):
        if not punt.voorbij:
            await plan_actie(tx, punt)
    return loopt
