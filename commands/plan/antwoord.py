"""`plan antwoord`: the questions about a plan are answered in words, and what stays open is asked again."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afstemmingsplan import Afstemmingsplan
from commands.domain.casus import Fase
from commands.domain.planantwoord import lees_antwoorden, onbegrepen
from commands.domain.planinvullen import vul_in
from commands.domain.weigering import GeenNieuwPlan, GeenPlanantwoord, PlanAlVrijgegeven, PlanOntbreekt
from commands.door.planwoorden import opnieuw_gekeurd, zoals_getoond
from commands.effects.planversie import leg_voor, wachtend_plan
from commands.effects.termijnplan import plan_vrijgave
from commands.texts import planantwoord as teksten
from commands.texts.vrijgeven import voorbeeld


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Keep the plan with these answers, and show it; before the release of the casus as its next version.

    In a casus that runs, the answers are about the new plan that waits. Raises GeenNieuwPlan, PlanAlVrijgegeven,
    PlanOntbreekt, and GeenPlanantwoord when no line is an answer.
    """
    casus, uow = context.casus, context.uow
    plan = await _gevraagd(context)
    antwoorden = tuple(lees_antwoorden(opdracht.tekst))
    document, gedaan, mis = vul_in(
        plan.document,
        antwoorden,
        vandaag=context.vandaag,
        eigen=context.beleid.eigen,
        contacten=await uow.adresboek.all_contacts() if any(een.adresboek for een in antwoorden) else (),
    )
    niet = tuple(sorted({*mis, *onbegrepen(opdracht.tekst, antwoorden)}))
    if not antwoorden and not niet:
        raise GeenPlanantwoord(code=casus.code)
    if casus.fase is Fase.LOPEND:
        wacht = replace(plan, document=opnieuw_gekeurd(document, context.plan_vragen))
        antwoord = teksten.met_gevolg(await leg_voor(wacht, context), gedaan, niet)
        return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id, geweigerd=not gedaan)
    if gedaan:
        nieuw = replace(
            plan, id=context.ids.new_id(), versie=plan.versie + 1, document=document, ontvangen_op=context.nu
        )
        await uow.plannen.add_plan(nieuw)
    if document.ico_op is not None and document.ico_op != casus.ico_op:
        casus = replace(casus, ico_op=document.ico_op)
        await uow.casussen.save_casus(casus)
        await plan_vrijgave(context, casus)
    getoond = zoals_getoond(document, context.inbound.kanaal)
    antwoord = teksten.met_gevolg(voorbeeld(casus.code, getoond), gedaan, niet)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id, geweigerd=not gedaan)


async def _gevraagd(context: Context) -> Afstemmingsplan:
    """The plan whose questions stand open; raises GeenNieuwPlan, PlanAlVrijgegeven, PlanOntbreekt."""
    casus = context.casus
    if casus.fase is Fase.LOPEND:
        wacht = await wachtend_plan(context, casus)
        if wacht is None:
            raise GeenNieuwPlan(code=casus.code)
        return wacht
    if casus.fase is not Fase.CONCEPT:
        raise PlanAlVrijgegeven(code=casus.code)
    plan = await context.uow.plannen.find_newest(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
    return plan


PLANANTWOORD = Command(
    woorden="plan antwoord",
    gebruik="plan antwoord <code> <antwoord op een vraag over het plan>",
    samenvatting=teksten.PLANANTWOORD,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    doorgeef=lambda _tekst: (),
    run=run,
)
