"""`sjabloon`: the empty template of an afstemmingsplan."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.texts import sjabloon as teksten


async def run(_opdracht: Opdracht, _context: Context) -> Uitkomst:
    """The same for everybody: nothing of any casus stands in it."""
    return Uitkomst(antwoord=teksten.hier_is_het(), object="sjabloon")


SJABLOON = Command(
    woorden="sjabloon",
    ook=("leeg sjabloon", "formulier", "leeg formulier"),
    gebruik="sjabloon",
    samenvatting=teksten.SJABLOON,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
