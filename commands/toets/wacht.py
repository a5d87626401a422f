"""`wacht`: the texts that wait for a person, each with its sender and the moment it came."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.rollen import Kanaal
from commands.effects.navragen import wachtende
from commands.texts import navraag as navraagteksten
from commands.texts import toets as teksten
from commands.toets.zoek import van


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """The texts, oldest first, by role and in local time; in a mail the found words are blotted out."""
    uow = context.uow
    wachtenden = [
        (
            een,
            await uow.casussen.get_casus(een.casus_id),
            await van(een, uow),
            een.sinds.astimezone(context.beleid.zone),
        )
        for een in await uow.wachtenden.open_wachtenden()
    ]
    in_matrix = any(Kanaal.MATRIX in een.kanalen for een in context.wie.medewerkers)
    antwoord = teksten.lijst(wachtenden, in_matrix=in_matrix)
    navragen = navraagteksten.lijst(await wachtende(context), met_adres=False)
    return Uitkomst(antwoord=replace(antwoord, blokken=(*antwoord.blokken, *navragen)), object="wachtend")


WACHT = Command(
    woorden="wacht",
    ook=("wat wacht er",),
    gebruik="wacht",
    samenvatting=teksten.WACHT,
    rollen=REGIE,
    in_casus=False,
    prive=True,
    kaal=True,
    leest=True,
    run=run,
)
