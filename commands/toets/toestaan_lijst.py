"""`toestaan lijst`: the words that may go out of every casus."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.texts import toestaan as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The words in alphabetical order, for the people who may allow them."""
    woorden = sorted(await context.uow.toegestaan.all_words(), key=str.casefold)
    return Uitkomst(antwoord=teksten.lijst(woorden), object="toegestaan")


TOESTAAN_LIJST = Command(
    woorden="toestaan lijst",
    gebruik="toestaan lijst",
    samenvatting=teksten.TOESTAAN_LIJST,
    rollen=REGIE,
    in_casus=False,
    prive=True,
    kaal=True,
    vrije_regels=False,
    bewijs=False,
    run=run,
)
