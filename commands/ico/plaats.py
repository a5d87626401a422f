"""`ico plaats <plaats of link>`: where the meeting is."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoStand
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.icoplan import plan_ico
from commands.effects.icopost import maak_bekend
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Those who were invited hear it; in a poll it waits for the invitation.

    Raises OpdrachtOnvolledig, IcoNietGepland.
    """
    plaats = " ".join(opdracht.tekst.split())
    if not plaats:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    eerder, zone, gebeurd = await het_ico(context), context.beleid.zone, "De plaats is genoteerd."
    ico = replace(eerder, plaats=plaats)
    if ico.stand is not IcoStand.GEPLAND:
        await context.uow.bijeenkomsten.save_bijeenkomst(ico)
        return Uitkomst(antwoord=teksten.genoteerd(context.casus, ico, zone, gebeurd), object=ico.id)
    ico = replace(ico, volgnummer=ico.volgnummer + 1)
    await plan_ico(context, ico)
    bericht = teksten.verzet(context.casus, ico, zone, plaats=not eerder.plaats)
    return await maak_bekend(context, ico, bericht, gebeurd)


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
