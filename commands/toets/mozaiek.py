"""`mozaiek K7Q2`: what went out of a casus about its client, for the procesregisseur."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.werkdagen import lokale_dag
from commands.texts import mozaiek as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The facts with the day on which each went out first."""
    casus = context.casus
    gedeeld = [
        (een.kenmerk, lokale_dag(een.sinds, context.beleid)) for een in await context.uow.kenmerken.of_casus(casus.id)
    ]
    antwoord = teksten.lijst(casus, gedeeld, context.beleid.mozaiek_grens)
    return Uitkomst(antwoord=antwoord, object=casus.id, casus_id=casus.id)


MOZAIEK = Command(
    woorden="mozaiek",
    ook=("mozaïek",),
    gebruik="mozaiek <code>",
    samenvatting=teksten.MOZAIEK,
    rollen=REGIE,
    prive=True,
    kaal=True,
    leest=True,
    run=run,
)
