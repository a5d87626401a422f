"""`hulp alles`: every command that this person may give here, made from the command table."""

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.rollen import Rol
from commands.texts import hulp as teksten
from commands.zelf.hulp import als_hulp, mogelijk


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Their usage, each with what it does."""
    return als_hulp(mogelijk(context), context, rest=0)


HULP_ALLES = Command(
    woorden="hulp alles",
    ook=("help alles", "alle opdrachten"),
    gebruik="hulp alles",
    samenvatting=teksten.HULP_ALLES,
    rollen=frozenset(Rol),
    in_casus=False,
    kaal=True,
    leest=True,
    run=run,
)
