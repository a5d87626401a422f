"""`weiger W12 <reden>`: the held text goes nowhere, and its sender hears why."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.wachtend import WachtStatus
from commands.domain.weigering import OpdrachtOnvolledig
from commands.messages import Effect, Lid, Say
from commands.spreektaal.woorden import eerste_woord
from commands.texts import besluit as teksten
from commands.toets.zoek import SLEUTEL, afzender, begint_met_nummer, sluit, zoek


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Close the text, and tell its sender the reason, which passes the door.

    Raises OpdrachtOnvolledig without a reason, and as `zoek`.
    """
    wachtend = await zoek(opdracht, context, regie=True)
    reden = eerste_woord(opdracht.tekst)[1]
    if not reden:
        raise OpdrachtOnvolledig(gebruik=f"weiger {wachtend.kort} <reden>")
    await sluit(wachtend, WachtStatus.GEWEIGERD, context.uow)
    lid = await afzender(wachtend, context.uow)
    effecten: tuple[Effect, ...] = ()
    if lid is not None and (lid.ontvangt or lid.krijgt_eigen):
        casus = await context.uow.casussen.get_casus(wachtend.casus_id)
        bericht = teksten.geweigerd_voor_afzender(casus, wachtend, reden)
        aan = Lid(deelnemer_id=lid.id, derde=lid.is_derde)
        effecten = (Say(aan=aan, bericht=bericht, sleutel=f"{SLEUTEL}{wachtend.id}/geweigerd"),)
    return Uitkomst(antwoord=teksten.geweigerd(wachtend), effecten=effecten, object=wachtend.kort)


WEIGER = Command(
    woorden="weiger",
    gebruik="weiger <W12> <reden>",
    samenvatting=teksten.WEIGER,
    rollen=REGIE,
    in_casus=False,
    prive=True,
    past=begint_met_nummer,
    over_wachtend=True,
    bewijs=True,
    run=run,
)
