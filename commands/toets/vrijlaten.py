"""`vrijlaten W12` or `vrijlaten K7Q2`: a named person lets a held text, or a plan, through as it is."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.wachtend import WachtStatus
from commands.domain.weigering import PlanAlVrijgegeven, PlanOntbreekt
from commands.door.planwoorden import onopgelost, opnieuw_gekeurd, vrijgelaten
from commands.texts import besluit as teksten
from commands.toets.zoek import alleen_nummer, door, zoek

ZEKER = "zeker"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Let it through; the logboek keeps the medewerker and the moment. Asked once more, "zeker", where the writer
    asked not to share it (own choice: what was shared cannot be taken back).

    Raises PlanAlVrijgegeven and PlanOntbreekt for a plan, and as `zoek` for a text.
    """
    if opdracht.code is not None:
        return await _plan(context)
    tekst, zeker = _zonder_zeker(opdracht.tekst)
    wachtend = await zoek(replace(opdracht, tekst=tekst), context, regie=True)
    if wachtend.niet_delen and not zeker:
        return Uitkomst(antwoord=teksten.toch_delen(wachtend), object=wachtend.kort, geweigerd=True)
    await door(wachtend, WachtStatus.VRIJGELATEN, context)
    return Uitkomst(antwoord=teksten.vrijgelaten(wachtend), object=wachtend.kort)


async def _plan(context: Context) -> Uitkomst:
    casus = context.casus
    plan = await context.uow.plannen.find_newest(casus.id)
    if plan is None:
        raise PlanOntbreekt(code=casus.code)
    if plan.vrijgegeven_op is not None or casus.fase not in (Fase.CONCEPT, Fase.LOPEND):
        raise PlanAlVrijgegeven(code=casus.code)
    aantal = len(onopgelost(plan.document, context.plan_vragen))
    document = vrijgelaten(opnieuw_gekeurd(plan.document, context.plan_vragen))
    await context.uow.plannen.save_plan(replace(plan, document=document))
    return Uitkomst(antwoord=teksten.plan_vrijgelaten(casus, aantal), object=casus.id)


def _zonder_zeker(tekst: str) -> tuple[str, bool]:
    """The words before "zeker", and whether it was said."""
    woorden = tekst.split()
    zeker = bool(woorden) and woorden[-1].strip(".,:;!").lower() == ZEKER
    return (" ".join(woorden[:-1]) if zeker else tekst), zeker


def _past(rest: str) -> bool:
    return alleen_nummer(_zonder_zeker(rest)[0])


VRIJLATEN = Command(
    woorden="vrijlaten",
    gebruik="vrijlaten <W12 of code>",
    samenvatting=teksten.VRIJLATEN,
    rollen=REGIE,
    bewijs=True,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    past=_past,
    doorgeef=lambda _tekst: (),
    over_wachtend=True,
    over_plan=True,
    run=run,
)
