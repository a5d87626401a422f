"""Asks back whether somebody agrees, with the answers ready to press. Nobody types it, so no table has it."""

from dataclasses import replace

from commands.actie.antwoord import zoek
from commands.actie.verzoeken import neem_aan
from commands.actie.vraag import VRAAG
from commands.command import Context, Opdracht, Uitkomst
from commands.texts import verzoek as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The question once more; raises as `zoek` and `neem_aan` do."""
    punt = await zoek(opdracht, context)
    verzoek, _ = await neem_aan(context, punt)
    bericht = teksten.staat_open(context.casus, punt, verzoek, voorwaarde=opdracht.kies)
    return Uitkomst(antwoord=bericht, object=punt.id)


async def _na_vraag(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The same, where their own question about it went on first."""
    punt = await zoek(opdracht, context)
    verzoek, _ = await neem_aan(context, punt)
    bericht = teksten.staat_open(context.casus, punt, verzoek, voorwaarde=False, gevraagd=True)
    return Uitkomst(antwoord=bericht, object=punt.id)


def verzoekvraag(nummer: int, *, voorwaarde: bool = False) -> Opdracht:
    """The question about what waits for this actiepunt. `voorwaarde`: a condition stands beside their yes or no."""
    return Opdracht(command=VERZOEKVRAAG, nummer=nummer, kies=voorwaarde)


VERZOEKVRAAG = replace(VRAAG, woorden="verzoekvraag", run=run)
NA_VRAAG = replace(VRAAG, woorden="verzoekvraag na", run=_na_vraag)
