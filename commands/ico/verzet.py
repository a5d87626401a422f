"""`ico verzet <dag en uur>`: the meeting that was planned is at another moment."""

import re
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoSoort, lopende, verzet
from commands.domain.casus import Fase
from commands.domain.weigering_ico import EenMomentNodig, IcoInVerleden, IcoNietGepland
from commands.effects.eersteico import plan_eerste, volg_moment
from commands.effects.icoplan import plan_ico
from commands.effects.icopost import maak_bekend
from commands.ico.lezen import eis_gekozen, lees, vervolg_grens
from commands.texts import bijeenkomst as teksten
from commands.texts import eersteico

_ZELFDE_UUR: Final = re.compile(
    r",?\s*\b(?:op )?(?:de|het)?\s*\b(?:zelfde|dezelfde|hetzelfde) (?:tijd|tijdstip|uur)\b", re.IGNORECASE
)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A moment behind the term is asked about. A first ICO that was cancelled comes back so.

    Raises IcoNietGepland, IcoNogGepeild, MomentOnleesbaar, MomentTwijfel, IcoInVerleden, EenMomentNodig.
    """
    casus, zone = context.casus, context.beleid.zone
    ico = lopende(await context.uow.bijeenkomsten.of_casus(casus.id))
    eerste = casus.fase is Fase.GEPLAND
    if ico is None and not eerste:
        raise IcoNietGepland(code=casus.code if casus.fase is Fase.LOPEND else "")
    if ico is not None:
        eis_gekozen(ico, casus)
    tekst = opdracht.tekst.removeprefix("naar ").removeprefix("op ")
    if ico is not None and ico.moment is not None:
        tekst = _ZELFDE_UUR.sub(f" {ico.moment.astimezone(zone):%H:%M}", tekst)
    is_vervolg = ico is not None and ico.soort is IcoSoort.VERVOLG
    momenten = lees(tekst, context, vervolg_grens(casus, context) if is_vervolg else None)
    if len(momenten) != 1:
        raise EenMomentNodig
    if ico is None:
        if momenten[0] <= context.nu:
            raise IcoInVerleden
        ico = await plan_eerste(context, casus, momenten[0])
        await volg_moment(context, casus, ico)
        bericht = eersteico.uitnodiging(casus, ico, zone)
        return await maak_bekend(context, ico, bericht, "Het ~ICO~ is gepland. Wie was uitgenodigd, hoort het.")
    ico = verzet(ico, momenten[0], context.nu)
    await volg_moment(context, casus, ico)
    await plan_ico(context, ico)
    gebeurd = f"Het ~ICO~ is verzet. {'Wie was uitgenodigd, hoort het.' if eerste else 'De deelnemers horen het.'}"
    return await maak_bekend(context, ico, teksten.verzet(casus, ico, zone), gebeurd)


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
