"""One message of a person, from who he is to what he is answered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from commands.command import Command, Context, Opdracht
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.beleid import Beleid
from commands.domain.rollen import Kanaal, Rol
from commands.domain.weigering import BestandOnleesbaar, OpdrachtOnbekend, Weigering
from commands.gekeurd import Keuring, Poort
from commands.grammar import Lezing, Plek, VrijeTekst, lees
from commands.identiteit import Bekend, Vreemd, Waarom, wie_is
from commands.messages import Bericht, Bijlage, Effect, Hier, Inbound, MailStaat, Say
from commands.opdrachten import Verslag, noteer, voer_uit
from commands.ports import Ids, LogRegel, OpenUow, PlanLezer, UnitOfWork
from commands.texts import casus as casusteksten
from commands.texts import gesprek as teksten
from commands.texts.weigering import als_bericht
from commands.uitgang import sleutel_antwoord, zet_klaar
from commands.voorvallen import bounce

WACHTKAMER = timedelta(hours=1)
"""How long a Word file in a private room waits for the command that says what to do with it."""
WORD = ".docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Werk:
    """What the line needs; made once by the composition root."""

    open_uow: OpenUow
    poort: Poort
    planlezer: PlanLezer
    ids: Ids
    beleid: Beleid
    tabel: tuple[Command, ...]
    terugkoppeling: Command
    """What a plain reply to the message about one actiepunt means."""
    bericht: Command
    """What any other plain reply by mail means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vooraf:
    """What is found out before the transaction."""

    keuring: Keuring
    plan: PlanDocument | None = None
    planfout: BestandOnleesbaar | None = None
    uit_wachtkamer: bool = False


async def behandel(inbound: Inbound, rij_id: str, werk: Werk, *, nu: datetime) -> None:
    """Read, decide, answer, store: all that follows from it in one transaction, with the claim."""
    vooraf = await _bereid_voor(inbound, werk, nu)
    async with werk.open_uow() as uow:
        effecten = await _antwoord(inbound, vooraf, uow, werk, nu)
        await zet_klaar(effecten, uow, vooraf.keuring, nu=nu, ids=werk.ids)
        await uow.inbox.verwerkt(rij_id)
        await uow.commit()


async def _bereid_voor(inbound: Inbound, werk: Werk, nu: datetime) -> _Vooraf:
    """Read the Word file and pass the door: both may take long, so both stand before the transaction."""
    async with werk.open_uow() as uow:
        bekend = await wie_is(inbound, uow)
        bijlage, gewacht = None, False
        if isinstance(bekend, Bekend) and any(een.rol is Rol.PROCESREGISSEUR for een in bekend.wie.medewerkers):
            bijlage = next(_word(inbound), None)
            if bijlage is None and inbound.kanaal is Kanaal.MATRIX and bekend.plek is Plek.PRIVE:
                bijlage = await uow.wachtkamer.neem(bekend.wie.persoon.id, sinds=nu - WACHTKAMER)
                gewacht = bijlage is not None
    plan, planfout = None, None
    if bijlage is not None:
        try:
            plan = await werk.planlezer.lees(bijlage)
        except BestandOnleesbaar as fout:
            planfout = fout
    keuring = await werk.poort.keur((inbound.tekst, *_plantekst(plan)))
    return _Vooraf(keuring=keuring, plan=plan, planfout=planfout, uit_wachtkamer=gewacht)


async def _antwoord(inbound: Inbound, vooraf: _Vooraf, uow: UnitOfWork, werk: Werk, nu: datetime) -> list[Effect]:
    if inbound.staat is MailStaat.BOUNCE:
        return await bounce(inbound, uow, werk.beleid, nu)
    wie = await wie_is(inbound, uow)
    if isinstance(wie, Vreemd):
        return await _vreemd(inbound, wie, uow, werk.beleid, nu)
    context = Context(
        uow=uow,
        ids=werk.ids,
        beleid=werk.beleid,
        nu=nu,
        wie=wie.wie,
        inbound=inbound,
        tabel=werk.tabel,
        plan=vooraf.plan,
    )
    if inbound.staat is MailStaat.AUTOMATISCH:  # changes nothing and is never answered (trap M13)
        await noteer(context, "bericht", context.wie.actor, inbound.staat.name)
        return []
    if inbound.staat is not MailStaat.GEWOON:
        return [_zeg_hier(context, teksten.onleesbaar(inbound.staat))]
    if not inbound.versleuteld:
        return _niet_versleuteld(context, wie)
    if inbound.doorgestuurd and wie.wie.deelnemer is not None:  # words of others, perhaps of another casus (trap M26)
        return [_zeg_hier(context, teksten.doorgestuurd())]
    try:
        lezing = _lees(inbound, wie, werk)
    except Weigering as weigering:
        await noteer(context, "lezen", context.wie.actor, type(weigering).__name__)
        return [_zeg_hier(context, teksten.bewerkt() if inbound.bewerkt else als_bericht(weigering))]
    if inbound.bewerkt:
        return [_zeg_hier(context, teksten.bewerkt())] if isinstance(lezing, tuple) else []
    return await _gelezen(lezing, context, wie, vooraf)


async def _gelezen(lezing: Lezing, context: Context, wie: Bekend, vooraf: _Vooraf) -> list[Effect]:
    if not isinstance(lezing, tuple):
        return await _geen_opdracht(context, wie, vooraf)
    if vooraf.uit_wachtkamer and any(opdracht.command.met_plan for opdracht in lezing):
        await context.uow.wachtkamer.neem(context.wie.persoon.id, sinds=context.nu - WACHTKAMER)
    verslag = await voer_uit(lezing, context, plek=wie.plek, planfout=vooraf.planfout)
    antwoord = _over_bijlagen(verslag.antwoord, context)
    return [*verslag.effecten, _zeg_hier(context, antwoord, verslag)]


def _over_bijlagen(antwoord: Bericht, context: Context) -> Bericht:
    """Attachments of a deelnemer stay behind, and he is told."""
    aantal = len(context.inbound.bijlagen)
    if not aantal or context.wie.deelnemer is None or context.plan is not None:
        return antwoord
    return replace(antwoord, blokken=(*antwoord.blokken, teksten.bijlagen_niet_doorgestuurd(aantal)))


def _lees(inbound: Inbound, wie: Bekend, werk: Werk) -> Lezing:
    """A command, or free words that stand for one."""
    eigen_adres = wie.plek is Plek.MAIL and wie.wie.deelnemer is None
    # what a medewerker writes to his own address is meant for the bot, but a reply to the group is for the group
    plek = Plek.PRIVE if eigen_adres and not wie.op_groep else wie.plek
    try:
        lezing = lees(inbound.tekst, werk.tabel, plek=plek, nummer=wie.nummer, gericht=wie.gericht)
    except Weigering:
        if eigen_adres and (uit_onderwerp := _onderwerp(inbound, werk)):
            return uit_onderwerp
        raise
    if isinstance(lezing, VrijeTekst):
        if wie.wie.deelnemer is None and not wie.op_groep:  # he answers the bot, not the group
            raise OpdrachtOnbekend(tekst=lezing.tekst.split("\n", 1)[0][:80], lijkt_op="")
        command = werk.terugkoppeling if wie.nummer is not None else werk.bericht
        return (Opdracht(command=command, nummer=wie.nummer, tekst=lezing.tekst),)
    if wie.plek is Plek.MAIL and not isinstance(lezing, tuple):
        return _onderwerp(inbound, werk) or lezing
    return lezing


def _onderwerp(inbound: Inbound, werk: Werk) -> tuple[Opdracht, ...]:
    """Some write their command as the subject of a new mail; empty when it is none."""
    if inbound.antwoord_op:
        return ()
    try:
        lezing = lees(inbound.onderwerp, werk.tabel, plek=Plek.PRIVE)
    except Weigering:
        return ()
    return lezing if isinstance(lezing, tuple) else ()


async def _geen_opdracht(context: Context, wie: Bekend, vooraf: _Vooraf) -> list[Effect]:
    bijlage = next(_word(context.inbound), None)
    if bijlage is not None and wie.plek is Plek.PRIVE and context.wie.medewerkers:
        if vooraf.planfout is not None:
            return [_zeg_hier(context, als_bericht(vooraf.planfout))]
        await context.uow.wachtkamer.leg_neer(context.wie.persoon.id, bijlage, context.nu)
        return [_zeg_hier(context, casusteksten.bestand_ontvangen())]
    return [_zeg_hier(context, _over_bijlagen(teksten.leeg(), context))] if wie.plek is Plek.MAIL else []


async def _vreemd(inbound: Inbound, wie: Vreemd, uow: UnitOfWork, beleid: Beleid, nu: datetime) -> list[Effect]:
    """No effect; known people get one polite answer a day, robots and unknown people none."""
    code = wie.casus.code if wie.casus is not None else ""
    automatisch = inbound.staat is MailStaat.AUTOMATISCH
    if wie.waarom is Waarom.ONBEKEND and not automatisch:
        await uow.onbekenden.noteer(inbound.afzender, inbound.kanaal, code, nu)
    actor = wie.persoon.id if wie.persoon is not None else "onbekend"
    await uow.logboek.noteer(
        LogRegel(
            actor=actor, actie="bericht", object=code, resultaat=wie.waarom.name, herkomst=inbound.kanaal.value, op=nu,
            casus_id=wie.casus.id if wie.casus is not None else None,
        )
    )  # fmt: skip
    if wie.persoon is None or automatisch or wie.waarom is Waarom.NIET_HIER or inbound.ook_met_token:
        return []
    bericht = teksten.vertrokken() if wie.waarom is Waarom.VERTROKKEN else teksten.zonder_token()
    dag = nu.astimezone(beleid.zone).date().isoformat()
    hier = Hier(persoon_id=wie.persoon.id, kamer=inbound.kamer, antwoord_op=inbound.extern_id)
    return [Say(aan=hier, bericht=bericht, sleutel=f"vreemd/{wie.waarom.name}/{dag}")]


def _niet_versleuteld(context: Context, wie: Bekend) -> list[Effect]:
    """Clear text in an encrypted room does not count (MEASURED 10); told once a day, and only where it was meant."""
    bedoeld = wie.plek is Plek.PRIVE or wie.gericht or context.inbound.tekst[:1] in ("/", "!")
    sleutel = f"niet_versleuteld/{context.vandaag.isoformat()}"
    return [_zeg_hier(context, teksten.niet_versleuteld(), sleutel=sleutel)] if bedoeld else []


def _zeg_hier(context: Context, bericht: Bericht, verslag: Verslag | None = None, *, sleutel: str = "") -> Say:
    """The one short receipt, where he asked."""
    inbound, wie = context.inbound, context.wie
    casus_id = wie.casus.id if wie.casus is not None else None
    if verslag is not None and verslag.casus_id is not None:
        casus_id = verslag.casus_id
    hier = Hier(
        persoon_id=wie.persoon.id,
        kamer=inbound.kamer,
        antwoord_op=inbound.extern_id,
        in_casuskamer=context.in_casuskamer,
        casus_id=casus_id,
        deelnemer_id=wie.deelnemer.id if wie.deelnemer is not None else None,
        medewerker_id=wie.medewerkers[0].id if wie.deelnemer is None and wie.medewerkers else None,
    )
    return Say(aan=hier, bericht=bericht, sleutel=sleutel or sleutel_antwoord(inbound.bron))


def _word(inbound: Inbound) -> Iterator[Bijlage]:
    return (bijlage for bijlage in inbound.bijlagen if bijlage.naam.lower().endswith((WORD, ".doc")))


def _plantekst(plan: PlanDocument | None) -> Iterator[str]:
    """Every free text of a plan that partners will read."""
    if plan is not None:
        yield from (f"{doel.leefgebied}: {doel.doel}" for doel in plan.doelen)
        yield from (actie.wat for actie in plan.acties)
        yield from (f"{lid.organisatie} {lid.functie}" for lid in plan.deelnemers)
