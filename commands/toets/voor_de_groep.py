"""`voor de groep [W12]`: a text of which it was asked for whom it is, is for all."""

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.wachtend import WachtStatus
from commands.domain.weigering import WachtendOnbekend
from commands.texts import voor_wie as teksten
from commands.toets.zoek import alleen_nummer, door, zoek


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It goes through the door once more.

    Raises WachtendOnbekend for a text that waits for something else, and as `zoek`.
    """
    wachtend = await zoek(opdracht, context, regie=False)
    if wachtend.voor_wie is None:
        raise WachtendOnbekend(nummer=wachtend.kort)
    await door(wachtend, WachtStatus.VOORSTEL, context)
    return Uitkomst(antwoord=teksten.voor_allen(wachtend), object=wachtend.kort)


VOOR_DE_GROEP = Command(
    woorden="voor de groep",
    gebruik="voor de groep [W12]",
    samenvatting=teksten.VOOR_DE_GROEP,
    rollen=LEDEN | REGIE,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    past=alleen_nummer,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    over_wachtend=True,
    run=run,
)
