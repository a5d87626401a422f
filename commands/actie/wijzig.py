"""`actie wijzig 3 <tekst>`: what must be done is said in other words."""

from commands.actie.antwoord import aanduiding
from commands.actie.derden import keur_woorden
from commands.actie.uitstel import UITSTEL
from commands.actie.verandering import BEHEER, aan_elk, eigenaars, verander, vertel, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort
from commands.domain.datum import is_datum
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import actie_verandering as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """State, owner and date stay; the owners hear it apart. A date alone is refused: `actie uitstel` moves it."""
    punt, wat = await zoek_open(opdracht, context), opdracht.tekst.strip()
    if not wat:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    if is_datum(wat):
        raise OpdrachtOnvolledig(gebruik=UITSTEL.gebruik)
    leden = await eigenaars(context, punt)
    keur_woorden(context, punt, leden)
    nieuw = await verander(context, punt, FeedbackSoort.GEWIJZIGD, f"Eerst stond er: {punt.wat}", wat=wat)
    casus, van = context.casus, aanduiding(context)
    apart = aan_elk(leden, lambda anderen: teksten.gewijzigd_voor_u(casus, nieuw, van, anderen))
    effecten = await vertel(context, nieuw, teksten.gewijzigd(casus, nieuw, leden, van), apart)
    return Uitkomst(antwoord=teksten.gewijzigd_genoteerd(casus, nieuw, leden), effecten=effecten, object=punt.id)


WIJZIG = Command(
    woorden="actie wijzig",
    ook=("actie wijzigen",),
    gebruik="actie wijzig <nummer> <tekst>",
    samenvatting=teksten.WIJZIG,
    rollen=BEHEER,
    over_punt=True,
    raadt=True,
    bewijs=True,
    run=run,
)
