"""Contact between procesregisseur and casushouder, told in a hurry: "casushouder gesproken, gaat goed door".

Pure: whom they spoke, the day where it was not today, and the outcome where one stands there.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from commands.domain.datum import lees_datum, schrijf_kort
from commands.spreektaal.regiewoorden import NIEMAND

_DAG: Final = (
    r"(?:vandaag|vanochtend|vanmiddag|vanmorgen|zojuist|net|gister(?:en)?|eergisteren|afgelopen \w+"
    r"|(?:op )?(?:maan|dins|woens|donder|vrij)dag)"
)
_GEEN_NAAM: Final = (
    rf"(?!{NIEMAND}|(?:hem|haar|hen|heb|hebben|had|heeft|is|was|wil|gaat|met|contact|overleg|gesproken|gebeld)\b)"
)
_WIE: Final = rf"(?:de |onze |het )?(?P<wie>{_GEEN_NAAM}[\w()-]+(?: {_GEEN_NAAM}[\w()-]+)??)"
_ERBIJ: Final = r"(?:even|kort|weer|telefonisch|nog|net|ook|goed|uitgebreid)"
_SPRAK: Final = re.compile(
    rf"(?:(?:ik|wij|we|heb|hebben|had|hadden) )*(?:(?P<dag>{_DAG}) )?(?:(?:ik|wij|we|heb|hebben|had|hadden|{_ERBIJ}) )*"
    rf"(?:contact(?: gehad)? |overleg(?: gehad)? )?(?:met )?{_WIE}(?: (?P<dan>{_DAG}))?(?: {_ERBIJ})*"
    r"(?: (?P<hoe>gesproken|gebeld|overlegd|contact gehad|overleg gehad|gezien|aan de (?:lijn|telefoon) gehad))?"
    r"(?:\s*[,.;:–-]+\s*(?P<r1>.*)|\s+en\s+(?P<r2>.*))?",
    re.IGNORECASE,
)
_VOOROP: Final = re.compile(
    r"^(?:(?:ik|wij|we|heb|hebben|zojuist|net) )*(?P<hoe>gesproken|gebeld|overlegd) met (?P<wie>[^,.;:–-]+?)"
    r"(?=\s*[,.;:–-]|\s+en\s|$)",
    re.IGNORECASE,
)
"""The same with its verb in front: "gesproken met ggz, gaat goed"."""
_GEEN: Final = re.compile(
    r"\b(?:geen gehoor|neemt niet op|nam niet op|niet (?:te )?(?:bereik\w*|pakken|gesproken|opgenomen|thuis|aanwezig)"
    r"|voicemail|terugbellen|belt terug)\b",
    re.IGNORECASE,
)
_UITKOMST: Final = tuple(
    (re.compile(vorm, re.IGNORECASE), uitkomst)
    for vorm, uitkomst in (
        (r"\b(?:vervolg|nieuw)[- ]?(?:ico|overleg)\b", "vervolg-ICO"),
        (r"\bop(?:ge)?schal\w*|\bopgeschaald|\bschal\w+ (?:het |dit |we )?op\b|\bmanager\b", "opschalen"),
        (r"\baf(?:ge)?schal\w*|\bschal\w+ (?:het |dit |we )?af\b|\bafgeschaald", "afschalen"),
        (r"\b(?:gaa[nt]?|loopt|lopen|zo|goed|gewoon|we|alles)(?: (?:goed|prima|zo|gewoon|nog|allemaal|rustig))* "
         r"(?:door|verder|loopt|goed|prima)\b|\bdoorgaan\b|\bgeen bijzonderheden\b|\bstabiel\b", "doorgaan"),
    )
)  # fmt: skip
_NIET: Final = re.compile(r"\b(?:niet|geen|slecht|moeizaam)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contact:
    """A talk as it was told."""

    wie: str
    woorden: str
    """What stands behind `contact gehad`: "{dag} {wie} {uitkomst}", the person left open."""


def geen_gehoor(kern: str) -> bool:
    """Whether they tried, and spoke nobody."""
    return _GEEN.search(kern) is not None


def lees_contact(kern: str, vandaag: date) -> Contact | None:
    """The talk of which this sentence tells; None for other words, and where nobody answered."""
    gezegd = _SPRAK.fullmatch(_VOOROP.sub(r"met \g<wie> \g<hoe>", kern))
    if gezegd is None or "?" in kern or geen_gehoor(kern):
        return None
    if not gezegd["hoe"] and re.search(r"\b(?:contact|overleg) (?:gehad )?met\b", kern, re.IGNORECASE) is None:
        return None
    rest = gezegd["r1"] or gezegd["r2"] or ""
    uitkomsten = [naam for vorm, naam in _UITKOMST if vorm.search(rest) is not None]
    if uitkomsten == ["doorgaan"] and _NIET.search(rest.replace("geen bijzonderheden", "")) is not None:
        uitkomsten = []
    dag = _dag((gezegd["dag"] or gezegd["dan"] or "").lower(), vandaag)
    uitkomst = uitkomsten[0] if len(uitkomsten) == 1 else ""
    return Contact(gezegd["wie"], " ".join(f"{dag} {{met}} {uitkomst}".split()))


def _dag(woord: str, vandaag: date) -> str:
    """The day, where it was not today."""
    if woord.startswith("gister"):
        return schrijf_kort(vandaag - timedelta(days=1))
    if woord == "eergisteren":
        return schrijf_kort(vandaag - timedelta(days=2))
    dag = lees_datum(woord.removeprefix("op ").removeprefix("afgelopen "), vandaag=vandaag, terug=True)
    return "" if dag is None or dag >= vandaag else schrijf_kort(dag)
