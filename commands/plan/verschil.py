"""`plan verschil [versie]`: what a version of the plan changed, or what the one that waits would change."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.planversies import lees_versie, tussen, voorganger
from commands.domain.rollen import Rol
from commands.effects.planversie import leg_voor, namen, versies_voor, welke_versie
from commands.texts import planversies as teksten
from commands.texts.planverschil import verschilblokken


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Against the version that ran before it; of one that waits, the preview anew.

    Without a number the newest that the asker may see. Raises CasusNietLopend, PlanversieOnbekend.
    """
    casus = context.casus
    versies = await versies_voor(context)
    plan = await welke_versie(lees_versie(opdracht.tekst) or versies[-1].versie, versies, context)
    if plan.vrijgegeven_op is None and plan.versie == versies[-1].versie:
        return Uitkomst(antwoord=await leg_voor(plan, context), object=casus.id, casus_id=casus.id)
    eerder = voorganger(plan, versies)
    if eerder is None:
        return Uitkomst(antwoord=teksten.eerste_versie(casus), object=casus.id, casus_id=casus.id)
    wijziging = tussen(plan.document, eerder.document, await context.uow.deelnemers.of_casus(casus.id))
    blokken = verschilblokken(wijziging, await namen(context, casus, wijziging))
    return Uitkomst(
        antwoord=teksten.verschil(casus, plan, eerder, blokken, context.beleid.zone), object=casus.id, casus_id=casus.id
    )


VERSCHIL = Command(
    woorden="plan verschil",
    ook=("plan verschillen",),
    gebruik="plan verschil [versie]",
    samenvatting=teksten.VERSCHIL,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    past=lambda rest: not rest or lees_versie(rest) is not None,
    doorgeef=lambda _tekst: (),
    vrije_regels=False,
    leest=True,
    over_plan=True,
    run=run,
)
