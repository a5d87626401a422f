"""`ico plaats <plaats of link>`: where the meeting is."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.icoplek import mag_in_plek
from commands.domain.weigering import OpdrachtOnvolledig
from commands.effects.aannemen import zeg_waar
from commands.effects.icoplaats import vertel_plaats
from commands.ico.lezen import het_ico
from commands.texts import bijeenkomst as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Those who were invited hear it, and whoever answered need not do so again; in a poll it waits for the invitation.

    Raises OpdrachtOnvolledig, IcoNietGepland.
    """
    plaats = " ".join(opdracht.tekst.split())
    if not plaats:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    eerder = await het_ico(context)
    ico = replace(eerder, plaats=plaats)
    await context.uow.bijeenkomsten.save_bijeenkomst(ico)
    effecten = await vertel_plaats(context, ico, bekend=not eerder.plaats) if ico.moment is not None else []
    if effecten:  # those who were invited know of it
        effecten += await zeg_waar(context, context.casus, ico)
    bon = teksten.genoteerd(context.casus, ico, context.beleid.zone, "De plaats is genoteerd.")
    return Uitkomst(antwoord=bon, effecten=tuple(effecten), object=ico.id)


PLAATS = Command(
    woorden="ico plaats",
    ook=("ico link", "plaats ico"),
    gebruik="ico plaats <plaats of link>",
    samenvatting=teksten.PLAATS,
    rollen=REGIE,
    bewijs=True,
    vrij=True,
    mag_noemen=mag_in_plek,
    run=run,
)
