"""`huisoverleg [naam dag]`: the meetings of the house with their days, and the day of the next one."""

import re
from collections.abc import Sequence
from datetime import date

from commands.command import Command, Context, Opdracht, Uitkomst
from commands.domain.datum import lees_datum
from commands.domain.huisoverleg import Gepland
from commands.domain.overleggen import Huisoverleg
from commands.domain.rollen import Rol
from commands.domain.triagedag import triage_voor
from commands.domain.weigering import NietBevoegd
from commands.domain.weigering_overleg import OverlegOnbekend, OverlegVoorbij
from commands.effects.huisoverleg import punten_voor
from commands.texts import huisoverleg as teksten

_VOORAF = re.compile(r"^(?:(?:is|op|wordt|komt)\s+)+", re.IGNORECASE)
_LIDWOORD = re.compile(r"^(?:de|het)\s+", re.IGNORECASE)


async def run(opdracht: Opdracht, context: Context) -> Uitkomst:
    """Shown; with a name and a day the next one is then.

    Raises OverlegOnbekend, OverlegVoorbij, NietBevoegd (only a procesregisseur names a day).
    """
    soorten, gepland = context.beleid.overleggen, await context.uow.huisoverleggen.all_planned()
    woorden = opdracht.tekst.strip(" .?!")
    if not woorden:
        rijen = [(een, gepland.get(een.naam, Gepland(naam=een.naam))) for een in soorten]
        dag = next((een.op for _, een in rijen if een.op is not None), context.vandaag)
        antwoord = teksten.overzicht(
            rijen,
            await punten_voor(dag, context) if soorten else (),
            await context.uow.huisoverleggen.all_themes(),
            triage_voor(context.nu, context.beleid),
        )
        return Uitkomst(antwoord=antwoord, object="overleggen")
    if Rol.PROCESREGISSEUR not in context.wie.rollen:
        raise NietBevoegd
    onbekend = [een for een in soorten if een.naam not in gepland or gepland[een.naam].op is None]
    dagen = [_dag(regel.strip(" .?!-"), soorten, onbekend, context.vandaag) for regel in woorden.splitlines()]
    for een, op in dagen:
        vorige = gepland.get(een.naam, Gepland(naam=een.naam))
        await context.uow.huisoverleggen.put_planned(Gepland(naam=een.naam, op=op, agenda_op=vorige.agenda_op))
    return Uitkomst(antwoord=teksten.genoteerd(dagen), object="overleggen")


def _dag(
    regel: str, soorten: Sequence[Huisoverleg], onbekend: Sequence[Huisoverleg], vandaag: date
) -> tuple[Huisoverleg, date]:
    """The kind and the day of one line; a day alone is that of the one kind whose day is not known."""
    een, rest = welke(regel, soorten)
    een = een or (onbekend[0] if len(onbekend) == 1 else None)
    op = lees_datum(_VOORAF.sub("", rest), vandaag=vandaag)
    if een is None or op is None:
        raise OverlegOnbekend(namen=tuple(soort.naam for soort in soorten))
    if op < vandaag:
        raise OverlegVoorbij
    return een, op


def welke(woorden: str, soorten: Sequence[Huisoverleg]) -> tuple[Huisoverleg | None, str]:
    """The kind that is named first, the longest name before others, and the words behind it."""
    kaal = _LIDWOORD.sub("", woorden)
    for een in sorted(soorten, key=lambda een: -len(een.naam)):
        if kaal.lower().startswith(een.naam):
            return een, kaal[len(een.naam) :].strip(" ,:;")
    return None, woorden


HUISOVERLEG = Command(
    woorden="huisoverleg",
    ook=("huisoverleggen", "overleggen van het huis"),
    gebruik="huisoverleg [naam dag]",
    samenvatting=teksten.HUISOVERLEG,
    rollen=frozenset({Rol.PROCESREGISSEUR, Rol.MANAGER}),
    in_casus=False,
    prive=True,
    doorgeef=lambda _tekst: (),
    bewijs=False,
    run=run,
)
