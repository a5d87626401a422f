"""`toestaan <woorden>`: these words may go out of every casus; what is forbidden in a casus wins."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import toestaan as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """The logboek keeps who allowed something, and when; not which words."""
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
