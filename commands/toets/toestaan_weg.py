"""`toestaan weg <woorden>`: these words may no longer go out of every casus."""

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import toestaan as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Take the words off the list; the answer does not repeat them. Raises OpdrachtOnvolledig."""
    woorden = " ".join(opdracht.tekst.split())
    if not woorden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    weg = await context.uow.toegestaan.remove_words(woorden)
    return Uitkomst(antwoord=teksten.weg(gevonden=weg), object="toegestaan", geweigerd=not weg)


TOESTAAN_WEG = Command(
    woorden="toestaan weg",
    gebruik="toestaan weg <woorden>",
    samenvatting=teksten.TOESTAAN_WEG,
    rollen=REGIE,
    in_casus=False,
    prive=True,
    bewijs=True,
    vrije_regels=False,
    doorgeef=lambda _tekst: (),
    run=run,
)
