"""`onbekend`: unknown senders, for the procesregisseur."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.texts import casus as teksten

GETOOND = 20
"""Senders in one answer; of the others it says how many there are."""


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """They got no answer; here is who they were."""
    onbekenden = context.uow.onbekenden
    lijst = await onbekenden.nieuwste(GETOOND)
    return Uitkomst(antwoord=teksten.onbekenden(lijst, await onbekenden.aantal()), object="onbekend")


ONBEKEND = Command(
    woorden="onbekend",
    gebruik="onbekend",
    samenvatting=teksten.ONBEKEND,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    prive=True,
    run=run,
)
