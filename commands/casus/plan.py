"""`casus plan K7Q2`: bring the plan, or a better version of it, before the release."""

from commands.casus.nieuw import leg_plan_vast
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.weigering import GeenBestand, PlanAlVrijgegeven
from commands.texts import casus as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Put this version in the place of an earlier one; raises PlanAlVrijgegeven, GeenBestand."""
    if context.casus.fase is not Fase.CONCEPT:
        raise PlanAlVrijgegeven(code=context.casus.code)
    if context.plan is None:
        raise GeenBestand
    return await leg_plan_vast(context.casus, context.plan, context)


PLAN = Command(
    woorden="casus plan",
    gebruik="casus plan <code>",
    samenvatting=teksten.PLAN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    met_plan=True,
    kaal=True,
    vrije_regels=False,
    run=run,
)
