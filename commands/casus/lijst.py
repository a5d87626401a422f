"""`casus lijst`: all casussen of the ZVH."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.texts import casus as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """All casussen, by code, phase and dates only."""
    return Uitkomst(antwoord=teksten.lijst(await context.uow.casussen.all_casussen()), object="casussen")


LIJST = Command(
    woorden="casus lijst",
    ook=("casussen",),
    gebruik="casus lijst",
    samenvatting=teksten.LIJST,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
