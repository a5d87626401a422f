"""Plain words in answer to what waits for `akkoord`: a clear yes, a clear no with its reason, or neither."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.domain.vervalantwoord import moet_blijven, zegt_toch_weg
from commands.domain.verzoek import VerzoekSoort


class Strekking(Enum):
    """The meaning of such an answer."""

    JA = auto()
    NEE = auto()
    VOORWAARDE = auto()
    """A yes or a no with a date or a condition beside it."""
    ONDUIDELIJK = auto()


@dataclass(frozen=True, slots=True)
class Verzoekantwoord:
    """An answer, with the reason of a no."""

    strekking: Strekking
    reden: str = field(default="", repr=False)


_ERBIJ: Final = frozenset(
    [
        "ok",
        "oke",
        "oké",
        "okee",
        "ja",
        "jazeker",
        "hoor",
        "is",
        "dat",
        "dit",
        "het",
        "goed",
        "prima",
        "graag",
        "doe",
        "doen",
        "ik",
        "we",
        "wij",
        "neem",
        "over",
        "akkoord",
        "ga",
        "ben",
        "pak",
        "op",
        "dan",
        "mee",
        "eens",
    ]
)
"""A yes holds no other word than these."""
_KERN: Final = ({"ja"}, {"jazeker"}, {"prima"}, {"akkoord"}, {"is", "goed"}, {"mee", "eens"})
_KERN_OVERDRACHT: Final = ({"doe", "ik"}, {"neem", "over"}, {"pak", "op"})
"""To a hand-over "I do it" is a yes; to a proposal it may be about who does it."""
_KERN_VERVALT: Final = (
    {"mag", "vervallen"},
    {"kan", "vervallen"},
    {"laat", "vervallen"},
    {"kan", "weg"},
    {"mag", "weg"},
    {"vervalt"},
)
_ERBIJ_VERVALT: Final = frozenset(
    ["mag", "kan", "laat", "laten", "weg", "vervallen", "vervalt", "maar", "punt", "actiepunt", "actie", "dus"]
)
"""To a proposal to drop an actiepunt."""
_ZEGT_JA: Final = frozenset(("ja", "jazeker", "prima", "akkoord", "goed", "oke", "oké", "ok", "graag"))
_NEE: Final = re.compile(r"(?:nee|neen|helaas|liever niet)\b[\s,.:;!–-]*", re.IGNORECASE)
_KAN_NIET: Final = re.compile(
    r"(?:dat |dit |het |helaas )*(?:(?:ik|wij|we) )?(?:kan|kunnen|gaat|lukt|wil|willen)\b"
    r"(?: (?:ik|wij|we|mij|ons|dat|dit|het))* niet\b",
    re.IGNORECASE,
)
_LUKT_NIET: Final = re.compile(r"lukt niet\b[\s,.:;!–-]*(?=\w)", re.IGNORECASE)
_VOORWAARDE: Final = frozenset(
    [
        "wel",
        "maar",
        "mits",
        "pas",
        "als",
        "indien",
        "tenzij",
        "zodra",
        "behalve",
        "vanaf",
        "later",
        "eerst",
        "misschien",
        "vandaag",
        "morgen",
        "overmorgen",
        "week",
        "weken",
        "maand",
        "volgende",
    ]
)
_MAANDKORT: Final = frozenset((*MAANDEN, *(maand[:3] for maand in MAANDEN), "mrt", "sept"))
_LANGST: Final = 30
"""Words; a longer answer is a story."""


def lees_verzoekantwoord(tekst: str, soort: VerzoekSoort) -> Verzoekantwoord:
    """The meaning of these words, without a greeting; a doubt is never a yes or a no."""
    kaal = " ".join(tekst.split())
    if soort is VerzoekSoort.VERVALT:
        kaal = re.sub(r"\blaat (?:het |dit |dat )?maar vervallen\b", "laat vervallen", kaal, flags=re.IGNORECASE)
    woorden = re.findall(r"\w+", kaal.lower())
    if not woorden or "?" in kaal or len(woorden) > _LANGST:
        return Verzoekantwoord(Strekking.ONDUIDELIJK)
    aanwezig = set(woorden)
    if soort is VerzoekSoort.VERVALT and (blijft := moet_blijven(kaal)) is not None:
        return Verzoekantwoord(Strekking.NEE, blijft)
    nee = _NEE.match(kaal) or _KAN_NIET.match(kaal)
    if soort is VerzoekSoort.VERVALT and nee and zegt_toch_weg(kaal):
        return Verzoekantwoord(Strekking.ONDUIDELIJK)
    zegt_ja = not aanwezig.isdisjoint(_ZEGT_JA)
    if (nee or zegt_ja) and heeft_voorwaarde(kaal):
        return Verzoekantwoord(Strekking.VOORWAARDE)
    if nee:
        return Verzoekantwoord(Strekking.ONDUIDELIJK) if zegt_ja else Verzoekantwoord(Strekking.NEE, _reden(kaal))
    kernen = (*_KERN, *(_KERN_OVERDRACHT if soort is VerzoekSoort.OVERDRACHT else ()))
    erbij = _ERBIJ
    if soort is VerzoekSoort.VERVALT:
        kernen, erbij = (*kernen, *_KERN_VERVALT), _ERBIJ | _ERBIJ_VERVALT
    if aanwezig <= erbij and any(kern <= aanwezig for kern in kernen):
        return Verzoekantwoord(Strekking.JA)
    return Verzoekantwoord(Strekking.ONDUIDELIJK)


def heeft_voorwaarde(tekst: str) -> bool:
    """Whether a date or a condition stands beside the yes."""
    woorden = re.findall(r"\w+", tekst.lower())
    return any(
        woord in _VOORWAARDE or woord in _MAANDKORT or woord in WEEKDAGEN or re.fullmatch(r"\d+(?:e|de|ste)", woord)
        for woord in woorden
    )


def _reden(kaal: str) -> str:
    """The words behind the no; of "liever niet" alone, the whole; of "nee" alone, none."""
    begin = _NEE.match(kaal) or _LUKT_NIET.match(kaal)
    rest = kaal[begin.end() :].strip() if begin is not None else kaal
    rest = "" if rest.lower().strip(" .,!") == "hoor" else rest
    return rest or ("" if kaal.lower().strip(" .,!").removesuffix(" hoor") in ("nee", "neen", "helaas") else kaal)
