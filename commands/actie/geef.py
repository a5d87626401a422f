"""`actie geef 3 aan <wie>`: another deelnemer does it."""

from commands.actie.antwoord import aanduiding
from commands.actie.verandering import BEHEER, eigenaar_in, verander, vertel, zoek_open
from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.weigering import AlEigenaar, OpdrachtOnvolledig
from commands.texts import actie_verandering as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """It begins anew for its new owner, also where it did not work for the other; each of both hears it privately."""
    punt = await zoek_open(opdracht, context)
    eerste, _, rest = opdracht.tekst.partition(" ")
    wie = (rest if eerste.lower() == "aan" else opdracht.tekst).strip(" .")
    if not wie:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    lid = await eigenaar_in(wie, context)
    if lid.id == punt.eigenaar:
        raise AlEigenaar(nummer=punt.nummer, wie=lid.aanduiding)
    eerder = await context.uow.deelnemers.get_deelnemer(punt.eigenaar) if punt.eigenaar else None
    nieuw = await verander(context, punt, FeedbackSoort.OVERGEDRAGEN, "", status=Status.OPEN, eigenaar=lid.id)
    casus, van = context.casus, aanduiding(context)
    apart = {lid.id: teksten.nu_van_u(casus, nieuw, van)}
    if eerder is not None and eerder.ontvangt:
        apart[eerder.id] = teksten.niet_meer_van_u(casus, nieuw, lid, van)
    effecten = vertel(context, nieuw, teksten.gegeven(casus, nieuw, lid, van), apart)
    return Uitkomst(antwoord=teksten.overgedragen(casus, nieuw, lid), effecten=effecten, object=punt.id)


GEEF = Command(
    woorden="actie geef",
    ook=("actie overdragen",),
    gebruik="actie geef <nummer> aan <organisatie, rol of adres>",
    samenvatting=teksten.GEEF,
    rollen=BEHEER,
    over_punt=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
