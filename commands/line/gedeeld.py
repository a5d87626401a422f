"""The receipt that says no more than that words went to the group: who heard it three times knows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from commands.command import Context, Opdracht
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Kanaal
from commands.effects.nieuws import keuze_van
from commands.messages import Effect, Hier, Say
from commands.onderling.bericht import BERICHT
from commands.texts import bericht as teksten

GENOEG: Final = 3
"""So many of these receipts a deelnemer gets by mail in one casus; the last one says so (own choice)."""


async def eens_genoeg(effecten: Sequence[Effect], opdrachten: tuple[Opdracht, ...], context: Context) -> list[Effect]:
    """Leave the receipt out where its reader heard it often enough; the last one says that it is.

    Where the receipt says anything more, where the words may not be their own, and to who wants everything at once, it
    goes on.
    """
    lid = context.wie.deelnemer
    zeg = next((een for een in effecten if _kan_weg(een, opdrachten, context)), None)
    if lid is None or not isinstance(zeg, Say) or keuze_van(lid.persoon, context) is Meldingen.DIRECT:
        return list(effecten)
    naam = f"gedeeld.{lid.id}"
    waarde = await context.uow.cursors.get(naam)
    nu = int(waarde) + 1 if waarde else 1
    if nu > GENOEG:
        return [een for een in effecten if een is not zeg]
    await context.uow.cursors.set(naam, str(nu))
    if nu < GENOEG:
        return list(effecten)
    laatste = replace(zeg, bericht=replace(zeg.bericht, blokken=(*zeg.bericht.blokken, teksten.laatste_bevestiging())))
    return [laatste if een is zeg else een for een in effecten]


def _kan_weg(effect: Effect, opdrachten: tuple[Opdracht, ...], context: Context) -> bool:
    """Whether it is this receipt, of words that are proven to be theirs."""
    inbound = context.inbound
    if inbound.kanaal is not Kanaal.MAIL or not inbound.is_proven or inbound.bijlagen or len(opdrachten) != 1:
        return False
    if context.wie.casus is None or opdrachten[0].command is not BERICHT:
        return False
    if not isinstance(effect, Say) or not isinstance(effect.aan, Hier):
        return False
    return effect.bericht.blokken == teksten.gedeeld(context.casus, opdrachten[0].tekst).blokken
