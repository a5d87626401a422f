"""`onbekend`: unknown senders, for the procesregisseur."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.texts import casus as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """They got no answer; here is who they were."""
    return Uitkomst(antwoord=teksten.onbekenden(await context.uow.onbekenden.alle()), object="onbekend")


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
