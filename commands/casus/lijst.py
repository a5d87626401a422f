"""`casus lijst`: all casussen of the ZVH."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.texts import casuslijst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """All casussen, by code, phase, numbers and dates only; those of the asker first."""
    uow = context.uow
    standen = await uow.overzichten.open_casussen(Rol.PROCESREGISSEUR, regie=None)
    gesloten = [casus.code for casus in await uow.casussen.all_casussen(fase=Fase.GESLOTEN)]
    eigen = [een.id for een in context.wie.medewerkers]
    regie = [een.id for een in await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)]
    antwoord = teksten.lijst(standen, gesloten, eigen, regie, context.vandaag)
    return Uitkomst(antwoord=antwoord, object="casussen")


LIJST = Command(
    woorden="casus lijst",
    ook=("casussen", "de hele lijst", "alle casussen"),
    gebruik="casus lijst",
    samenvatting=teksten.LIJST,
    rollen=REGIE,
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
