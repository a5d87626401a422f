"""The questions of the bot that still wait for one person, in the messages that it sent to them alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from commands.domain.aanbod import aanbod_uit
from commands.domain.aanbod import sleutel as aanbodsleutel
from commands.domain.actiepunt import Actiepunt
from commands.domain.bijeenkomst import Bijeenkomst, IcoStand, lopende
from commands.domain.casus import Casus, Fase
from commands.domain.openvraag import Openvraag, OpenvraagSoort
from commands.domain.verzoek import geldt
from commands.domain.voorgelegd import ANTWOORD as VRAAGANTWOORD
from commands.domain.voorgelegd import KAN, deel_antwoord
from commands.effects.sluiten import voorstel_van
from commands.messages import Bericht, PuntVerwijzing
from commands.ports import OutboxItem, Transaction
from commands.texts import casushouder, einde, uitnodiging
from commands.toets.zoek import SLEUTEL, van_sleutel
from commands.understanding.antwoord_als import te_bellen
from commands.understanding.op_trede import vraagt_trede

TERUG: Final = timedelta(days=45)
"""A question that was put longer ago was put again, or waits no more."""
_CONTACT: Final = timedelta(days=14)
"""Whether contact was told after it was asked is not looked up: so long a word about it is an answer."""
_HOOGUIT: Final = 60
"""Messages that are looked at."""


async def open_vragen(baan: str, tx: Transaction) -> list[Openvraag]:
    """Those in this lane, the newest first; each once, however often it was asked."""
    rijen = await tx.uow.outbox.said_in(baan, since=tx.nu - TERUG, limit=_HOOGUIT)
    gevonden: list[Openvraag] = []
    for rij in rijen:
        een = await _in(rij, tx)
        if een is not None and not _al_gevonden(een, gevonden):
            gevonden.append(een)
    return gevonden


def _al_gevonden(een: Openvraag, gevonden: Sequence[Openvraag]) -> bool:
    zelfde = [ander for ander in gevonden if (ander.soort, ander.code) == (een.soort, een.code)]
    if een.soort is OpenvraagSoort.PUNT:
        return een.nummers <= {nummer for ander in zelfde for nummer in ander.nummers}
    return any((ander.nummer, ander.wat) == (een.nummer, een.wat) for ander in zelfde)


async def _in(rij: OutboxItem, tx: Transaction) -> Openvraag | None:
    """The question in one message; None where it asks nothing, or what it asked was answered."""
    if rij.bericht is None:
        return None
    bericht = rij.bericht.bericht
    if rij.key.startswith(SLEUTEL):
        return await _tekst(rij, tx)
    if bericht.antwoord_als.startswith(f"{VRAAGANTWOORD} "):
        return await _vraag(rij, bericht, tx)
    casus = await tx.uow.casussen.get_casus(rij.casus_id) if rij.casus_id is not None else None
    if casus is None or casus.fase in (Fase.WEG, Fase.GESLOTEN):
        return None
    gevonden = await _ja_nee(rij, bericht, casus, tx)
    return gevonden or await _over_punten(rij, bericht, casus, tx)


async def _ja_nee(rij: OutboxItem, bericht: Bericht, casus: Casus, tx: Transaction) -> Openvraag | None:
    """A question about the casus or a meeting."""
    if bericht.bij_ja == uitnodiging.JA:
        ico = await _ico(casus, tx)
        if ico is None or ico.stand is not IcoStand.GEPLAND or ico.moment is None or ico.moment <= tx.nu:
            return None
        return replace(_als(OpenvraagSoort.KOMT, rij, casus), op=ico.moment)
    if bericht.antwoord_als == KAN and not bericht.notice:
        ico = await _ico(casus, tx)
        open_ = ico is not None and ico.stand is IcoStand.PEILING
        return (
            replace(_als(OpenvraagSoort.MOMENTEN, rij, casus), momenten=ico.momenten)
            if ico is not None and open_
            else None
        )
    if bericht.bij_ja == casushouder.JA:
        aanbod = aanbod_uit(await tx.uow.cursors.get(aanbodsleutel(casus.id)))
        gevraagd = aanbod is not None and rij.deelnemer_id in aanbod.aan
        return _als(OpenvraagSoort.AANBOD, rij, casus) if gevraagd else None
    if bericht.bij_ja.startswith(f"{einde.JA} "):
        voorstel = await voorstel_van(casus, tx)
        return None if voorstel is None else _als(OpenvraagSoort.EINDE, rij, casus)
    return None


async def _over_punten(rij: OutboxItem, bericht: Bericht, casus: Casus, tx: Transaction) -> Openvraag | None:
    """A question about actiepunten, or for contact."""
    knoppen = [knop.opdracht for blok in bericht.blokken for knop in blok.keuzes]
    punten = {blok.punt.actiepunt_id: blok.punt for blok in bericht.blokken if blok.punt is not None and blok.vervalt}
    over = bericht.enige_punt
    if over is not None and f"{over.code} {over.nummer} akkoord" in knoppen:
        punt = next((een for een in await tx.uow.actiepunten.of_casus(casus.id) if een.id == over.actiepunt_id), None)
        if punt is None or not any(geldt(een, punt) for een in await tx.uow.verzoeken.of_actiepunt(punt.id)):
            return None
        return replace(_als(OpenvraagSoort.VERZOEK, rij, casus), nummer=punt.nummer, wat=punt.wat)
    recent = rij.created_at >= tx.nu - _CONTACT
    contact = any(knop.startswith("contact gehad ") for knop in knoppen)
    if not punten and over is not None and not bericht.notice:  # "lukt niet, wat is er nodig?"
        punten = {over.actiepunt_id: over}
    if punten:
        nu = {punt.id: punt for punt in await tx.uow.actiepunten.of_casus(casus.id)}
        nummers = {
            een.nummer for een in punten.values() if een.actiepunt_id in nu and _wacht(een, nu[een.actiepunt_id])
        }
        if nummers:
            enige = next(iter(nummers)) if len(nummers) == 1 else None
            trede = vraagt_trede(bericht)
            wat = next((een.wat for een in nu.values() if een.nummer == enige), "")
            punt_ = replace(_als(OpenvraagSoort.PUNT, rij, casus), nummer=enige, nummers=frozenset(nummers), wat=wat)
            return replace(punt_, trede=trede, ook_contact=contact and recent)
    if contact and recent:
        return _als(OpenvraagSoort.CONTACT, rij, casus)
    bellen = te_bellen(bericht) if recent else ()
    return replace(_als(OpenvraagSoort.BELLEN, rij, casus), wat=bellen[0]) if bellen else None


async def _tekst(rij: OutboxItem, tx: Transaction) -> Openvraag | None:
    wachtend = await van_sleutel(rij.key, tx.uow)
    if wachtend is None or not wachtend.open or wachtend.persoon_id != rij.persoon_id or wachtend.kamer:
        return None
    casus = await tx.uow.casussen.get_casus(wachtend.casus_id)
    return replace(_als(OpenvraagSoort.TEKST, rij, casus), nummer=wachtend.nummer)


async def _vraag(rij: OutboxItem, bericht: Bericht, tx: Transaction) -> Openvraag | None:
    nummer, _ = deel_antwoord(bericht.antwoord_als.partition(" ")[2])
    een = await tx.uow.voorgelegd.find_number(nummer) if nummer is not None else None
    if een is None or een.beantwoord_op is not None or bericht.notice:
        return None
    casus = await tx.uow.casussen.get_casus(een.casus_id)
    return replace(_als(OpenvraagSoort.VRAAG, rij, casus), nummer=een.nummer)


def _wacht(gevraagd: PuntVerwijzing, nu: Actiepunt | None) -> bool:
    """Whether it stands as it was asked."""
    return nu is not None and nu.versie == gevraagd.versie and not nu.voorbij


async def _ico(casus: Casus, tx: Transaction) -> Bijeenkomst | None:
    return lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))


def _als(soort: OpenvraagSoort, rij: OutboxItem, casus: Casus) -> Openvraag:
    return Openvraag(soort=soort, extern_id=rij.external_id, code=casus.code)
