"""`ico stand`: the meeting that comes, or who can when."""

from collections.abc import Sequence
from dataclasses import replace

from commands.command import IEDEREEN, Command, Context, Opdracht, Uitkomst
from commands.domain.bijeenkomst import Bijeenkomst, lopende
from commands.domain.deelnemer import Deelnemer
from commands.domain.rollen import Rol
from commands.effects.icoderden import derden_bij
from commands.effects.icopost import te_vragen
from commands.messages import Blok
from commands.texts import icostand as teksten
from commands.texts.uitnodiging import wie_komt


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
    if ico is not None and ico.moment is not None and _regie_alleen(context):
        antwoord = replace(antwoord, blokken=(*antwoord.blokken, await _wie_komt(ico, leden, context)))
    return Uitkomst(antwoord=antwoord, object=casus.id)


def _regie_alleen(context: Context) -> bool:
    return not context.in_casuskamer and any(een.rol is Rol.PROCESREGISSEUR for een in context.wie.medewerkers)


async def _wie_komt(ico: Bijeenkomst, leden: Sequence[Deelnemer], context: Context) -> Blok:
    """An answer to an earlier moment says nothing of this one."""
    gezegd = {
        een.deelnemer_id: een.antwoord
        for een in await context.uow.bijeenkomsten.participations(ico.id)
        if een.volgnummer == ico.volgnummer
    }
    allen = [*leden, *await derden_bij(context, context.casus)]
    return wie_komt([(lid.aanduiding, gezegd.get(lid.id)) for lid in allen])


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
