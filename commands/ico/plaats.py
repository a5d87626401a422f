"""`ico plaats <plaats of link>`: where the meeting is."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoStand
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.icoplan import plan_geweest, stop_geweest
from commands.effects.icopost import vertel
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Those who were invited hear it; in a poll it waits for the invitation.

    Raises OpdrachtOnvolledig, IcoNietGepland.
    """
    plaats = " ".join(opdracht.tekst.split())
    if not plaats:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    ico = replace(await het_ico(context), plaats=plaats)
    zone = context.beleid.zone
    if ico.stand is IcoStand.GEPLAND:
        ico = replace(ico, volgnummer=ico.volgnummer + 1)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    await stop_geweest(context.uow, ico)
    await plan_geweest(context, ico)
    bericht = teksten.verzet(context.casus, ico, zone)
    effecten = await vertel(context, context.casus, ico, bericht) if ico.stand is IcoStand.GEPLAND else []
    bon = teksten.genoteerd(context.casus, ico, zone, "De plaats is genoteerd.")
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


PLAATS = Command(
    woorden="ico plaats",
    ook=("ico link", "plaats ico"),
    gebruik="ico plaats <plaats of link>",
    samenvatting=teksten.PLAATS,
    rollen=REGIE,
    bewijs=True,
    vrij=True,
    run=run,
)
