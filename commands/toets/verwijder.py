"""`verwijder W12`: the held text goes nowhere; from a room the bot takes it away."""

from dataclasses import replace

from commands.command import LEDEN, REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.wachtend import WachtStatus
from commands.messages import Effect, WisBericht
from commands.texts import besluit as teksten
from commands.toets.zoek import begint_met_nummer, sluit, zoek


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Close the text, for its sender or the procesregisseur. Raises as `zoek`."""
    wachtend = await zoek(opdracht, context, regie=True)
    await sluit(wachtend, WachtStatus.VERWIJDERD, context.uow)
    effecten: tuple[Effect, ...] = ()
    if wachtend.kamer:
        effecten = (WisBericht(extern_id=wachtend.extern_id, kamer=wachtend.kamer, casus_id=wachtend.casus_id),)
    antwoord = teksten.verwijderd(wachtend, uit_kamer=bool(wachtend.kamer))
    return Uitkomst(antwoord=antwoord, effecten=effecten, object=wachtend.kort)


VERWIJDER = Command(
    woorden="verwijder",
    gebruik="verwijder <W12>",
    samenvatting=teksten.VERWIJDER,
    rollen=LEDEN | REGIE,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    past=begint_met_nummer,
    doorgeef=lambda _tekst: (),
    over_wachtend=True,
    bewijs=False,
    run=run,
)
HAAL_WEG = replace(VERWIJDER, prive=False)
"""The same in the room where it stands, in plain words: the answer says nothing that they have not read there."""
