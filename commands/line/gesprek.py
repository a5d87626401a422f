"""One message of a person, from who he is to what he is answered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from commands.brakes.antwoordrem import rem_af
from commands.brakes.doorgeefrem import demp, te_veel
from commands.brakes.robotpost import tel_mee
from commands.command import Context, Wie
from commands.domain.rollen import Kanaal
from commands.domain.weigering import LijktVerboden, Weigering
from commands.effects.uitgang import zet_klaar
from commands.events.terugpost import bounce, leeft_weer
from commands.grammar.grammar import Beleefd, Lezing, Plek
from commands.line.afwachten import leg_apart, neem_antwoord
from commands.line.bevestigen import lees_antwoord, met_bevestiging
from commands.line.bijlagen import bewaar_plan, met_plan, niet_bekeken, over_bijlagen
from commands.line.echo import EchoNodig, casussen_van, weiger
from commands.line.hier import zeg_hier
from commands.line.keuren import lijsten, verhul, woorden
from commands.line.meetellen import als_vervolg, laat_tellen
from commands.line.opdrachten import noteer, voer_uit
from commands.line.vasthouden import houd_vast, rond_af, sluit_beantwoorde
from commands.line.vooraf import (
    WACHTKAMER,
    Vooraf,
    Werk,
    bereid_voor,
    herlees,
    in_woorden_van,
    lees_vooraf,
    zonder_tekst,
)
from commands.line.wissen import en_gewist, is_regie, moet_weg, noemt_geheim, wis_dit, wis_van_vreemde
from commands.messages import Afloop, Bericht, Effect, Inbound, MailStaat, Say
from commands.ports import LogRegel, TemporaryFailure, Transaction
from commands.texts import casus as casusteksten
from commands.texts import gesprek as teksten
from commands.texts import toets as toetsteksten
from commands.texts.weigering import als_bericht
from commands.understanding.hier import hier_van
from commands.understanding.identiteit import Bekend, Vreemd, Waarom, wie_is

__all__ = ["Werk", "behandel"]


async def behandel(inbound: Inbound, rij_id: str, werk: Werk, *, nu: datetime) -> Afloop:
    """Read, decide, answer, store: all that follows from it in one transaction, with the claim."""
    echo: dict[str, str] = {}
    while True:
        try:
            return await _behandel(inbound, rij_id, werk, nu, echo)
        except EchoNodig as nodig:
            async with werk.open_uow() as uow:
                inbound = await met_bevestiging(inbound, rij_id, uow)
                bekend = await wie_is(inbound, uow)
                if not isinstance(bekend, Bekend):
                    raise TemporaryFailure("read_anew") from None
                lijst = await lijsten(await casussen_van(inbound, bekend, uow), uow)
            echo |= await verhul(nodig.teksten, lijst, werk.poort)


async def _behandel(inbound: Inbound, rij_id: str, werk: Werk, nu: datetime, echo: Mapping[str, str]) -> Afloop:
    async with werk.begin(nu) as tx:
        inbound = await met_bevestiging(inbound, rij_id, tx.uow)
        antwoord = await lees_antwoord(inbound, tx.uow)
        if antwoord is not None:
            return await neem_antwoord(antwoord, inbound, rij_id, tx, werk)
        gelezen = await lees_vooraf(inbound, rij_id, werk, tx)
        if gelezen.twijfel is not None:
            return await leg_apart(gelezen.twijfel, inbound, rij_id, tx, werk)
        if gelezen.meteen:
            meteen = replace(await zonder_tekst(werk), echo=echo)
            return await _leg_vast(inbound, rij_id, meteen, tx, werk, gelezen.bekend)
    vooraf = replace(await bereid_voor(inbound, rij_id, werk, nu, gelezen), echo=echo)
    async with werk.begin(nu) as tx:
        return await _leg_vast(inbound, rij_id, vooraf, tx, werk)


async def _leg_vast(
    inbound: Inbound,
    rij_id: str,
    vooraf: Vooraf,
    tx: Transaction,
    werk: Werk,
    wie: Bekend | Vreemd | None = None,
) -> Afloop:
    """`wie`: as this transaction read it already."""
    if not await tx.uow.inbox.is_new(rij_id):
        return Afloop.ELDERS
    gehouden = vooraf.gehouden
    vrij = vooraf.vrij if gehouden is None else None
    if vrij is not None and await te_veel(vrij.bekend.wie.persoon.id, tx):
        gehouden = vrij
    # what is made here follows from the message: handled anew after a restore, it is the same casus and mail
    vast = replace(tx, ids=tx.ids.voor(inbound.bron if vooraf.eerder is None else f"{inbound.bron}/later"))
    if gehouden is not None:
        context = _context(inbound, gehouden.bekend, vooraf, vast, werk)
        geteld = await laat_tellen(gehouden, context, werk)
        effecten = await houd_vast(gehouden, geteld, rij_id, tx)
        await sluit_beantwoorde(inbound, gehouden.bekend, tx.uow, behalve=rij_id)
    else:
        effecten = await _antwoord(inbound, vooraf, vast, werk, wie)
        await rond_af(vooraf.eerder, tx.uow)
        await tx.uow.inbox.mark_handled(rij_id)
    uit = await rem_af(effecten, inbound, tx)
    await zet_klaar(uit, tx, vooraf.keuring)
    await tx.uow.commit()
    if gehouden is not None:
        return Afloop.VASTGEHOUDEN
    geweigerd = any(isinstance(effect, Say) and effect.geweigerd for effect in effecten)
    return Afloop.GEWEIGERD if geweigerd else Afloop.BEHANDELD


def _context(inbound: Inbound, wie: Bekend, vooraf: Vooraf, tx: Transaction, werk: Werk) -> Context:
    return Context(
        uow=tx.uow,
        nu=tx.nu,
        beleid=tx.beleid,
        ids=tx.ids,
        wie=wie.wie,
        inbound=inbound,
        tabel=werk.tabel,
        plan=vooraf.plan,
        plan_vragen=vooraf.plan_vragen,
        echo=vooraf.echo,
    )


async def _antwoord(
    inbound: Inbound, vooraf: Vooraf, tx: Transaction, werk: Werk, wie: Bekend | Vreemd | None
) -> list[Effect]:
    if inbound.staat is MailStaat.BOUNCE:
        return await bounce(inbound, tx)
    wie = wie or await wie_is(inbound, tx.uow)
    if isinstance(wie, Vreemd):
        gewist = await wis_van_vreemde(inbound, wie, tx.uow, werk)
        return gewist + await _vreemd(inbound, wie, tx, gewist=bool(gewist))
    context = _context(inbound, wie, vooraf, tx, werk)
    if inbound.staat is MailStaat.AUTOMATISCH:  # changes nothing and is never answered (SOURCES: M13)
        await noteer(context, "bericht", context.wie.actor, inbound.staat.name)
        if wie.wie.deelnemer is not None:
            await tel_mee(wie.wie.deelnemer, tx)
        return await wis_dit(context) if noemt_geheim(inbound, wie, werk) else []
    if inbound.kanaal is Kanaal.MAIL and wie.wie.deelnemer is not None:
        await leeft_weer(wie.wie.deelnemer, inbound, tx.uow)
    if inbound.staat is not MailStaat.GEWOON:
        return _onleesbaar(context, wie)
    doorgestuurd = inbound.doorgestuurd and wie.wie.deelnemer is not None
    telt_niet = doorgestuurd or inbound.bewerkt or not inbound.versleuteld
    if telt_niet and noemt_geheim(inbound, wie, werk):
        return [*await wis_dit(context), zeg_hier(context, en_gewist(_telt_niet(inbound)))]
    return await _gewoon(context, wie, werk, vooraf)


async def _gewoon(context: Context, wie: Bekend, werk: Werk, vooraf: Vooraf) -> list[Effect]:
    inbound = context.inbound
    if not inbound.versleuteld:
        return _niet_versleuteld(context, wie)
    if inbound.doorgestuurd and wie.wie.deelnemer is not None:  # words of others (SOURCES: M26)
        return [zeg_hier(context, teksten.doorgestuurd())]
    lezing = herlees(inbound, wie, werk, vooraf.eerder)
    if isinstance(lezing, Weigering):
        await noteer(context, "lezen", context.wie.actor, type(lezing).__name__)
        if isinstance(lezing, LijktVerboden):
            return [*await wis_dit(context), zeg_hier(context, als_bericht(lezing), geweigerd=True)]
        antwoord = teksten.bewerkt() if inbound.bewerkt else over_bijlagen(weiger(lezing, context), context)
        plan = await bewaar_plan(context, onder_ons=wie.onder_ons, fout=vooraf.planfout)
        return [zeg_hier(context, met_plan(antwoord, plan), geweigerd=True)]
    if inbound.bewerkt:
        return [zeg_hier(context, teksten.bewerkt())] if isinstance(lezing, tuple) else []
    return await _gelezen(lezing, context, wie, vooraf)


async def _gelezen(lezing: Lezing, context: Context, wie: Bekend, vooraf: Vooraf) -> list[Effect]:
    if isinstance(lezing, Beleefd) and (context.inbound.kanaal is Kanaal.MAIL or not context.inbound.bijlagen):
        return []
    if not isinstance(lezing, tuple):
        return await _geen_opdracht(context, wie, vooraf)
    if vooraf.uit_wachtkamer and any(opdracht.command.met_plan for opdracht in lezing):
        await context.uow.wachtkamer.take_bijlage(context.wie.persoon.id, since=context.nu - WACHTKAMER)
    lezing = in_woorden_van(await als_vervolg(lezing, context), vooraf.eerder)
    doorgegeven = [tekst for _, tekst in woorden(lezing)]
    if not vooraf.gezien.issuperset(doorgegeven):
        raise TemporaryFailure("read_anew")  # who he is changed since the door saw it: it must see it again
    gewist = await wis_dit(context) if moet_weg(lezing, context.wie) else []
    los = not any(een.command.met_plan for een in lezing)
    plan = await bewaar_plan(context, onder_ons=wie.onder_ons, fout=vooraf.planfout) if los else None
    if plan is not None and any(een.command.over_plan for een in lezing):
        plan = replace(plan, blokken=(casusteksten.niet_vrijgegeven_met_bestand(), *plan.blokken))
        return [*gewist, zeg_hier(context, plan, geweigerd=True)]
    verslag = await voer_uit(lezing, context, plek=wie.plek, planfout=vooraf.planfout)
    if doorgegeven:
        await sluit_beantwoorde(context.inbound, wie, context.uow, behalve="")
    antwoord = met_plan(over_bijlagen(verslag.antwoord, context), plan)
    if gewist and not is_regie(context.wie):
        antwoord = en_gewist(antwoord)
    if vooraf.keuring.waarschuwing and doorgegeven and not context.in_casuskamer:
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, toetsteksten.let_op()))
    # words for others that stand for no command may be a robot's
    op_opdracht = any(not opdracht.command.vrij for opdracht in lezing)
    zeg = replace(zeg_hier(context, antwoord, verslag), op_opdracht=op_opdracht)
    bewijs = antwoord.notice and not (op_opdracht or zeg.geweigerd or context.inbound.bijlagen)
    if context.inbound.asks_silence and bewijs:
        return [*verslag.effecten]  # no more than a receipt for words, which may be a robot's (SOURCES: M13)
    effecten = [*verslag.effecten, *gewist, zeg]
    if vooraf.eerder is not None:  # somebody decided about it
        return effecten
    return await demp(effecten, context.wie.persoon.id, context)


async def _geen_opdracht(context: Context, wie: Bekend, vooraf: Vooraf) -> list[Effect]:
    plan = await bewaar_plan(context, onder_ons=wie.onder_ons, fout=vooraf.planfout)
    if plan is not None:
        return [zeg_hier(context, plan, geweigerd=vooraf.planfout is not None)]
    if wie.plek is Plek.MAIL:
        return [zeg_hier(context, over_bijlagen(teksten.leeg(), context))]
    return _niet_bekeken(context) if context.inbound.bijlagen else []


def _onleesbaar(context: Context, wie: Bekend) -> list[Effect]:
    staat = context.inbound.staat
    if wie.plek is Plek.MAIL:
        return [zeg_hier(context, teksten.onleesbaar(staat))]
    # who may send a plan hears each time that it was none
    eigen = wie.plek is Plek.PRIVE and bool(context.wie.medewerkers)
    return [zeg_hier(context, teksten.bestand_onleesbaar(staat))] if eigen else _niet_bekeken(context)


def _niet_bekeken(context: Context) -> list[Effect]:
    bericht, sleutel = niet_bekeken(context)
    return [zeg_hier(context, bericht, sleutel=sleutel)]


async def _vreemd(inbound: Inbound, wie: Vreemd, tx: Transaction, *, gewist: bool) -> list[Effect]:
    """No effect; known people get one polite answer a day, robots and unknown people none."""
    code = wie.casus.code if wie.casus is not None else ""
    automatisch = inbound.staat is MailStaat.AUTOMATISCH
    if wie.waarom in (Waarom.ONBEKEND, Waarom.ANDER_ADRES) and not automatisch:
        await tx.uow.onbekenden.count_message(inbound.afzender, inbound.kanaal, code, tx.nu)
    actor = wie.persoon.id if wie.persoon is not None else "onbekend"
    await tx.uow.logboek.write_regel(
        LogRegel(
            actor=actor, actie="bericht", object=code, resultaat=wie.waarom.name, herkomst=inbound.kanaal.value,
            op=tx.nu, casus_id=wie.casus.id if wie.casus is not None else None,
        )
    )  # fmt: skip
    stil = automatisch or wie.waarom in (Waarom.NIET_HIER, Waarom.ANDER_ADRES)
    if wie.persoon is None or stil or inbound.ook_met_token:
        return []
    bericht = teksten.vertrokken() if wie.waarom is Waarom.VERTROKKEN else teksten.zonder_token()
    dag = tx.vandaag.isoformat()
    hier = hier_van(inbound, Wie(persoon=wie.persoon))
    sleutel = f"vreemd/{wie.waarom.name}/{dag}"
    if gewist:
        bericht, sleutel = en_gewist(bericht), f"{sleutel}/gewist"
    return [Say(aan=hier, bericht=bericht, sleutel=sleutel)]


def _telt_niet(inbound: Inbound) -> Bericht:
    if not inbound.versleuteld:
        return teksten.niet_versleuteld()
    return teksten.bewerkt() if inbound.bewerkt else teksten.doorgestuurd()


def _niet_versleuteld(context: Context, wie: Bekend) -> list[Effect]:
    """Clear text in an encrypted room does not count (SOURCES: P10); told once a day, and only where it was meant."""
    bedoeld = wie.plek is Plek.PRIVE or wie.gericht or context.inbound.tekst[:1] in ("/", "!")
    sleutel = f"niet_versleuteld/{context.vandaag.isoformat()}"
    return [zeg_hier(context, teksten.niet_versleuteld(), sleutel=sleutel)] if bedoeld else []
