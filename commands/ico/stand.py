"""`ico stand`: the meeting that comes, or who can when."""

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import lopende
from commands.domain.rollen import Rol
from commands.effects.icopost import te_vragen
from commands.texts import bijeenkomst as teksten


async def run(_opdracht: Opdracht, context: Context) -> Uitkomst:
    """By role, never by name; the answer of somebody who left no longer counts."""
    casus, icos = context.casus, context.uow.bijeenkomsten
    ico = lopende(await icos.of_casus(casus.id))
    leden = await te_vragen(context, casus)
    antwoorden = {} if ico is None else {een.deelnemer_id: een.kan for een in await icos.answers(ico.id)}
    kan = [
        (een, [lid.aanduiding for lid in leden if een.nr in antwoorden.get(lid.id, ())])
        for een in (() if ico is None else ico.momenten)
    ]
    open_bij = [lid.aanduiding for lid in leden if lid.id not in antwoorden]
    antwoord = teksten.stand(casus, ico, kan, open_bij, context.beleid.zone)
    return Uitkomst(antwoord=antwoord, object=casus.id)


STAND = Command(
    woorden="ico stand",
    ook=("stand ico", "stand van het ico"),
    gebruik="ico stand",
    samenvatting=teksten.STAND,
    rollen=IEDEREEN - {Rol.BEHEERDER},
    kaal=True,
    leest=True,
    run=run,
)
