"""A held message is kept whole, and its sender hears it first, and privately."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from commands.brakes.doorgeefrem import meld_te_veel, te_veel
from commands.command import Context, Opdracht
from commands.domain.casus import Casus
from commands.domain.nietdelen import VAN_DERDE
from commands.domain.rollen import Kanaal, Rol
from commands.domain.voorgelegd import antwoord_op, deel_antwoord
from commands.domain.wachtend import Bewaard, Wachtend, WachtStatus
from commands.domain.weigering import ActiepuntOnbekend
from commands.effects.opnieuw import plan_wacht, plan_wacht_manager
from commands.grammar.lezing import Plek
from commands.line.gelezen import Gelezen
from commands.line.nood import met_nood
from commands.messages import Bericht, Blok, Effect, Hier, Lid, PuntVerwijzing, Say, Staf
from commands.ports import LogRegel, Transaction, UnitOfWork
from commands.texts import derde as derdeteksten
from commands.texts import toets as teksten
from commands.texts.punt import verwijzing
from commands.toets.zoek import SLEUTEL, beantwoord, leeg, sluit, voor_regie
from commands.understanding.hier import hier_van, zeg_hier
from commands.understanding.identiteit import Bekend


@dataclass(frozen=True, slots=True, kw_only=True)
class Geteld:
    """The commands of a held message, with those that counted at once, and the words about that for its sender."""

    opdrachten: tuple[Bewaard, ...] = ()
    gezegd: tuple[Blok, ...] = ()
    geweigerd: Bericht | None = None
    """The answer where a rule said no to every report in it: then there is nothing whose words could wait."""


async def houd_vast(gelezen: Gelezen, geteld: Geteld, tx: Transaction) -> list[Effect]:
    """Keep the row and its text; tell the sender, and about a text in the room the procesregisseur too."""
    bekend = gelezen.bekend
    wachtend = await _wachtend(gelezen, geteld, tx)
    casus = await tx.uow.casussen.get_casus(wachtend.casus_id)
    await tx.uow.inbox.hold(gelezen.rij_id, casus.id)
    await plan_wacht(tx, wachtend, 1)
    if gelezen.eerder is None:
        await plan_wacht_manager(tx, wachtend)
    await tx.uow.logboek.write_line(
        LogRegel(
            actor=bekend.wie.actor,
            actie="toets",
            object=wachtend.kort,
            resultaat="te veel" if wachtend.te_veel else "vastgehouden",
            herkomst=gelezen.inbound.kanaal.value,
            op=tx.nu,
            casus_id=casus.id,
        )
    )
    hier = replace(hier_van(gelezen.inbound, bekend.wie), casus_id=casus.id)
    if wachtend.te_veel:
        return [_als(een, gelezen.opdrachten) for een in await meld_te_veel(wachtend, casus, hier, tx)]
    if wachtend.van_derde:
        return await _bij_regie(wachtend, casus, hier, geteld, tx, bewezen=gelezen.inbound.is_proven)
    weer = f"/{tx.ids.new_id()}" if gelezen.eerder is not None else ""
    sleutel = f"{SLEUTEL}{wachtend.id}/gehouden{weer}"
    if bekend.plek is not Plek.KAMER:
        punt = await _punt(bekend, casus, tx.uow)
        bericht = met_nood(teksten.voor_afzender(casus, wachtend, punt, geteld.gezegd), gelezen)
        return [_als(Say(aan=hier, bericht=bericht, sleutel=sleutel), gelezen.opdrachten)]
    effecten: list[Effect] = [
        _prive(
            bekend, met_nood(teksten.voor_afzender_kamer(casus, wachtend, geteld.gezegd), gelezen), casus.id, sleutel
        )
    ]
    regie = {een.id for een in bekend.wie.medewerkers if een.rol is Rol.PROCESREGISSEUR}
    if casus.geopend_door not in regie:
        bericht = await voor_regie(casus, wachtend, tx.uow)
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/regie"))
    return effecten


async def _bij_regie(
    wachtend: Wachtend, casus: Casus, hier: Hier, geteld: Geteld, tx: Transaction, *, bewezen: bool
) -> list[Effect]:
    """Words of a derde: the procesregisseur reads them first. Of more than one sender may write in an hour they hear
    by the clock, and see them in `wacht`."""
    sleutel = f"{SLEUTEL}{wachtend.id}/derde"
    effecten: list[Effect] = [
        Say(aan=hier, bericht=derdeteksten.wacht_bij_regie(casus, wachtend, geteld.gezegd), sleutel=sleutel)
    ]
    if not await te_veel(wachtend.persoon_id, tx, bewezen=bewezen):
        bericht = await voor_regie(casus, wachtend, tx.uow)
        aan = Staf(medewerker_id=casus.geopend_door, casus_id=casus.id)
        effecten.append(Say(aan=aan, bericht=bericht, sleutel=f"{sleutel}/regie"))
    return effecten


def _als(effect: Effect, opdrachten: Sequence[Opdracht] | None) -> Effect:
    """So that new words, as an answer to the notice, go to one person alone again where the held words did."""
    alleen = [een for een in opdrachten or () if een.command.onder_ons]
    if not alleen or not isinstance(effect, Say) or not isinstance(effect.aan, Hier):
        return effect
    nummer = deel_antwoord(alleen[0].tekst)[0] if alleen[0].command.over_voorgelegd else None
    als = alleen[0].command.woorden if nummer is None else antwoord_op(nummer)
    return replace(effect, bericht=replace(effect.bericht, antwoord_als=als))


async def _wachtend(gelezen: Gelezen, geteld: Geteld, tx: Transaction) -> Wachtend:
    inbound, wie = gelezen.inbound, gelezen.bekend.wie
    teksten_ = tuple(stuk.tekst for stuk in gelezen.delen)
    if gelezen.eerder is not None:
        weer = replace(gelezen.eerder, teksten=teksten_, vondsten=gelezen.vondsten, status=WachtStatus.BIJ_AFZENDER)
        await tx.uow.wachtenden.save_wachtend(weer)
        return weer
    eerste = next((een.tekst_nr for een in gelezen.vondsten if not een.waarschuwing), 0)
    casus_id = gelezen.delen[eerste].casus_id
    plaatsen = await tx.uow.deelnemers.of_persoon(wie.persoon.id)
    lid = next((een for een in plaatsen if een.actief and een.casus_id == casus_id), None)
    in_kamer = gelezen.bekend.plek is Plek.KAMER
    derde = any(een.soort == VAN_DERDE for een in gelezen.vondsten)
    wachtend = Wachtend(
        id=tx.ids.following(f"wachtend/{inbound.bron}").new_id(),
        nummer=await tx.uow.wachtenden.next_number(),
        casus_id=casus_id or "",
        inbox_id=gelezen.rij_id,
        persoon_id=wie.persoon.id,
        deelnemer_id=lid.id if lid is not None else None,
        kanaal=inbound.kanaal,
        sinds=tx.nu,
        teksten=teksten_,
        vondsten=gelezen.vondsten,
        opdrachten=geteld.opdrachten,
        status=WachtStatus.BIJ_AFZENDER if gelezen.vondsten and not derde else WachtStatus.BIJ_REGIE,
        kamer=inbound.kamer if in_kamer else "",
        extern_id=inbound.extern_id,
    )
    await tx.uow.wachtenden.add_wachtend(wachtend)
    return wachtend


async def vraag_nogmaals(bericht: Bericht, wachtend: Wachtend, bekend: Bekend, context: Context) -> Say:
    """The question what their answer to the notice meant; an answer to that is read as an answer to the notice."""
    casus = bekend.wie.casus
    punt = None if casus is None else await _punt(bekend, casus, context.uow)
    eerste = (replace(een, punt=punt) for een in bericht.blokken[:1])
    bericht = replace(bericht, blokken=(*eerste, *bericht.blokken[1:]), antwoord_als=bekend.antwoord_als)
    sleutel = f"{SLEUTEL}{wachtend.id}/onzeker/{context.inbound.bron}"
    return zeg_hier(context, bericht, sleutel=sleutel, geweigerd=True)


async def _punt(bekend: Bekend, casus: Casus, uow: UnitOfWork) -> PuntVerwijzing | None:
    """So that new words, as an answer to the notice, still speak of the same actiepunt."""
    if bekend.nummer is None or bekend.wie.casus is None or bekend.wie.casus.id != casus.id:
        return None
    try:
        return verwijzing(casus, await uow.actiepunten.get_actiepunt(casus, bekend.nummer))
    except ActiepuntOnbekend:
        return None


def _prive(bekend: Bekend, bericht: Bericht, casus_id: str, sleutel: str) -> Say:
    """Never in the room itself."""
    lid = bekend.wie.deelnemer
    if lid is not None:
        return Say(aan=Lid(deelnemer_id=lid.id, kanaal=Kanaal.MATRIX), bericht=bericht, sleutel=sleutel)
    staf = Staf(medewerker_id=bekend.wie.medewerkers[0].id, casus_id=casus_id)
    return Say(aan=staf, bericht=bericht, sleutel=sleutel)


async def rond_af(wachtend: Wachtend | None, uow: UnitOfWork) -> None:
    """It went through the line after the proposal or the release: nothing waits any more."""
    if wachtend is not None and wachtend.status in (WachtStatus.VOORSTEL, WachtStatus.VRIJGELATEN):
        await uow.wachtenden.save_wachtend(leeg(wachtend, WachtStatus.GEDAAN))


async def sluit_beantwoorde(gelezen: Gelezen, uow: UnitOfWork, *, behalve: str = "") -> None:
    """Other words came as an answer to the notice: what was held before goes nowhere. `behalve`: an inbox row."""
    oud = await beantwoord(gelezen.inbound, uow)
    if oud is None or oud.persoon_id != gelezen.bekend.wie.persoon.id or oud.inbox_id == behalve:
        return
    if oud.open and not oud.kamer:
        await sluit(oud, WachtStatus.HERSCHREVEN, uow)


def in_woorden_van(opdrachten: tuple[Opdracht, ...], eerder: Wachtend | None) -> tuple[Opdracht, ...]:
    """The commands of a held message in the words of its proposal, once that was chosen."""
    if eerder is None or eerder.status is not WachtStatus.VOORSTEL:
        return opdrachten
    return tuple(replace(een, tekst=_vervang(een.tekst, eerder.vervangingen)) for een in opdrachten)


def _vervang(tekst: str, vervangingen: Mapping[str, str]) -> str:
    for oud, nieuw in vervangingen.items():
        tekst = tekst.replace(oud, nieuw)
    return tekst
