"""`ico gehouden`: the meeting took place."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import is_gehouden
from commands.domain.casus import Fase
from commands.domain.weigering_ico import IcoKomtNog
from commands.effects.eersteico import naar_plan
from commands.effects.icoplan import plan_nog, stop_geweest
from commands.effects.vastleggen import plan_vastleggen
from commands.ico.lezen import eis_gekozen, het_ico
from commands.texts import bijeenkomst as teksten
from commands.texts import eersteico
from commands.texts.casus import binnen_dagen


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """What was agreed there comes as the plan, or as a new version of it. Raises IcoNietGepland,
    IcoNogGepeild, IcoKomtNog."""
    komt = await het_ico(context)
    eis_gekozen(komt, context.casus)
    if komt.moment is not None and komt.moment > context.nu:
        raise IcoKomtNog(code=context.casus.code, wanneer=teksten.wanneer(komt.moment, context.beleid.zone))
    ico = is_gehouden(komt, context.nu)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    await stop_geweest(context.uow, ico)
    await plan_nog(context, ico)
    await plan_vastleggen(context.casus, context)
    if context.casus.fase is Fase.GEPLAND:
        casus, dagen = await naar_plan(context, context.casus), context.beleid.plan_grens_dagen
        return Uitkomst(antwoord=eersteico.gehouden(casus, binnen_dagen(dagen) if dagen else ""), object=ico.id)
    return Uitkomst(antwoord=teksten.gehouden(context.casus, ico), object=ico.id)


GEHOUDEN = Command(
    woorden="ico gehouden",
    ook=("ico is geweest", "ico geweest", "het ico is gehouden"),
    gebruik="ico gehouden",
    samenvatting=teksten.GEHOUDEN,
    rollen=REGIE,
    kaal=True,
    bewijs=False,
    run=run,
)
