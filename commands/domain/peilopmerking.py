"""A remark beside the answer to a poll: "kan 1, maar liever bij ons op kantoor"; own choices all of them.

The answer counts, and the remark is for the procesregisseur. Words that may change which moments suit are no remark:
they leave the answer uncertain.
"""

import re
from typing import Final

from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.domain.peilwoorden import SOORT, STIL, effen

_SCHEIDING: Final = re.compile(
    r"[,;\n]\s*|[.!?]+(?:\s+|$)|\s+(?=(?:maar|want|omdat|graag|liever|ivm|i\.v\.m\.|wegens|vanwege)\b)",
    re.IGNORECASE,
)
_KEUZE: Final = re.compile(
    rf"\d|\b(?:{'|'.join(WEEKDAGEN)}|{'|'.join(dag[:2] for dag in WEEKDAGEN)}|{'|'.join(MAANDEN)}"
    r"|wel|niet|geen|nee|ja|alle|alles|allemaal|alleen|behalve|uitgezonderd|rest|andere|anderen|overige|beide|allebei"
    r"|eerste|tweede|derde|vierde|vijfde|laatste|misschien|voorbehoud|weet|twijfel|nog|lukt|past|schikt"
    r"|pas|vanaf|half|uur|later|eerder|tot|tussen|ochtends?|middags?|avonds?)\b"
)
"""Words about which moments suit; "voor" and "na" are not: "voor de verandering"."""


def scheid(tekst: str) -> tuple[str, str]:
    """The answer in front, and the remark behind it, empty where there is none."""
    for grens in _SCHEIDING.finditer(tekst):
        kern, rest = tekst[: grens.start()].strip(), tekst[grens.end() :].strip(" ,;")
        if kern and is_opmerking(rest):
            return kern, rest
    return tekst, ""


def is_opmerking(tekst: str) -> bool:
    """Whether it says something that is not about which moments suit."""
    schoon = effen(tekst)
    woorden = re.findall(r"[^\W\d_]+", schoon)
    return not _KEUZE.search(schoon) and any(woord not in STIL and woord not in SOORT for woord in woorden)
