"""An answer to a poll without its slip, its doubt and its preference, so that the rest can be read; own choices.

A newer answer takes the place of an older one, so "oeps, ik bedoel 1 en 3" is "1 en 3". What somebody does not know yet
does not count beside what they know: "di wel, do weet ik nog niet" is "di wel". "Liefst 2, anders 1" is both.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from commands.domain.bijeenkomst import Peilmoment
from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.domain.peilwoorden import effen

_DAG: Final = "|".join(f"{dag}|{dag[:2]}" for dag in WEEKDAGEN)
_M: Final = (
    rf"(?:de )?(?:(?:{_DAG})\.?(?: \d{{1,2}}(?: (?:{'|'.join(MAANDEN)}|{'|'.join(een[:3] for een in MAANDEN)}))?)?"
    r"|\d(?!\d)|eerste|tweede|derde|vierde|vijfde|laatste)"
)
_SLIP: Final = r"(?:oeps\w*|oei|foutje|fout|verkeerd|vergissing|correctie|verbetering|excuus|sorry|toch|maar)"
_VERGIST: Final = re.compile(
    rf"(?:(?:{_SLIP}|nee|wacht|oh?)\b[\s,.:;!-]*)*"
    rf"(?:ik bedoel(?:de)?\b|(?:(?:dat|het) )?moe(?:s)?t(?= (?:zijn )?{_M}\b)"
    rf"|(?:dat|het) was(?= {_M}(?! keer)\b))(?: zijn\b)?[\s,.:;!-]*|(?:{_SLIP}\b[\s,.:;!-]*)+"
)
_TOCH_ALLEEN: Final = re.compile(rf"niet {_M}[\s,.]+(?:maar |wel |toch )*alleen (?P<wel>{_M})[\s.!]*")
_TWIJFEL: Final = re.compile(
    r"\b(?:(?:weet|weten) (?:ik|wij|we)(?: het)?(?: nog)?(?: even)? niet(?: zeker)?|twijfel ik(?: (?:over|aan|nog))*"
    r"|moet ik (?:nog )?(?:even )?(?:kijken|checken|nakijken|uitzoeken|overleggen|navragen)"
    r"|(?:(?:is|zijn|blijft|ben ik) )?(?:nog )?(?:even )?(?:onzeker|niet zeker|onduidelijk|onder voorbehoud"
    r"|misschien|mss|wellicht|een vraagteken))\b(?: nog| even)*"
)
_LIEFST: Final = re.compile(
    rf"(?:(?:het )?liefst|(?:bij )?voorkeur(?: voor)?:?|liever) (?P<een>{_M})[\s,.;]+"
    rf"(?:(?:en|maar|of|anders|dan|desnoods|daarna|eventueel|ook|kan|mag)\b[\s,]*)+(?P<twee>{_M})"
    r"(?: (?:kan|mag|is|gaat|lukt|ook|wel|goed|ok|oke|prima|nog|evt|eventueel))*[\s.!]*"
)
_VOORKEUR: Final = re.compile(
    rf"(?P<een>{_M}) (?:heeft|is) (?:mijn |de |mn |m'n )?voorkeur[\s,.;]+(?:(?:en|maar|of|anders)\b[\s,]*)*"
    rf"(?P<twee>{_M})(?: (?:kan|mag|is|gaat|lukt|ook|wel|goed|ok|oke|prima|nog))*[\s.!]*"
)
_OF_LIEFST: Final = re.compile(
    rf"(?P<een>{_M}) (?:of|en) (?P<twee>{_M})[\s,.;]+(?:(?:maar|waarvan|met)\b[\s,]*)*"
    rf"(?:{_M} (?:het )?(?:liefst|heeft(?: mijn| de)? voorkeur)|(?:het )?liefst {_M})[\s.!]*"
)
_VAST: Final = (
    (re.compile(r"^1 ?x\b"), "1"),
    (
        re.compile(r"\bgeen (?:van|vd|v\.d\.) ?(?:de |deze |die )?(?:[2-5]|twee|drie|vier|vijf|data|dagen|momenten)\b"),
        "geen van alle",
    ),
    (re.compile(r"\btop\b"), "prima"),
    (re.compile(r"\b(alle (?:twee|drie|vier|vijf|[2-5])) (?:is |zijn )?(?:goed|prima|oke?|oké)\b"), r"\1"),
    (re.compile(rf"({_M}) (?:of|en) ({_M}) (?:allebei|beide|alle ?twee)\b"), r"\1 en \2 wel"),
    (re.compile(r"\b(?:hou|houd|ga|kies)(?: (?:het|maar|dan|op|voor))+(?= (?:de |dag |moment )?\S)"), "kan"),
    (re.compile(r"\bverder (?:geen|niet|niets|niks)\b"), "rest niet"),
    (
        re.compile(
            r"\b(?:andere|overige) (?:twee|drie|vier|[2-4])(?= (?:kan|kunnen|lukken|passen|wel|zijn|is|goed)\b|\W*$)"
        ),
        "rest",
    ),
    (re.compile(r"\b(?:lukken|passen)\b"), "lukt"),
)
_DAGDEEL: Final = re.compile(rf"\b(?P<dag>{_DAG})\.?[ -]?(?P<deel>ochtend|morgen|middag|avond)\b")
_DELEN: Final = {"ochtend": (6, 12), "morgen": (6, 12), "middag": (12, 18), "avond": (18, 24)}


class PeilHelder(NamedTuple):
    """The even text to read, and what stood in it too."""

    tekst: str
    twijfel: bool = False
    """A moment of which they do not know yet."""
    voorkeur: bool = False
    """One moment rather than another, though both suit."""


def maak_helder(tekst: str, momenten: Sequence[Peilmoment], zone: ZoneInfo) -> PeilHelder:
    """The same answer in words that can be weighed."""
    schoon = effen(tekst)
    vergist = _VERGIST.match(schoon)
    schoon = schoon if vergist is None else schoon[vergist.end() :]
    for vorm, woord in _VAST:
        schoon = vorm.sub(woord, schoon)
    schoon = _DAGDEEL.sub(lambda treffer: _op_dagdeel(treffer, momenten, zone), schoon)
    if (alleen := _TOCH_ALLEEN.fullmatch(schoon)) is not None:
        return PeilHelder(f"alleen {alleen['wel']}")
    for vorm in (_LIEFST, _VOORKEUR, _OF_LIEFST):
        if (keus := vorm.fullmatch(schoon)) is not None:
            return PeilHelder(f"{keus['een']} en {keus['twee']} wel", voorkeur=True)
    zeker, aantal = _TWIJFEL.subn("niet", schoon)
    return PeilHelder(zeker, twijfel=bool(aantal))


def _op_dagdeel(treffer: re.Match[str], momenten: Sequence[Peilmoment], zone: ZoneInfo) -> str:
    """The number of the one moment on that part of that day; the words themselves where there is not just one."""
    begin, einde = _DELEN[treffer["deel"]]
    passend = [
        een.nr
        for een in momenten
        if WEEKDAGEN[(op := een.op.astimezone(zone)).weekday()][:2] == treffer["dag"][:2] and begin <= op.hour < einde
    ]
    return str(passend[0]) if len(passend) == 1 else treffer[0]
