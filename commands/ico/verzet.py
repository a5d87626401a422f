"""`ico verzet <dag en uur>`: the meeting that was planned is at another moment."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import verzet
from commands.domain.weigering_ico import EenMomentNodig
from commands.effects.icoplan import plan_geweest, stop_geweest
from commands.effects.icopost import vertel
from commands.ico.lezen import het_ico, lees, vervolg_grens
from commands.texts import bijeenkomst as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A moment behind the term is asked about.

    Raises IcoNietGepland, MomentOnleesbaar, MomentTwijfel, IcoInVerleden, EenMomentNodig.
    """
    ico = await het_ico(context)
    tekst = opdracht.tekst.removeprefix("naar ").removeprefix("op ")
    momenten = lees(tekst, context, vervolg_grens(context.casus, context))
    if len(momenten) != 1:
        raise EenMomentNodig
    ico = verzet(ico, momenten[0], context.nu)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    await stop_geweest(context.uow, ico)
    await plan_geweest(context, ico)
    zone = context.beleid.zone
    effecten = await vertel(context, context.casus, ico, teksten.verzet(context.casus, ico, zone))
    bon = teksten.genoteerd(context.casus, ico, zone, "Het ICO is verzet. De deelnemers horen het.")
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


VERZET = Command(
    woorden="ico verzet",
    ook=("ico verzetten", "verzet ico", "verzet het ico"),
    gebruik="ico verzet <dag en uur>",
    samenvatting=teksten.VERZET,
    rollen=REGIE,
    bewijs=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
