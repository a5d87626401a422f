"""`jaarcijfers [jaar]`: the figures of a year over all casussen, as a table, a picture and a file for a spreadsheet."""

import re

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.jaarcijfers import tel
from commands.domain.rollen import Rol
from commands.texts import jaarcijfers as teksten

_JAAR = re.compile(r"\b(20\d\d)\b")


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Numbers alone; without a year those of this one."""
    gevonden = _JAAR.search(opdracht.tekst)
    jaar = int(gevonden[1]) if gevonden else context.vandaag.year
    feiten = await context.uow.jaarcijfers.facts(jaar, context.beleid.zone)
    cijfers = tel(feiten, jaar, context.beleid)
    return Uitkomst(antwoord=teksten.tabel(cijfers, context.beleid, context.vandaag), object="casussen")


JAARCIJFERS = Command(
    woorden="jaarcijfers",
    ook=("cijfers van het jaar", "cijfers"),
    gebruik="jaarcijfers [jaar]",
    samenvatting=teksten.JAARCIJFERS,
    rollen=frozenset({Rol.PROCESREGISSEUR, Rol.MANAGER}),
    past=lambda rest: not rest.strip(" .?") or _JAAR.fullmatch(rest.strip(" .?")) is not None,
    in_casus=False,
    leest=True,
    prive=True,
    doorgeef=lambda _tekst: (),
    run=run,
)
