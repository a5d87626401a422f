"""`plan toon [versie]`: the plan that runs, or an earlier version of it as it was released."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.planversies import lees_versie
from commands.domain.rollen import Rol
from commands.effects.buiten import buiten_de_groep
from commands.effects.planversie import lopend_plan, versies_voor, welke_versie
from commands.texts import plan as planteksten
from commands.texts import planversies as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The running one with the actiepunten as they stand now; raises CasusNietLopend, PlanversieOnbekend."""
    casus, uow = context.casus, context.uow
    versies = await versies_voor(context)
    plan = await welke_versie(lees_versie(opdracht.tekst), versies, context)
    if plan.id == (await lopend_plan(context, casus)).id:
        leden = {lid.id: lid for lid in await uow.deelnemers.of_casus(casus.id)}
        punten = await uow.actiepunten.of_casus(casus.id)
        buiten = await buiten_de_groep(punten, uow)
        blokken = planteksten.planblokken(plan.document, punten, leden, buiten)
    else:
        blokken = teksten.zoals_toen(plan.document)
    return Uitkomst(
        antwoord=teksten.toon(casus, plan, versies, blokken, context.beleid.zone), object=casus.id, casus_id=casus.id
    )


TOON = Command(
    woorden="plan toon",
    ook=("toon plan", "plan tonen"),
    gebruik="plan toon [versie]",
    samenvatting=teksten.TOON,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    past=lambda rest: not rest or lees_versie(rest) is not None,
    doorgeef=lambda _tekst: (),
    vrije_regels=False,
    leest=True,
    run=run,
)
