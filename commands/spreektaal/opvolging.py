"""Words of a member who leaves their post, or whom another follows for good: the procesregisseur must know who does it
now (SOURCES: S1, a deelnemer who leaves is followed by another)."""

import re
from typing import Final

_HOOGSTENS: Final = 24
"""Words. A longer message is a story."""
_POST: Final = (
    r"(?:deze|die|dit|dat|de|het) (?:wijk|gebied|casus|zaak|dossier|functie|werk|regio|buurt|gezin|contactpersoon"
    r"|aanspreekpunt|behandelaar|wijkagent|begeleider|consulent|coach|trajectregisseur|toezichthouder"
    r"|verantwoordelijke)"
)
_IK: Final = r"(?:ik|wij|we)"
_TUSSEN: Final = r"(?: (?!hem|haar|hen|ze|voor|over|met|cli|vandaag)[\w.]+)"
_EIND: Final = r"(?=\W*$|[,.;\n]| per\b| vanaf\b| en\b| werken\b| dus\b)"
_NAAST: Final = rf"(?:hier|daar|bij|in|op|voor|werkzaam|betrokken|in dienst|{_POST})"
_BEROEP: Final = (
    r"\w*(?:agent|behandelaar|contactpersoon|begeleider|consulent|coach|aanspreekpunt|toezichthouder|medewerker|werker"
    r"|verpleegkundige|regisseur|ambtenaar|reclasseerder|hulpverlener|teamlid)"
)
_ANDERS: Final = r"(?:ander team|andere (?:wijk|afdeling|gemeente|organisatie))"
_AF: Final = re.compile(
    rf"\b{_IK} (?:werk|werken|doe|doen|zit|zitten|ben|zijn)(?: zelf| inmiddels| nu| al| op| in| voor)*"
    rf"(?: {_POST}| hier| daar)?(?: al| hier| daar)* niet (?:meer|langer) {_NAAST}"
    rf"|\b{_IK} (?:doe|doen|heb|hebben) (?:nu |zelf )?{_POST} niet (?:meer|langer)\b"
    rf"|\b{_IK} (?:werk|werken) (?:hier|daar) (?:al )?niet (?:meer|langer)\b(?! dan\b)"
    rf"|\b{_IK} (?:ben|zijn) geen {_BEROEP} meer\b"
    rf"|\b{_IK} (?:heb|hebben|krijg|begin|start|ga|stap)\b{_TUSSEN}{{0,5}} "
    r"(?:andere|nieuwe) (?:functie|baan|werkgever)\b(?! voor)"
    rf"|\b(?:{_IK} (?:zit|werk|ga)|(?:zit|werk|begin|ga) ik)\b{_TUSSEN}{{0,3}} {_ANDERS}{_EIND}"
    rf"|\b{_IK} (?:ga|gaan)\b(?: \w+){{0,2}}? weg bij (?:de|het|deze|mijn|onze|ons) \w+"
    rf"|\b{_IK} (?:vertrek|vertrekken|verlaat|verlaten)\b(?: \w+){{0,3}}? (?:bij|hier|de|het) "
    r"(?:politie|organisatie|gemeente|instelling|team|wijkteam|ggz|corporatie|school|reclassering|hier)\b"
    rf"|\b{_IK} (?:ga|ben)\b(?: \w+){{0,3}} (?:uit dienst|met pensioen)\b|\bmijn laatste werkdag\b",
    re.IGNORECASE,
)
_VOLGT: Final = re.compile(
    r"\b(?:(?:mijn|onze|een|andere|nieuwe) )+(?:collega|opvolger|opvolgster|medewerker)\b(?: \w+){0,2}? "
    rf"(?:neemt|pakt|doet|volgt) (?:(?:mij|me|ons|nu|voortaan|dit|het|alles|{_POST}|van (?:mij|me|ons)) ?)+"
    r"(?:over|op|verder|nu|voortaan)?"
    r"|\b(?:mijn |onze |een |de )?(?:nieuwe )?(?:collega|opvolger)\b (?:is|wordt) (?:nu |voortaan )?(?:de |het )?"
    r"(?:nieuwe )?(?:contactpersoon|aanspreekpunt|behandelaar|wijkagent|begeleider|opvolger)\b"
    rf"|\b(?:bij ons|hier) (?:is|komt|begint|start)(?: er)? (?:een|de) nieuwe {_BEROEP}\b"
    rf"|\b{_IK} (?:draag|dragen) (?:dit|het|alles|{_POST}) over aan (?:mijn|een|onze) (?:nieuwe )?(?:collega"
    r"|opvolger)\b"
    rf"|\b{_IK} (?:heb|hebben) (?:dit|{_POST}) overgedragen aan (?:mijn|een|onze) (?:nieuwe )?(?:collega|opvolger)\b",
    re.IGNORECASE,
)
_TIJDELIJK: Final = re.compile(
    r"\b(?:even|tijdelijk|zolang|zo lang|vakantie|verlof|ziek|afwezig|t/?m|tot|deze week|vandaag|morgen|waar(?:neemt)?"
    r"|punt|actie|actiepunt|cli[eë]nt|casushouder\w*|overleg|gesprek|dienst van)\b",
    re.IGNORECASE,
)
"""Of a time, of one actiepunt, or of the client: other words than these know what to do."""


def is_opvolging(tekst: str) -> bool:
    """Whether the writer says that they leave, or that another takes part in their place from now on."""
    if len(tekst.split()) > _HOOGSTENS or "?" in tekst or _TIJDELIJK.search(tekst):
        return False
    return _AF.search(tekst) is not None or _VOLGT.search(tekst) is not None
