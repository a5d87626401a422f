"""`casus bezwaar <code> [klaar]`: an objection or a request about a casus runs, or is dealt with."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.clientrecht import Recht
from commands.effects.clientverzoek import handel_af, noteer_verzoek
from commands.texts import bewaren as teksten

_KLAAR = frozenset({"klaar", "afgehandeld", "besloten", "beslist", "ingetrokken", "voorbij"})


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """As long as it runs nothing of the casus is destroyed, and nobody is asked about its last day."""
    casus = context.casus
    if _KLAAR & {woord.strip(".,:;!()") for woord in opdracht.tekst.lower().split()}:
        await handel_af(casus.id, Recht.BEZWAAR, context)
        return Uitkomst(antwoord=teksten.bezwaar_klaar(casus), object=casus.id)
    sinds = (await context.uow.bewaringen.of_casus(casus.id)).bezwaar_sinds or context.vandaag
    await noteer_verzoek(casus.id, Recht.BEZWAAR, sinds, context)
    return Uitkomst(antwoord=teksten.bezwaar_genoteerd(casus, sinds), object=casus.id)


BEZWAAR = Command(
    woorden="casus bezwaar",
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
