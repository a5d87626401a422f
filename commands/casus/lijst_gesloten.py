"""`casus lijst gesloten`: the closed casussen of the ZVH, how each ended and when."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.texts import casuslijst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """By code, end and day alone, the last one first."""
    gesloten = await context.uow.casussen.all_casussen(fase=Fase.GESLOTEN)
    return Uitkomst(antwoord=teksten.gesloten(gesloten, context.beleid, context.vandaag), object="casussen")


LIJST_GESLOTEN = Command(
    woorden="casus lijst gesloten",
    ook=("gesloten casussen", "afgesloten casussen", "alle gesloten casussen", "welke casussen zijn afgesloten"),
    gebruik="casus lijst gesloten",
    samenvatting=teksten.GESLOTEN,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
