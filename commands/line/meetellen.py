"""The report in a held message counts at once; only its words wait."""

from dataclasses import replace

from commands.command import Context, Opdracht
from commands.domain.wachtend import Bewaard
from commands.effects.uitgang import zet_klaar
from commands.grammar.lezing import Plek
from commands.line.gelezen import Gelezen, Werk
from commands.line.opdrachten import voer_uit
from commands.line.vasthouden import Geteld
from commands.messages import Bericht, Blok, Effect
from commands.toets.zoek import beantwoord


async def laat_tellen(gelezen: Gelezen, context: Context, werk: Werk) -> Geteld:
    """Carry out the reports of a held message without its words, and queue the news of that for the others.

    A refusal is told as always. A message that was held before, or that waits as one too many, stays as it is.
    """
    if gelezen.eerder is not None:
        return Geteld(opdrachten=gelezen.eerder.opdrachten)
    if not gelezen.vondsten:
        return Geteld()
    bewaard: list[Bewaard] = []
    effecten: list[Effect] = []
    gezegd: list[Blok] = []
    geweigerd: list[Bericht] = []
    for opdracht in await als_vervolg(gelezen.opdrachten or (), context):
        telt = opdracht.command.telt
        if telt and not opdracht.alleen_woorden:
            zonder = replace(opdracht, zonder_woorden=bool(opdracht.tekst))
            verslag = await voer_uit((zonder,), context, plek=gelezen.bekend.plek, planfout=None)
            telt = not verslag.geweigerd
            geweigerd += [verslag.antwoord] if verslag.geweigerd and opdracht.command.over_punt else []
            effecten += verslag.effecten
            gezegd += verslag.antwoord.blokken
        bewaard.append(
            Bewaard(
                woorden=opdracht.command.woorden,
                code=opdracht.code,
                nummer=opdracht.nummer,
                tekst=opdracht.tekst,
                telt=telt,
                meldt=opdracht.command.over_punt,
            )
        )
    # no word of the message is in these: it was carried out without them
    await zet_klaar(effecten, context, werk.poort.opgeslagen())
    niets = None
    if geweigerd and len(geweigerd) == len(bewaard) and gelezen.bekend.plek is not Plek.KAMER:  # there it stays to see
        niets = replace(geweigerd[0], blokken=tuple(gezegd))
    return Geteld(opdrachten=tuple(bewaard), gezegd=tuple(gezegd), geweigerd=niets)


async def als_vervolg(lezing: tuple[Opdracht, ...], context: Context) -> tuple[Opdracht, ...]:
    """The commands of an answer to the notice of a held text: a report that counted already brings words alone."""
    oud = await beantwoord(context.inbound, context.uow)
    if oud is None or oud.persoon_id != context.wie.persoon.id:
        return lezing
    geteld = {(een.woorden, een.nummer) for een in oud.opdrachten if een.telt}
    return tuple(
        replace(een, alleen_woorden=True) if (een.command.woorden, een.nummer) in geteld and een.tekst else een
        for een in lezing
    )
