"""`plan pdf`: the plan that runs on one sheet of paper."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import Status
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusNietLopend
from commands.domain.werkdagen import lokale_dag
from commands.effects.planversie import lopend_plan
from commands.effects.vervolgdagen import vervolgdagen
from commands.texts import planblad as teksten

_WEG = frozenset({Status.VOORGESTELD, Status.VERVALLEN})


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The same for everybody who asks, with the actiepunten as they stand. Raises CasusNietLopend, PlanOntbreekt."""
    casus, uow, beleid = context.casus, context.uow, context.beleid
    plan = await lopend_plan(context, casus)
    if plan.vrijgegeven_op is None or casus.vrijgegeven_op is None:
        raise CasusNietLopend(code=casus.code)
    antwoord = teksten.planblad(
        casus,
        plan.document,
        [punt for punt in await uow.actiepunten.of_casus(casus.id) if punt.status not in _WEG],
        await uow.deelnemers.of_casus(casus.id),
        plan.versie,
        lokale_dag(plan.vrijgegeven_op, beleid),
        await vervolgdagen(casus, context),
        beleid,
    )
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


PDF = Command(
    woorden="plan pdf",
    ook=("plan als pdf", "plan op papier", "plan printen"),
    gebruik="plan pdf",
    samenvatting=teksten.PDF,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
