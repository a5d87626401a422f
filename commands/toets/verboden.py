"""`verboden K7Q2 <woorden; woorden>`: words that must never go out of a casus; only keyed hashes of them are kept.

The line erases the message that brought them, whatever became of the command (`wist`).
"""

import re

from commands.command import REGIE, Command, Context, Opdracht, Uitkomst
from commands.domain.afdrukken import afdrukken
from commands.domain.weigering import OpdrachtOnvolledig
from commands.texts import besluit as teksten


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Keep the hashes; the words are never logged or repeated. Raises OpdrachtOnvolledig."""
    casus = context.casus
    waarden = [waarde for deel in re.split(r"[;\n]", opdracht.tekst) if (waarde := deel.strip())]
    if not waarden:
        raise OpdrachtOnvolledig(gebruik=opdracht.command.gebruik)
    sleutel = await context.uow.verboden.hash_key(casus.id)
    await context.uow.verboden.add_hashes(casus.id, afdrukken(waarden, sleutel))
    return Uitkomst(antwoord=teksten.verboden(casus, len(waarden)), object=casus.id)


VERBODEN = Command(
    woorden="verboden",
    gebruik="verboden <code> <woorden, met ; ertussen>",
    samenvatting=teksten.VERBODEN,
    rollen=REGIE,
    bewijs=True,
    prive=True,
    afgebakend=True,
    doorgeef=lambda _tekst: (),
    wist=True,
    run=run,
)
