"""`actie lijst`: all actiepunten of the casus."""

from datetime import date

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.ophouden import pauze_tot
from commands.domain.rollen import Rol
from commands.effects.buiten import buiten_de_groep
from commands.texts import actielijst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The actiepunten of this casus alone, whatever the room (SOURCES: C17)."""
    leden = {lid.id: lid for lid in await context.uow.deelnemers.of_casus(context.casus.id)}
    punten = await context.uow.actiepunten.of_casus(context.casus.id)
    pauzes: dict[str, date] = {}
    for rij in await context.uow.herinneringen.planned_for_all([punt.id for punt in punten]):
        tot = pauze_tot([rij], context.beleid)
        if tot is not None and tot > context.vandaag:
            pauzes[rij.onderwerp_id] = tot
    buiten = await buiten_de_groep(punten, context.uow)
    bericht = teksten.lijst(context.casus, punten, leden, context.vandaag, pauzes, buiten)
    return Uitkomst(antwoord=bericht, object=context.casus.id)


LIJST = Command(
    woorden="actie lijst",
    ook=("acties", "actielijst", "actiepunten", "lijst"),
    gebruik="actie lijst",
    samenvatting=teksten.LIJST,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
