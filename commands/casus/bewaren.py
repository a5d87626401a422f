"""`casus bewaren <code>`: until when a casus may be kept, and what moved that day."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.bewaren import laatste_dag
from commands.texts import bewaren as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """Days and organisations alone."""
    casus = context.casus
    bewaring = await context.uow.bewaringen.of_casus(casus.id)
    leden = await context.uow.deelnemers.of_casus(casus.id)
    antwoord = teksten.toon(casus, bewaring, laatste_dag(casus, bewaring, context.beleid), leden)
    return Uitkomst(antwoord=antwoord, object=casus.id)


BEWAREN = Command(
    woorden="casus bewaren",
    ook=("bewaartermijn", "hoe lang bewaren", "hoe lang bewaren wij"),
    gebruik="casus bewaren <code>",
    samenvatting=teksten.BEWAREN,
    rollen=REGIE,
    kaal=True,
    leest=True,
    na_sluiting=True,
    prive=True,
    run=run,
)
