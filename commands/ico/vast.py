"""`ico vast <nummer>`: this moment of the poll it is, and everybody is invited."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoSoort, leg_vast
from commands.domain.weigering import OpdrachtOnvolledig
from commands.domain.weigering_ico import IcoInVerleden
from commands.effects.eersteico import volg_moment
from commands.effects.icoplan import plan_ico, stop_vervolg
from commands.effects.icopost import maak_bekend
from commands.ico.lezen import de_peiling
from commands.texts import bijeenkomst as teksten
from commands.texts import eersteico


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Raises GeenPeiling, OpdrachtOnvolledig, IcoMomentOnbekend, IcoInVerleden (the poll took too long)."""
    ico = await de_peiling(context)
    cijfers = opdracht.tekst.replace("moment", "").strip(" .,!#")
    if not (cijfers.isascii() and cijfers.isdigit() and len(cijfers) < 3):
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    nr = int(cijfers)
    ico = leg_vast(ico, nr)
    if ico.moment is None or ico.moment <= context.nu:
        raise IcoInVerleden
    await stop_vervolg(context.uow, context.casus)
    await plan_ico(context, ico)
    casus = await volg_moment(context, context.casus, ico)
    if ico.soort is IcoSoort.EERSTE:
        bericht = eersteico.uitnodiging(casus, ico, context.beleid.zone)
        gebeurd = "Het moment ligt vast. Wie was gevraagd, is uitgenodigd."
        return await maak_bekend(context, ico, bericht, gebeurd, gekozen=nr)
    bericht = teksten.uitnodiging(casus, ico, context.beleid.zone)
    gebeurd = "Het moment ligt vast. De deelnemers zijn uitgenodigd."
    return await maak_bekend(context, ico, bericht, gebeurd, gekozen=nr)


VAST = Command(
    woorden="ico vast",
    ook=("ico vastleggen", "leg ico vast op"),
    gebruik="ico vast <nummer van het moment>",
    samenvatting=teksten.VAST,
    rollen=REGIE,
    bewijs=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
