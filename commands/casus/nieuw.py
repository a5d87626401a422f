"""`casus nieuw`: open a casus, with the Word plan, with the date of its ICO, or with the moment of one that comes."""

from dataclasses import replace
from datetime import date

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.adresboek import stel_voor
from commands.domain.afspraken import afspraken_van
from commands.domain.afstemmingsplan import (
    Afstemmingsplan,
    PlanDeelnemer,
    PlanDocument,
    VraagSoort,
    is_zelfde_plan,
    met_toegevoegden,
)
from commands.domain.bijeenkomst import maak_momenten
from commands.domain.casus import Casus, Fase
from commands.domain.icodatum import Icodag, lees_icodag
from commands.domain.planbekend import met_bekende_adressen, zonder_herhaling
from commands.domain.plangenodigden import met_dag_van_ico, met_genodigden, niet_genodigd
from commands.domain.toestanden import Casusstap, begin
from commands.domain.weigering import IcoDatumOntbreekt
from commands.domain.weigering_ico import MomentTwijfel
from commands.door.planwoorden import opnieuw_gekeurd, zoals_getoond
from commands.effects.eersteico import peil_eerste, plan_eerste
from commands.effects.termijnplan import plan_vrijgave
from commands.effects.vrijecode import vrije_code
from commands.texts import bijeenkomst as icoteksten
from commands.texts import casus as teksten
from commands.texts import casus_weg as wegteksten
from commands.texts import eersteico
from commands.texts.vrijgeven import voorbeeld

ZEKER = "zeker"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Make the casus and its code at once; nothing goes to partners before `vrijgeven`.

    A plan that an unreleased casus has already is asked about first. With an ICO that is still to come it is planned,
    at one moment or at one of several.

    Raises IcoDatumOntbreekt, DatumOnleesbaar, IcoUurOntbreekt, MomentTwijfel, IcoInVerleden, IcoMomentenDubbel,
    IcoMomentenTeVeel; RuntimeError when
    no free code was found.
    """
    zeker = opdracht.tekst.strip(".,:;! ").lower() == ZEKER
    al = None if context.plan is None or zeker else await _met_zelfde_plan(context.plan, context)
    if al is not None:
        return Uitkomst(
            antwoord=wegteksten.bestaat_al(al), object=al.id, casus_id=al.id, geweigerd=True, bewaar_bestand=True
        )
    ico = None if context.plan is not None else _lees_ico(opdracht.tekst, context)
    momenten = maak_momenten(ico.momenten, context.nu) if ico is not None and ico.momenten else ()
    komt = ico is not None and (ico.moment is not None or bool(momenten))
    casus = Casus(
        id=context.ids.new_id(),
        code=await vrije_code(context),
        fase=begin(Casusstap.PLANNEN if komt else Casusstap.OPENEN),
        geopend_op=context.nu,
        geopend_door=context.procesregisseur.id,
        ico_op=None if momenten else _dag(ico, context.plan),
        afspraken=afspraken_van(context.huisbeleid),
        afspraken_op=context.vandaag,
    )
    await context.uow.casussen.add_casus(casus)
    if momenten:
        antwoord = eersteico.gepland(casus, await peil_eerste(context, casus, momenten), context.beleid.zone)
        return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)
    if ico is None or ico.moment is None:
        return await leg_plan_vast(casus, context.plan, context)
    antwoord = eersteico.gepland(casus, await plan_eerste(context, casus, ico.moment), context.beleid.zone)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


def _dag(ico: Icodag | None, plan: PlanDocument | None) -> date | None:
    if ico is not None:
        return ico.dag
    return None if plan is None else plan.ico_op


async def _met_zelfde_plan(document: PlanDocument, context: Context) -> Casus | None:
    """The casus that was not released yet and has this very plan, if any."""
    for casus in await context.uow.casussen.all_casussen(fase=Fase.CONCEPT):
        plan = await context.uow.plannen.find_newest(casus.id)
        if plan is not None and is_zelfde_plan(document, plan.document):
            return casus
    return None


async def leg_plan_vast(casus: Casus, document: PlanDocument | None, context: Context) -> Uitkomst:
    """Keep this version of the plan, ask for its release in time, and show the preview; of who was not invited to the
    ICO it says so, once."""
    nieuw: tuple[PlanDeelnemer, ...] = ()
    if document is not None:
        document = opnieuw_gekeurd(document, context.plan_vragen)
        vorig = await context.uow.plannen.find_newest(casus.id)
        leden = await context.uow.deelnemers.of_casus(casus.id)
        if vorig is None:
            document = met_dag_van_ico(document, casus.ico_op)
            document = met_genodigden(document, leden, casus.ico_op)
        else:
            document = zonder_herhaling(met_bekende_adressen(document, vorig.document), vorig.document)
            document = met_toegevoegden(document, vorig.document)
        if any(vraag.soort is VraagSoort.ADRES_ONTBREEKT for vraag in document.vragen):
            document = stel_voor(document, await context.uow.adresboek.all_contacts())
        nieuw = niet_genodigd(document, leden, None if vorig is None else vorig.document)
        plan = Afstemmingsplan(
            id=context.ids.new_id(),
            casus_id=casus.id,
            versie=1 if vorig is None else vorig.versie + 1,
            document=document,
            ontvangen_op=context.nu,
        )
        await context.uow.plannen.add_plan(plan)
        if document.ico_op is not None and document.ico_op != casus.ico_op:
            casus = replace(casus, ico_op=document.ico_op)
            await context.uow.casussen.save_casus(casus)
    if casus.ico_op is not None:
        await plan_vrijgave(context, casus)
    antwoord = (
        teksten.geopend_zonder_plan(casus, context.beleid.plan_grens_dagen)
        if document is None
        else voorbeeld(casus.code, zoals_getoond(document, context.inbound.kanaal), nieuw)
    )
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


def _lees_ico(tekst: str, context: Context) -> Icodag:
    woorden = tekst.split()
    if not woorden or woorden[0].lower() != "ico" or len(woorden) == 1:
        raise IcoDatumOntbreekt
    ico = lees_icodag(" ".join(woorden[1:]), context.nu, context.beleid)
    if ico.twijfel:
        raise MomentTwijfel(redenen=icoteksten.twijfel(ico.twijfel, context.beleid.zone, None))
    return ico


NIEUW = Command(
    woorden="casus nieuw",
    ook=("nieuwe casus",),
    gebruik="casus nieuw [ico <datum of dag en uur>]",
    samenvatting=teksten.NIEUW,
    rollen=REGIE,
    in_casus=False,
    met_plan=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
