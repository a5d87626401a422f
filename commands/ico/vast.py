"""`ico vast <nummer>`: this moment of the poll it is, and everybody is invited; or that of a day and hour."""

import re
from dataclasses import replace
from datetime import datetime

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import IcoSoort, IcoStand, leg_vast, lopende
from commands.domain.casus import Fase
from commands.domain.peilantwoord import lees_kan
from commands.domain.weigering_ico import EenMomentNodig, IcoInVerleden, WelkMoment
from commands.domain.weigering_terug import BedoeltU
from commands.effects.eersteico import volg_moment
from commands.effects.icoplan import plan_ico, stop_vervolg
from commands.effects.icopost import maak_bekend
from commands.effects.nieuwico import nieuw_ico
from commands.ico.lezen import de_peiling, lees
from commands.texts import bijeenkomst as teksten
from commands.texts import eersteico


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """A vervolg-ICO that people planned without a poll is named by its day and hour.

    Raises GeenPeiling, WelkMoment, IcoMomentOnbekend, IcoInVerleden (the poll took too long), MomentTwijfel,
    and BedoeltU where a day stands for one of the moments.
    """
    momenten = await _zonder_peiling(opdracht, context)
    if momenten:
        return await _al_gepland(momenten, context)
    ico = await de_peiling(context)
    cijfers = opdracht.tekst.replace("moment", "").strip(" .,!#")
    if not (cijfers.isascii() and cijfers.isdigit() and len(cijfers) < 3):
        bedoeld = lees_kan(opdracht.tekst, ico.momenten, context.beleid.zone) or ()
        if len(bedoeld) == 1 and bedoeld[0] in {een.nr for een in ico.momenten}:
            heel = f"{context.casus.code} {opdracht.command.woorden} {bedoeld[0]}"
            raise BedoeltU(code=context.casus.code, voorbeeld=heel, zelf=heel)
        raise WelkMoment(code=context.casus.code, lijst=teksten.lijst(ico, context.beleid.zone))
    nr = int(cijfers)
    ico = leg_vast(ico, nr)
    if ico.moment is None or ico.moment <= context.nu:
        raise IcoInVerleden
    await stop_vervolg(context.uow, context.casus)
    await plan_ico(context, ico)
    casus = await volg_moment(context, context.casus, ico)
    if ico.soort is IcoSoort.EERSTE:
        bericht = eersteico.uitnodiging(casus, ico, context.beleid)
        gebeurd = "Het moment ligt vast. Wie was gevraagd, is uitgenodigd."
        return await maak_bekend(context, ico, bericht, gebeurd, gekozen=nr)
    bericht = teksten.uitnodiging(casus, ico, context.beleid.zone)
    gebeurd = "Het moment ligt vast. De deelnemers zijn uitgenodigd."
    return await maak_bekend(context, ico, bericht, gebeurd, gekozen=nr)


async def _zonder_peiling(opdracht: Opdracht, context: Context) -> list[datetime]:
    """The moments in words that are no number, where a casus runs and no meeting is polled or planned."""
    tekst = opdracht.tekst.replace("moment", "")
    if context.casus.fase is not Fase.LOPEND or not re.search(r"[^\W\d_]{2}|[-/:]", tekst):
        return []
    if lopende(await context.uow.bijeenkomsten.of_casus(context.casus.id)) is not None:
        return []
    return lees(opdracht.tekst, context, None)


async def _al_gepland(momenten: list[datetime], context: Context) -> Uitkomst:
    """Everybody is invited to the vervolg-ICO at this moment. Raises EenMomentNodig, IcoInVerleden."""
    if len(momenten) != 1:
        raise EenMomentNodig
    if momenten[0] <= context.nu:
        raise IcoInVerleden
    casus = context.casus
    ico = replace(nieuw_ico(context, casus, IcoSoort.VERVOLG), stand=IcoStand.GEPLAND, moment=momenten[0])
    await context.uow.bijeenkomsten.add_bijeenkomst(ico)
    await stop_vervolg(context.uow, casus)
    await plan_ico(context, ico)
    bericht = teksten.uitnodiging(casus, ico, context.beleid.zone)
    return await maak_bekend(context, ico, bericht, "Het moment ligt vast. De deelnemers zijn uitgenodigd.")


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
