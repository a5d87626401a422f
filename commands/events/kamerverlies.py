"""A room was taken away: another one takes its place, once a day at most, and its people hear of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal
from commands.effects.beheer import aan_beheerders
from commands.effects.rijen import sleutel_kamer, sleutel_prive
from commands.effects.termijnplan import plan_uitnodiging
from commands.effects.uitgang import leden_met, procesregisseur
from commands.messages import Effect, Groep, Lid, NodigUit, Say, Staf
from commands.messages.in_kamers import KamerWeg
from commands.ports import Transaction, UnitOfWork
from commands.texts import kamer as teksten

OM = timedelta(days=1)
"""So that putting the bot out again and again brings no room after room."""


async def kamer_weg(voorval: KamerWeg, tx: Transaction) -> list[Effect]:
    """Let go of the room, and have another one made; a room that is nobody's any more is passed over."""
    casus = await tx.uow.casussen.find_room(voorval.kamer)
    if casus is not None:
        return await _casuskamer(casus, voorval, tx)
    persoon = await tx.uow.personen.find_private_room(voorval.kamer)
    return [] if persoon is None else await _prive(persoon, voorval, tx)


async def _casuskamer(casus: Casus, voorval: KamerWeg, tx: Transaction) -> list[Effect]:
    await tx.uow.casussen.save_casus(replace(casus, kamer=None))
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    for lid in leden:
        if lid.in_kamer_sinds is not None:
            await tx.uow.deelnemers.save_deelnemer(replace(lid, in_kamer_sinds=None))
    sleutel = sleutel_kamer(casus.id)
    if casus.fase is not Fase.LOPEND:  # its closing may wait for a room, and it may be opened again
        await tx.uow.outbox.replace_room(sleutel, room=voorval.kamer, at=tx.nu, always=False)
        return []
    op = await _niet_eerder(sleutel, tx)
    await tx.uow.outbox.replace_room(sleutel, room=voorval.kamer, at=op, always=True)
    for lid in leden:
        await plan_uitnodiging(replace(tx, nu=op), lid)
    keer = f"{casus.id}/{voorval.bron}"
    regie = teksten.kamer_vervangen(casus) if op <= tx.nu else teksten.kamer_komt_later(casus)
    kamer, staf = Groep(casus_id=casus.id, alleen_kamer=True), Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
    effecten: list[Effect] = [
        Say(aan=kamer, bericht=teksten.nieuwe_kamer(casus), sleutel=f"nieuwe_kamer/{keer}"),
        *await _uitnodigingen(casus, leden, tx.uow),
        Say(aan=staf, bericht=regie, sleutel=f"kamer_vervangen/{keer}"),
    ]
    if op > tx.nu:
        effecten += await aan_beheerders(tx.uow, teksten.kamer_steeds_weg(casus.code), f"kamer_steeds_weg/{keer}")
    return effecten


async def _uitnodigingen(casus: Casus, leden: Sequence[Deelnemer], uow: UnitOfWork) -> list[Effect]:
    """Each apart, beside the invitations that come with the room: one that fails is told, and tried again."""
    regie = await procesregisseur(uow, casus.id)
    uitnodigingen: list[Effect] = [
        NodigUit(casus_id=casus.id, deelnemer_id=lid.id) for lid in leden_met(leden, Kanaal.MATRIX)
    ]
    if regie is not None and Kanaal.MATRIX in regie.kanalen:
        uitnodigingen.append(NodigUit(casus_id=casus.id, medewerker_id=regie.id))
    return uitnodigingen


async def _prive(persoon: Persoon, voorval: KamerWeg, tx: Transaction) -> list[Effect]:
    """Made anew when it is needed, which is now when something waits for it."""
    await tx.uow.personen.save_persoon(replace(persoon, prive_kamer=None))
    sleutel = sleutel_prive(persoon.id)
    op = await _niet_eerder(sleutel, tx)
    nodig = await tx.uow.outbox.replace_room(sleutel, room=voorval.kamer, at=op, always=False)
    effecten: list[Effect] = []
    lid = next((een for een in await tx.uow.deelnemers.of_persoon(persoon.id) if een.actief), None)
    if nodig and lid is not None:
        aan = Lid(deelnemer_id=lid.id, kanaal=Kanaal.MATRIX)
        effecten.append(Say(aan=aan, bericht=teksten.nieuw_gesprek(), sleutel=f"nieuw_gesprek/{voorval.bron}"))
    if op > tx.nu:
        effecten += await aan_beheerders(tx.uow, teksten.kamer_steeds_weg(""), f"kamer_steeds_weg/{voorval.bron}")
    return effecten


async def _niet_eerder(sleutel: str, tx: Transaction) -> datetime:
    """From when another room may be made; noted, so that the next one comes a day later."""
    naam = f"kamer_na/{sleutel}"
    vorige = await tx.uow.cursors.get(naam)
    op = tx.nu if vorige is None else max(tx.nu, datetime.fromisoformat(vorige) + OM)
    await tx.uow.cursors.set(naam, op.isoformat())
    return op
