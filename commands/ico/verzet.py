"""`ico verzet <dag en uur>`: the meeting that was planned is at another moment."""

import re
from dataclasses import replace
from typing import Final

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoSoort, lopende, verzet
from commands.domain.casus import Casus, Fase
from commands.domain.toestanden import Casusstap, na_stap
from commands.domain.weigering_ico import EenMomentNodig, IcoInVerleden, IcoNietGepland
from commands.effects.aannemen import zeg_dag
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
    """A moment behind the term is asked about. A first ICO that was cancelled comes back so,
    and one whose day nobody named at the triage is planned.

    Raises IcoNietGepland, IcoNogGepeild, MomentOnleesbaar, MomentTwijfel, IcoInVerleden, EenMomentNodig.
    """
    casus, zone = context.casus, context.beleid.zone
    ico = lopende(await context.uow.bijeenkomsten.of_casus(casus.id))
    nog_te_plannen = casus.fase is Fase.CONCEPT and casus.ico_op is None
    eerste = casus.fase is Fase.GEPLAND or nog_te_plannen
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
        casus = na_stap(casus, Casusstap.PLANNEN) if nog_te_plannen else casus
        ico = await plan_eerste(context, casus, momenten[0])
        casus = await volg_moment(context, casus, ico)
        if nog_te_plannen:
            bericht = eersteico.gepland(casus, ico, zone, nieuw=False)
            effecten = await zeg_dag(context, casus)
            return Uitkomst(antwoord=bericht, effecten=tuple(effecten), object=ico.id)
        bericht = eersteico.uitnodiging(casus, ico, context.beleid)
        uitkomst = await maak_bekend(context, ico, bericht, "Het ~ICO~ is gepland. Wie was uitgenodigd, hoort het.")
        return await _met_aanmelder(uitkomst, casus, context)
    ico = verzet(ico, momenten[0], context.nu)
    casus = await volg_moment(context, casus, ico)
    await plan_ico(context, ico)
    gebeurd = f"Het ~ICO~ is verzet. {'Wie was uitgenodigd, hoort het.' if eerste else 'De deelnemers horen het.'}"
    uitkomst = await maak_bekend(context, ico, teksten.verzet(casus, ico, zone), gebeurd)
    return await _met_aanmelder(uitkomst, casus, context) if eerste else uitkomst


async def _met_aanmelder(uitkomst: Uitkomst, casus: Casus, context: Context) -> Uitkomst:
    """With the news of the day for the aanmelder, who need not be invited."""
    return replace(uitkomst, effecten=(*uitkomst.effecten, *await zeg_dag(context, casus, verzet=True)))


VERZET = Command(
    woorden="ico verzet",
    ook=("ico plannen", "plan ico", "ico verzetten", "verzet ico", "verzet het ico"),
    gebruik="ico verzet <dag en uur>",
    samenvatting=teksten.VERZET,
    rollen=REGIE,
    bewijs=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
