"""`casus werkwijze <code>`: the terms that a casus keeps, and what the werkwijze of the house would change of them."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afspraken import wat_verandert
from commands.domain.werkwijzestand import stand
from commands.texts import werkwijze as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Terms alone, so a closed casus need not be opened for it."""
    casus = context.casus
    anders = wat_verandert(casus.afspraken, context.huisbeleid)
    return Uitkomst(antwoord=teksten.toon(casus, stand(context.beleid), anders), object=casus.id)


WERKWIJZE = Command(
    woorden="casus werkwijze",
    ook=("werkwijze", "welke werkwijze geldt", "welke werkwijze volgt"),
    gebruik="casus werkwijze <code>",
    samenvatting=teksten.WERKWIJZE,
    rollen=REGIE,
    kaal=True,
    leest=True,
    na_sluiting=True,
    prive=True,
    run=run,
)
