"""`voorstel [W12]`: send the held text in the words of the proposal."""

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.inhoud import zonder_inhoud
from commands.domain.rollen import Kanaal
from commands.domain.wachtend import WachtStatus
from commands.domain.weigering import GeenVoorstel, WachtendOnbekend
from commands.domain.weigering_terug import VoorstelNietGezien
from commands.texts import besluit as teksten
from commands.toets.zoek import alleen_nummer, door, zoek


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Only for its sender; the proposal passes the door once more.

    Raises VoorstelNietGezien where their mail shows no content, GeenVoorstel, WachtendOnbekend for a text that waits as
    one too many, and as `zoek`.
    """
    wachtend = await zoek(opdracht, context, regie=False)
    if wachtend.te_veel:  # its sender wrote too much: no words of it hold it
        raise WachtendOnbekend(nummer=wachtend.kort)
    if not wachtend.heeft_voorstel:
        raise GeenVoorstel(nummer=wachtend.kort)
    persoon, beleid = context.wie.persoon, context.beleid
    per_mail = context.inbound.kanaal is Kanaal.MAIL
    if per_mail and zonder_inhoud(persoon.email, persoon.inhoud, beleid.alleen_melding):
        raise VoorstelNietGezien(nummer=wachtend.kort, telefoon=beleid.telefoon)
    await door(wachtend, WachtStatus.VOORSTEL, context)
    return Uitkomst(antwoord=teksten.voorstel_gebruikt(wachtend), object=wachtend.kort)


VOORSTEL = Command(
    woorden="voorstel",
    gebruik="voorstel [W12]",
    samenvatting=teksten.VOORSTEL,
    rollen=LEDEN | REGIE,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    past=alleen_nummer,
    doorgeef=lambda _tekst: (),
    over_wachtend=True,
    bewijs=False,
    run=run,
)
