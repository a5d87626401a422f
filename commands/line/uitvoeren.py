"""The commands of one message are carried out, and come to one answer."""

from dataclasses import replace

from commands.brakes.doorgeefrem import demp
from commands.command import Context, Opdracht, Uitkomst
from commands.line.bijlagen import bewaar_plan, met_plan, over_bijlagen
from commands.line.gedeeld import eens_genoeg
from commands.line.gelezen import Gelezen
from commands.line.keuren import woorden
from commands.line.meetellen import als_vervolg
from commands.line.nood import met_nood
from commands.line.opdrachten import voer_uit
from commands.line.vasthouden import in_woorden_van, sluit_beantwoorde
from commands.line.vooraf import WACHTKAMER
from commands.line.wissen import en_gewist, is_regie, moet_weg, wis_dit
from commands.messages import Bericht, Effect, Say
from commands.ports import TemporaryFailure
from commands.texts import mozaiek as mozaiekteksten
from commands.texts import vrijgeven as vrijgeefteksten
from commands.understanding.hier import zeg_hier


async def voer_alles_uit(gelezen: Gelezen, context: Context) -> list[Effect] | None:
    """All that the commands bring about, with the answer; None when there is no command.

    Raises EchoNodig, and TemporaryFailure when they would say words that the door did not see.
    """
    if not isinstance(gelezen.lezing, tuple):
        return None
    if gelezen.gewacht and any(een.command.met_plan for een in gelezen.lezing):
        await context.uow.waiting_plans.take_plan(context.wie.persoon.id, since=context.nu - WACHTKAMER)
    opdrachten = in_woorden_van(await als_vervolg(gelezen.lezing, context), gelezen.eerder)
    doorgegeven = [tekst for _, tekst in woorden(opdrachten)]
    if not {stuk.tekst for stuk in gelezen.delen}.issuperset(doorgegeven):
        raise TemporaryFailure("read_anew")
    gewist = await wis_dit(context) if moet_weg(opdrachten, context.wie) else []
    plan = await _plan_ernaast(opdrachten, gelezen, context)
    if plan is not None and any(een.command.over_plan for een in opdrachten):
        plan = replace(plan, blokken=(vrijgeefteksten.niet_vrijgegeven_met_bestand(), *plan.blokken))
        return [*gewist, zeg_hier(context, plan, geweigerd=True)]
    uitkomst = await voer_uit(opdrachten, context, plek=gelezen.bekend.plek, planfout=gelezen.planfout)
    if uitkomst.bewaar_bestand and gelezen.bijlage is not None:
        await context.uow.waiting_plans.put_plan(context.wie.persoon.id, gelezen.bijlage, context.nu)
    if doorgegeven:
        await sluit_beantwoorde(gelezen, context.uow)
    bericht = met_plan(over_bijlagen(uitkomst.antwoord, context), plan)
    if gewist and not is_regie(context.wie):
        bericht = en_gewist(bericht)
    if doorgegeven:
        bericht = _met_waarschuwing(bericht, gelezen, hier=context.in_casuskamer)
    zeg = _zeg(bericht, uitkomst, opdrachten, context)
    if not bericht.blokken:
        return [*uitkomst.effecten, *gewist]  # their own calendar shows it
    if context.inbound.asks_silence and _is_bewijs(zeg, context):
        return [*uitkomst.effecten]  # no more than a receipt for words, which may be a robot's (SOURCES: M13)
    effecten = [*uitkomst.effecten, *gewist, zeg]
    if gelezen.eerder is not None:  # somebody decided about it
        return effecten
    gedempt = await demp(effecten, context.wie.persoon.id, context, bewezen=context.inbound.is_proven)
    return await eens_genoeg(gedempt, opdrachten, context)


async def _plan_ernaast(opdrachten: tuple[Opdracht, ...], gelezen: Gelezen, context: Context) -> Bericht | None:
    """The question about a Word file that none of these commands is about."""
    if any(een.command.met_plan for een in opdrachten):
        return None
    return await bewaar_plan(context, onder_ons=gelezen.bekend.onder_ons, fout=gelezen.planfout)


def _met_waarschuwing(bericht: Bericht, gelezen: Gelezen, *, hier: bool) -> Bericht:
    """`hier`: in the room of the casus, where words that everybody has read need no other warning."""
    bericht = met_nood(bericht, gelezen)
    if hier or gelezen.keuring is None or not gelezen.keuring.waarschuwing:
        return bericht
    return replace(bericht, blokken=(*bericht.blokken, mozaiekteksten.let_op()))


def _zeg(bericht: Bericht, uitkomst: Uitkomst, opdrachten: tuple[Opdracht, ...], context: Context) -> Say:
    # words for others that stand for no command may be a robot's
    op_opdracht = any(not een.command.vrij for een in opdrachten)
    return replace(zeg_hier(context, bericht, uitkomst), op_opdracht=op_opdracht)


def _is_bewijs(zeg: Say, context: Context) -> bool:
    """Whether it says no more than that free words came in."""
    return zeg.bericht.notice and not (zeg.op_opdracht or zeg.geweigerd or context.inbound.bijlagen)
