"""`overzicht`: what waits for you, what is late and what comes this week, one line a casus."""

from commands.casus.toon import run as van_casus
from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.rollen import Rol
from commands.effects.overzicht import overzichten
from commands.texts import overzicht as teksten
from commands.zelf.mijn import run as mijn


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """By code, number and date alone; whoever is no medewerker reads their own actiepunten, and whoever names a casus
    reads how that stands."""
    if not context.wie.medewerkers:
        return await mijn(opdracht, context)
    if opdracht.code is not None and context.wie.casus is not None:  # "K7Q2 hoe staat het ervoor"
        return await van_casus(opdracht, context)
    gemaakt = await overzichten(context.wie.medewerkers, context)
    return Uitkomst(antwoord=teksten.overzicht(gemaakt, context.vandaag), object="casussen")


OVERZICHT = Command(
    woorden="overzicht",
    ook=(
        "mijn overzicht",
        "mijn casussen",
        "hoe staan mijn zaken ervoor",
        "hoe staat het ervoor",
        "hoe staan mijn casussen ervoor",
        "heb ik iets gemist",
        "heb ik wat gemist",
        "wat heb ik gemist",
        "wat moet ik doen",
        "wat moet ik vandaag doen",
        "wat moet ik nog doen",
        "wat wacht er op mij",
    ),
    gebruik="overzicht",
    samenvatting=teksten.OVERZICHT,
    rollen=LEDEN | REGIE | {Rol.MANAGER},
    in_casus=False,
    kaal=True,
    leest=True,
    prive=True,
    run=run,
)
