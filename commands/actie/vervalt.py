"""`actie vervalt 3 <reden>`: it need not be done any more."""

from commands.actie.antwoord import aanduiding
from commands.actie.verandering import BEHEER, aan_elk, eigenaars, verander, vertel, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import actie_verandering as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Its reminders end; its owners hear apart that nothing is asked any more."""
    punt, reden = await zoek_open(opdracht, context), opdracht.tekst.strip()
    if not reden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    nieuw = await verander(context, punt, FeedbackSoort.VERVALLEN, reden, status=Status.VERVALLEN)
    casus, van = context.casus, aanduiding(context)
    leden = await eigenaars(context, punt)
    apart = aan_elk(leden, lambda _anderen: teksten.vervallen_voor_u(casus, nieuw, van, reden))
    effecten = await vertel(context, nieuw, teksten.vervallen(casus, nieuw, van, reden), apart)
    return Uitkomst(antwoord=teksten.vervallen_genoteerd(casus, nieuw, reden), effecten=effecten, object=punt.id)


VERVALT = Command(
    woorden="actie vervalt",
    ook=("actie vervallen", "vervalt"),
    gebruik="actie vervalt <nummer> <reden>",
    samenvatting=teksten.VERVALT,
    rollen=BEHEER,
    over_punt=True,
    bewijs=True,
    run=run,
)
