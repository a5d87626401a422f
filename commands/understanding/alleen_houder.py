"""A report with words behind it that are for the casushouder alone: it counts, and the words go to that one person."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from commands.actie.bezig import BEZIG
from commands.actie.gereed import GEREED
from commands.actie.lukt_niet import LUKT_NIET
from commands.command import Opdracht
from commands.domain.weigering import Weigering
from commands.grammar.grammar import zonder_slot
from commands.grammar.lezing import Lezing, Plek
from commands.messages import Inbound
from commands.onderling.signaal import SIGNAAL
from commands.onderling.vraag import VRAAG
from commands.understanding.identiteit import Bekend

_ALLEEN: Final = re.compile(
    r"(?P<voor>.{2,60}?)[.!,;\n]\s*(?:(?:maar|en|graag|dit|deze|svp|wel|is|info|rest|de rest)\b\s*)*"
    r"(?:alleen|enkel|uitsluitend) (?:(?:dit|bedoeld|bestemd) )*(?:voor|aan|naar|met) (?:de |onze |mijn )?"
    r"casus(?:houder|regisseur)(?: delen| bedoeld| bestemd)?\s*[:,;.\n-]\s*(?P<tekst>\S.+)",
    re.IGNORECASE | re.DOTALL,
)
_AAN: Final = re.compile(
    r"\W*(?:(?:hoi|hallo|goedemorgen|goedemiddag|sorry|even|ff|nog|een|dit is|dit|graag|puur|ik heb|alleen|enkel"
    r"|uitsluitend|niet voor (?:de (?:hele )?groep|iedereen|de anderen)|(?P<vraag>vraagje|vraag))\b[\s,]*)*"
    r"(?:voor|aan) (?:de |onze |mijn )?casus(?:houder|regisseur)(?: alleen| bedoeld)?\s*[:,;\n-]\s*(?P<tekst>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_STANDEN: Final = (GEREED, BEZIG, LUKT_NIET)


def lees_voor_houder(inbound: Inbound, wie: Bekend, lees: Callable[[Inbound], Lezing]) -> tuple[Opdracht, ...] | None:
    """ "Klaar. Alleen voor de casushouder: hij is teruggevallen": the report, and the words as `signaal`; and what is
    for the casushouder from its first word, as `vraag` or `signaal`.

    None for words of the casushouder, in the room, and where what stands in front is no certain report. `lees` reads
    that part.
    """
    lid = wie.wie.deelnemer
    if lid is None or lid.casushouder or lid.is_derde or wie.plek is Plek.KAMER or wie.antwoord_als:
        return None
    if inbound.bewerkt or inbound.doorgestuurd or not inbound.versleuteld or wie.wachtend is not None:
        return None
    if (aan := _AAN.fullmatch(zonder_slot(inbound.tekst).strip())) is not None:
        return (_aan_houder(aan),)
    gezegd = _ALLEEN.fullmatch(zonder_slot(inbound.tekst).strip())
    if gezegd is None:
        return None
    try:
        gelezen = lees(replace(inbound, tekst=gezegd["voor"]))
    except Weigering:
        return None
    if not isinstance(gelezen, tuple) or not gelezen or any(een.command not in _STANDEN for een in gelezen):
        return None
    return (*gelezen, Opdracht(command=SIGNAAL, tekst=gezegd["tekst"].strip()))


def _aan_houder(gezegd: re.Match[str]) -> Opdracht:
    """What asks something is asked again until there is an answer; what tells something need not be answered."""
    vraagt = gezegd["vraag"] is not None or "?" in gezegd["tekst"]
    return Opdracht(command=VRAAG if vraagt else SIGNAAL, tekst=gezegd["tekst"].strip())
