"""`niet voor de groep [W12]`: a text of which it was asked for whom it is, is for one person or for the bot."""

from dataclasses import replace

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst, Wie
from commands.domain.wachtend import Bewaard, Wachtend, WachtStatus
from commands.domain.weigering import WachtendOnbekend, Weigering
from commands.domain.werkdagen import lokale_dag
from commands.texts import voor_wie as teksten
from commands.texts.weigering import als_bericht
from commands.toets.zoek import alleen_nummer, door, sluit, zoek
from commands.zelf.aan_de_bot import antwoord_op


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It goes to nobody else, and gets the answer that it would have had.

    Raises WachtendOnbekend for a text that waits for something else, and as `zoek` and the command that answers it.
    """
    wachtend = await zoek(opdracht, context, regie=False)
    aan = wachtend.voor_wie
    if aan is None:
        raise WachtendOnbekend(nummer=wachtend.kort)
    casus = await context.uow.casussen.get_casus(wachtend.casus_id)
    wie = await _daar(wachtend, context)
    dag = lokale_dag(wachtend.sinds, context.beleid)
    gelezen = antwoord_op(aan, wachtend.teksten[0], wie, casus, context.beleid, dag)
    if isinstance(gelezen, Opdracht) and gelezen.tekst:  # a person reads it, so it passes the door first
        bewaard = Bewaard(woorden=gelezen.command.woorden, tekst=gelezen.tekst)
        await door(replace(wachtend, opdrachten=(bewaard,), vondsten=()), WachtStatus.VOORSTEL, context)
        return Uitkomst(antwoord=teksten.aan_een(wachtend), object=wachtend.kort)
    await sluit(wachtend, WachtStatus.VERWIJDERD, context.uow)
    if isinstance(gelezen, Weigering):
        return Uitkomst(antwoord=als_bericht(gelezen), object=wachtend.kort)
    return await gelezen.command.run(gelezen, replace(context.voor(casus), wie=wie))


async def _daar(wachtend: Wachtend, context: Context) -> Wie:
    """The asker in the casus of that text."""
    casus = await context.uow.casussen.get_casus(wachtend.casus_id)
    plaatsen = await context.uow.deelnemers.of_persoon(context.wie.persoon.id)
    lid = next((een for een in plaatsen if een.actief and een.casus_id == casus.id), None)
    return replace(context.wie, casus=casus, deelnemer=lid)


NIET_VOOR_DE_GROEP = Command(
    woorden="niet voor de groep",
    gebruik="niet voor de groep [W12]",
    samenvatting=teksten.NIET_VOOR_DE_GROEP,
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
