"""`casus bezwaar <code> [klaar]`: an objection or a request about a casus runs, or is dealt with."""

from dataclasses import replace

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.texts import bewaren as teksten

_KLAAR = frozenset({"klaar", "afgehandeld", "besloten", "beslist", "ingetrokken", "voorbij"})


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """As long as it runs nothing of the casus is destroyed, and nobody is asked about its last day."""
    casus, uow = context.casus, context.uow
    bewaring = await uow.bewaringen.of_casus(casus.id)
    if _KLAAR & {woord.strip(".,:;!()") for woord in opdracht.tekst.lower().split()}:
        await uow.bewaringen.put_bewaring(replace(bewaring, bezwaar_sinds=None))
        return Uitkomst(antwoord=teksten.bezwaar_klaar(casus), object=casus.id)
    sinds = bewaring.bezwaar_sinds or context.vandaag
    await uow.bewaringen.put_bewaring(replace(bewaring, bezwaar_sinds=sinds))
    return Uitkomst(antwoord=teksten.bezwaar_genoteerd(casus, sinds), object=casus.id)


BEZWAAR = Command(
    woorden="casus bezwaar",
    ook=("casus verzoek",),
    gebruik="casus bezwaar <code>",
    samenvatting=teksten.BEZWAAR,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    na_sluiting=True,
    run=run,
)
