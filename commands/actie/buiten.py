"""`actie buiten 3 <organisatie>`: an organisation outside the group goes on with it; nothing is asked here any more."""

from commands.actie.antwoord import aanduiding
from commands.actie.verandering import BEHEER, aan_elk, eigenaars, verander, vertel, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import actie_verandering as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Its reminders end; its owners hear apart who goes on. Raises as `zoek_open`, and OpdrachtOnvolledig."""
    punt, wie = await zoek_open(opdracht, context), opdracht.tekst.strip().rstrip(".")
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    nieuw = await verander(context, punt, FeedbackSoort.BUITEN, wie, status=Status.VERVALLEN)
    casus, van = context.casus, aanduiding(context)
    leden = await eigenaars(context, punt)
    apart = aan_elk(leden, lambda _anderen: teksten.buiten_voor_u(casus, nieuw, van, wie))
    effecten = await vertel(context, nieuw, teksten.buiten(casus, nieuw, van, wie), apart)
    return Uitkomst(antwoord=teksten.buiten_genoteerd(casus, nieuw, wie), effecten=effecten, object=punt.id)


BUITEN = Command(
    woorden="actie buiten",
    gebruik="actie buiten <nummer> <organisatie>",
    samenvatting=teksten.BUITEN,
    rollen=BEHEER,
    over_punt=True,
    bewijs=True,
    run=run,
)
