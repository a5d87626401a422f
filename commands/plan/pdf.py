"""`plan pdf`: the plan that runs on one sheet of paper."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.effects.planblad import planblad
from commands.effects.planversie import lopend_plan
from commands.texts.planblad import PDF as SAMENVATTING


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The same for everybody who asks, with the actiepunten as they stand. Raises CasusNietLopend, PlanOntbreekt."""
    casus = context.casus
    antwoord = await planblad(await lopend_plan(context, casus), casus, context)
    if antwoord is None or casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


PDF = Command(
    woorden="plan pdf",
    ook=("plan als pdf", "plan op papier", "plan printen"),
    gebruik="plan pdf",
    samenvatting=SAMENVATTING,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
