"""`toestaan <woorden>`: these words may go out of every casus, but for a casus that forbids them."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import toestaan as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Allow the words; the logboek keeps the medewerker and the moment, never the words. Raises OpdrachtOnvolledig."""
    woorden = " ".join(opdracht.tekst.split())
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    nieuw = await context.uow.toegestaan.add_words(woorden, door=context.procesregisseur.id, at=context.nu)
    return Uitkomst(antwoord=teksten.toegestaan(nieuw=nieuw), object="toegestaan")


TOESTAAN = Command(
    woorden="toestaan",
    gebruik="toestaan <woorden>",
    samenvatting=teksten.TOESTAAN,
    rollen=REGIE,
    bewijs=True,
    in_casus=False,
    prive=True,
    vrije_regels=False,
    afgebakend=True,
    past=lambda rest: rest.strip().casefold() not in ("lijst", "weg"),
    doorgeef=lambda _tekst: (),
    run=run,
)
