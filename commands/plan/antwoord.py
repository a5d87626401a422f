"""`plan antwoord`: the questions about a plan are answered in words, and what stays open is asked again."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.planantwoord import lees_antwoorden, onbegrepen
from commands.domain.planinvullen import vul_in
from commands.domain.weigering import GeenPlanantwoord, PlanAlVrijgegeven, PlanOntbreekt
from commands.door.planwoorden import zoals_getoond
from commands.effects.termijnplan import plan_vrijgave
from commands.texts import planantwoord as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Keep the plan with these answers as its next version, and show it.

    Raises PlanAlVrijgegeven, PlanOntbreekt, and GeenPlanantwoord when no line is an answer.
    """
    casus, uow = context.casus, context.uow
    if casus.fase is not Fase.CONCEPT:
        raise PlanAlVrijgegeven(code=casus.code)
    plan = await uow.plannen.find_newest(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
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
    antwoord = teksten.verwerkt(casus.code, getoond, gedaan, niet)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id, geweigerd=not gedaan)


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
