"""`casus plan K7Q2`: bring the plan, or a new version of it, before the release and after it."""

from commands.casus.nieuw import ZEKER, leg_plan_vast
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.weigering import CasusNietLopend, GeenBestand
from commands.effects.planversie import nieuwe_versie
from commands.texts import casus as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Put this version in the place of an earlier one that was not released; raises CasusNietLopend, GeenBestand.

    In a casus that runs it is compared with the running plan, and "zeker" says that it is of this casus.
    """
    if context.casus.fase not in (Fase.CONCEPT, Fase.LOPEND):
        raise CasusNietLopend(code=context.casus.code)
    if context.plan is None:
        raise GeenBestand
    if context.casus.fase is Fase.CONCEPT:
        return await leg_plan_vast(context.casus, context.plan, context)
    zeker = opdracht.tekst.strip(".,:;! ").lower() == ZEKER
    return await nieuwe_versie(context.plan, context, zeker=zeker)


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
