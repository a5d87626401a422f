"""`vrijgave [W12]`: ask the procesregisseur to let the held text through as it is."""

from dataclasses import replace

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.wachtend import WachtStatus
from commands.messages import Say, Staf
from commands.texts import besluit as teksten
from commands.toets.zoek import SLEUTEL, alleen_nummer, voor_regie, zoek


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Put the question to the procesregisseur of the casus. Raises as `zoek`."""
    wachtend = replace(await zoek(opdracht, context, regie=False), status=WachtStatus.BIJ_REGIE)
    await context.uow.wachtenden.save_wachtend(wachtend)
    casus = await context.uow.casussen.get_casus(wachtend.casus_id)
    say = Say(
        aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id),
        bericht=await voor_regie(casus, wachtend, context.uow),
        sleutel=f"{SLEUTEL}{wachtend.id}/vrijgave/{context.inbound.bron}",
    )
    return Uitkomst(antwoord=teksten.vrijgave_gevraagd(wachtend), effecten=(say,), object=wachtend.kort)


VRIJGAVE = Command(
    woorden="vrijgave",
    gebruik="vrijgave [W12]",
    samenvatting=teksten.VRIJGAVE,
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
