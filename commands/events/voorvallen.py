"""Events besides talk: somebody joins, leaves, takes back, cannot be read."""

from dataclasses import replace

from commands.domain.casus import Fase
from commands.domain.deelnemer import Deelnemer, Persoon
from commands.domain.rollen import Kanaal
from commands.effects.beheer import aan_regie
from commands.effects.doorgegeven import Doorgegeven, doorgegeven
from commands.effects.planpost import welkom
from commands.effects.rijen import rijsleutel, sleutel_antwoord, sleutel_kamerpraat
from commands.effects.termijnplan import plan_uitnodiging, stop_uitnodiging
from commands.events.vreemdeling import vreemdeling
from commands.messages import Bericht, Effect, Groep, Hier, Say
from commands.messages.in_kamers import Ingetrokken, Lidmaatschap, Lidstand, Onleesbaar, Verificatie
from commands.ports import Transaction, UnitOfWork
from commands.texts import deelnemer as deelnemerteksten
from commands.texts import gesprek as teksten
from commands.texts import verbeterd as verbeterteksten


async def lidmaatschap(voorval: Lidmaatschap, tx: Transaction) -> list[Effect]:
    """Say the plan to a member who comes in, tell the procesregisseur of one who goes, and put a stranger out.

    Whoever comes in after the closing reads nothing new there.
    """
    vreemd = await vreemdeling(voorval, tx)
    if vreemd is not None or voorval.stand in (Lidstand.UITGENODIGD, Lidstand.GEZIEN):
        return vreemd or []
    persoon = await tx.uow.personen.find_matrix(voorval.matrix_id)
    if persoon is None:
        return []
    plaatsen = [lid for lid in await tx.uow.deelnemers.of_persoon(persoon.id) if lid.actief]
    casus = await tx.uow.casussen.find_room(voorval.kamer)
    if casus is None and voorval.stand is Lidstand.BINNEN:
        return await _prive_binnen(persoon, voorval, tx.uow)
    if casus is None:
        weg = persoon.prive_kamer == voorval.kamer
        return [await _prive_weg(lid, voorval, tx.uow) for lid in plaatsen] if weg else []
    lid = next((een for een in plaatsen if een.casus_id == casus.id), None)
    if lid is None:
        return []
    await stop_uitnodiging(tx.uow, lid)
    if voorval.stand is Lidstand.BINNEN:
        await tx.uow.deelnemers.save_deelnemer(replace(lid, in_kamer_sinds=tx.nu))
        return [] if casus.fase is Fase.GESLOTEN else await welkom(tx, casus, lid, voorval.bron)
    buiten = replace(lid, in_kamer_sinds=None)
    await tx.uow.deelnemers.save_deelnemer(buiten)
    await plan_uitnodiging(tx, buiten)
    return [aan_regie(casus, deelnemerteksten.kamer_afgewezen(casus, lid), f"kamer_weg/{voorval.bron}")]


async def _prive_binnen(persoon: Persoon, voorval: Lidmaatschap, uow: UnitOfWork) -> list[Effect]:
    """A medewerker hears the use of the room; a deelnemer finds the questions of the bot there."""
    if persoon.prive_kamer != voorval.kamer or not await uow.medewerkers.of_persoon(persoon.id):
        return []
    return [await _hier(voorval.kamer, persoon, teksten.prive_welkom(), f"prive_welkom/{voorval.bron}", uow)]


async def _prive_weg(lid: Deelnemer, voorval: Lidmaatschap, uow: UnitOfWork) -> Effect:
    casus = await uow.casussen.get_casus(lid.casus_id)
    return aan_regie(casus, teksten.prive_weg(casus, lid), f"prive_weg/{voorval.bron}/{lid.id}")


async def ingetrokken(voorval: Ingetrokken, uow: UnitOfWork) -> list[Effect]:
    """A redacted command is reported, not undone silently (SOURCES: C32); redacted chat is nobody's business."""
    persoon = await uow.personen.find_matrix(voorval.afzender)
    if persoon is None:
        return []
    weg = await _van_de_mail(voorval, persoon, uow)
    await uow.nieuws.forget_keys(sleutel_kamerpraat(voorval.extern_id), at=voorval.ontvangen_op)
    if weg:
        return weg
    antwoord = rijsleutel(sleutel_antwoord(f"matrix:{voorval.extern_id}"), Kanaal.MATRIX, persoon.id)
    if not await uow.outbox.has_key(antwoord):
        return []
    return [await _hier(voorval.kamer, persoon, teksten.ingetrokken(), f"ingetrokken/{voorval.bron}", uow)]


async def _van_de_mail(voorval: Ingetrokken, persoon: Persoon, uow: UnitOfWork) -> list[Effect]:
    """Of words that others read by mail: that they were taken back, and to their writer what becomes of them."""
    casus = await uow.casussen.find_room(voorval.kamer)
    if casus is None or casus.fase is not Fase.LOPEND:
        return []
    leden = await uow.deelnemers.of_casus(casus.id)
    lezers = [een for een in leden if een.ontvangt and een.persoon.email]
    if await doorgegeven(voorval.extern_id, casus.id, lezers, uow) is Doorgegeven.NIET:
        return []
    lid = next((een for een in leden if een.persoon.id == persoon.id), None)
    staf = [] if lid is not None else await uow.medewerkers.of_persoon(persoon.id)
    van = "~procesregisseur~" if lid is None else lid.aanduiding
    behalve = tuple(een.id for een in (lid, *staf) if een is not None)
    mail = Groep(casus_id=casus.id, behalve=behalve, zonder_kamer=True)
    zelf = await _hier(voorval.kamer, persoon, verbeterteksten.weggehaald(), f"ingetrokken/{voorval.bron}", uow)
    return [Say(aan=mail, bericht=verbeterteksten.weg_voor_mail(casus, van), sleutel=f"weg/{voorval.bron}"), zelf]


async def onleesbaar(voorval: Onleesbaar, tx: Transaction) -> list[Effect]:
    """Say so once a day and room (SOURCES: C13)."""
    persoon = await tx.uow.personen.find_matrix(voorval.afzender)
    if persoon is None:
        return []
    dag = tx.vandaag.isoformat()
    casus = await tx.uow.casussen.find_room(voorval.kamer)
    sleutel = f"onleesbaar/{casus.id if casus is not None else 'prive'}/{dag}"
    return [await _hier(voorval.kamer, persoon, teksten.onleesbaar_in_kamer(), sleutel, tx.uow)]


async def verificatie(voorval: Verificatie, tx: Transaction) -> list[Effect]:
    """Why their program was told no: said where they asked, otherwise in their private room; once a day."""
    persoon = await tx.uow.personen.find_matrix(voorval.afzender)
    kamer = voorval.kamer or (persoon.prive_kamer if persoon is not None else None)
    if persoon is None or not kamer:
        return []
    sleutel = f"verificatie/{persoon.id}/{tx.vandaag.isoformat()}"
    return [await _hier(kamer, persoon, teksten.verificatie(), sleutel, tx.uow)]


async def _hier(kamer: str, persoon: Persoon, bericht: Bericht, sleutel: str, uow: UnitOfWork) -> Say:
    casus = await uow.casussen.find_room(kamer)
    hier = Hier(
        persoon_id=persoon.id,
        kamer=kamer,
        in_casuskamer=casus is not None,
        casus_id=casus.id if casus is not None else None,
    )
    return Say(aan=hier, bericht=bericht, sleutel=sleutel)
