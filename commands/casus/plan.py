"""`casus plan K7Q2`: bring the plan, or a new version of it, before the release and after it."""

from commands.casus.nieuw import ZEKER, leg_plan_vast
from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import is_gehouden, lopende
from commands.domain.casus import OPEN, Casus, Fase
from commands.domain.weigering import CasusNietLopend, GeenBestand
from commands.domain.weigering_ico import IcoLoopt, IcoNogNietGeweest
from commands.effects.eersteico import naar_plan
from commands.effects.icoplan import stop_geweest
from commands.effects.planversie import nieuwe_versie
from commands.texts import casus as teksten
from commands.texts.bijeenkomst import wanneer


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Put this version in the place of an earlier one that was not released.

    In a casus that runs it is compared with the running plan, and "zeker" says that it is of this casus. The first plan
    says that its ICO was held. Raises CasusNietLopend, GeenBestand, IcoNogNietGeweest, and
    IcoLoopt while its moment is still to be chosen.
    """
    if context.casus.fase not in OPEN:
        raise CasusNietLopend(code=context.casus.code)
    if context.plan is None:
        raise GeenBestand
    if context.casus.fase is Fase.GEPLAND:
        return await leg_plan_vast(await _na_ico(context), context.plan, context)
    if context.casus.fase is Fase.CONCEPT:
        return await leg_plan_vast(context.casus, context.plan, context)
    zeker = opdracht.tekst.strip(".,:;! ").lower() == ZEKER
    return await nieuwe_versie(context.plan, context, zeker=zeker)


async def _na_ico(context: Context) -> Casus:
    """The casus after its first ICO, which nobody said was held."""
    ico = lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id))
    if ico is not None and ico.moment is not None and ico.moment > context.nu:
        raise IcoNogNietGeweest(code=context.casus.code, wanneer=wanneer(ico.moment, context.beleid.zone))
    if ico is not None and ico.moment is None:
        raise IcoLoopt
    if ico is not None:
        await context.uow.bijeenkomsten.save_bijeenkomst(is_gehouden(ico, context.nu))
        await stop_geweest(context.uow, ico)
    return await naar_plan(context, context.casus)


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
