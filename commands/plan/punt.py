"""`plan punt K7Q2 4 is 3`: which running actiepunt one of the new plan is, where the bot could not tell."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afstemmingsplan import Afstemmingsplan
from commands.domain.planverschil import NIEUW
from commands.domain.planversies import lees_keuzes
from commands.domain.weigering import GeenNieuwPlan, KeuzeDubbel, OpdrachtOnvolledig, PuntNietInPlan
from commands.door.planwoorden import opnieuw_gekeurd
from commands.effects.planversie import leg_voor, wachtend_plan, wijziging_van
from commands.texts import planwijziging as teksten

AKKOORD = "akkoord"


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Note the choices, and show the difference anew; "akkoord" takes all proposals as they were shown.

    Raises GeenNieuwPlan, OpdrachtOnvolledig, PuntNietInPlan, ActiepuntOnbekend, KeuzeDubbel.
    """
    plan = await wachtend_plan(context, context.casus)
    if plan is None:
        raise GeenNieuwPlan(code=context.casus.code)
    plan = replace(plan, document=opnieuw_gekeurd(plan.document, context.plan_vragen))
    if _is_akkoord(opdracht.tekst):
        wijziging = await wijziging_van(context, context.casus, plan.document)
        if wijziging.merk != plan.document.getoond:
            antwoord = await leg_voor(plan, context, opnieuw=True)
            return Uitkomst(antwoord=antwoord, object=context.casus.id, casus_id=context.casus.id, geweigerd=True)
        keuzes: dict[int, int] | None = dict(wijziging.verschil.voorstellen)
    else:
        keuzes = lees_keuzes(opdracht.tekst)
    if keuzes is None:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    gekozen = await _met_keuzes(plan, keuzes, context)
    return Uitkomst(antwoord=await leg_voor(gekozen, context), object=context.casus.id, casus_id=context.casus.id)


async def _met_keuzes(plan: Afstemmingsplan, keuzes: dict[int, int], context: Context) -> Afstemmingsplan:
    """The version with these choices beside those that were made before."""
    nummers = {actie.nummer for actie in plan.document.acties}
    for nummer, lopend in keuzes.items():
        if nummer not in nummers:
            raise PuntNietInPlan(nummer=nummer)
        if lopend != NIEUW:
            await context.uow.actiepunten.get_actiepunt(context.casus, lopend)
    acties = [replace(een, keuze=keuzes.get(een.nummer, een.keuze)) for een in plan.document.acties]
    gekozen = [een.keuze for een in acties if een.keuze]
    for nummer in gekozen:
        if gekozen.count(nummer) > 1:
            raise KeuzeDubbel(nummer=nummer)
    return replace(plan, document=replace(plan.document, acties=tuple(acties)))


def _is_akkoord(tekst: str) -> bool:
    return tekst.strip(" .,:;!").lower() == AKKOORD


PUNT = Command(
    woorden="plan punt",
    ook=("plan punten",),
    gebruik="plan punt <code> <nummer in het nieuwe plan> is <nummer of nieuw>",
    samenvatting=teksten.PUNT,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    over_plan=True,
    run=run,
)
