"""`ico afgezegd <reden>`: the meeting that was polled or planned does not take place."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import zeg_af
from commands.domain.casus import Fase
from commands.domain.vervolg import is_geregeld
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.icoplan import plan_ander, plan_vervolg, stop_geweest, stop_vervolg
from commands.effects.icopost import vertel
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as teksten
from commands.texts import eersteico, icoafgezegd


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Everybody hears the reason, and a new moment is asked. Raises OpdrachtOnvolledig, IcoNietGepland."""
    reden = opdracht.tekst.strip(" ,:;")
    if not reden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    ico = zeg_af(await het_ico(context))
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    await stop_geweest(context.uow, ico)
    await stop_vervolg(context.uow, context.casus)
    eerste = context.casus.fase is Fase.GEPLAND
    if not eerste and not is_geregeld(await context.uow.bijeenkomsten.of_casus(context.casus.id)):
        await plan_vervolg(context, context.casus)
    zone = context.beleid.zone
    effecten = await vertel(context, context.casus, ico, icoafgezegd.afgezegd(context.casus, ico, zone, reden))
    bon = teksten.genoteerd(context.casus, ico, zone, "Het ~ICO~ is afgezegd. De deelnemers horen het.")
    if eerste:
        await plan_ander(context, ico)
        bon = eersteico.afgezegd_genoteerd(context.casus)
    if reden == icoafgezegd.NIET_DOORGEGAAN:
        bon = replace(bon, blokken=(*bon.blokken, icoafgezegd.geen_reden(context.casus)))
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


AFGEZEGD = Command(
    woorden="ico afgezegd",
    ook=("ico afzeggen", "ico gaat niet door"),
    gebruik="ico afgezegd <reden>",
    samenvatting=teksten.AFGEZEGD,
    rollen=REGIE,
    bewijs=True,
    vrij=True,
    run=run,
)
