"""`plan weg <code>`: a new version of the plan that waits is thrown away; the plan that runs goes on."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.weigering import GeenNieuwPlan
from commands.effects.opnieuw import stop_nieuwplan
from commands.effects.planversie import lopend_plan, wachtend_plan
from commands.texts import planversies as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """With the versions that waited before it, so that none of them waits now. Raises GeenNieuwPlan, PlanOntbreekt."""
    casus, plannen = context.casus, context.uow.plannen
    loopt, wacht = await lopend_plan(context, casus), await wachtend_plan(context, casus)
    if wacht is None:
        raise GeenNieuwPlan(code=casus.code)
    for plan in await plannen.of_casus(casus.id):
        if plan.versie > loopt.versie:
            await plannen.remove_plan(plan.id)
    await stop_nieuwplan(context.uow, casus.id)
    return Uitkomst(antwoord=teksten.weggegooid(casus), object=casus.id, casus_id=casus.id)


WEG = Command(
    woorden="plan weg",
    ook=("plan weggooien",),
    gebruik="plan weg <code>",
    samenvatting=teksten.WEG,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    kaal=True,
    vrije_regels=False,
    run=run,
)
