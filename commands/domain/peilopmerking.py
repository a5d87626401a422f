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

_BEKEND: Final = frozenset(
    {
        *STIL,
        *SOORT,
        *WEEKDAGEN,
        *(dag[:2] for dag in WEEKDAGEN),
        *MAANDEN,
        *(maand[:3] for maand in MAANDEN),
        "voorkeur",
    }
    | {"bezwaar", "bezwaren", "probleem", "maakt", "maken", "boeit", "uur", "nee", "week", "hele", "eerste", "tweede"}
    | {
        "derde",
        "vierde",
        "vijfde",
        "laatste",
        "beide",
        "allebei",
        "twee",
        "drie",
        "vier",
        "vijf",
        "dag",
        "moment",
        "datum",
    }
)
"""Words that a poll is answered with; with no other word in it nothing is left to read."""


def scheid(tekst: str) -> tuple[str, str]:
    """The answer in front, and the remark behind it, empty where there is none."""
    for grens in _SCHEIDING.finditer(tekst):
        kern, rest = tekst[: grens.start()].strip(), tekst[grens.end() :].strip(" ,;")
        if kern and is_opmerking(rest):
            return kern, rest
    return tekst, ""


def naast(tekst: str) -> str:
    """What the procesregisseur reads of an answer: all of it where words in front say nothing of the moments, otherwise
    the remark behind it; empty where there is none."""
    kern, rest = scheid(tekst)
    woorden = re.findall(r"[^\W\d_]+", effen(kern))
    return rest if all(woord in _BEKEND for woord in woorden) else tekst.strip()


def is_opmerking(tekst: str) -> bool:
    """Whether it says something that is not about which moments suit."""
    schoon = effen(tekst)
    woorden = re.findall(r"[^\W\d_]+", schoon)
    return not _KEUZE.search(schoon) and any(woord not in STIL and woord not in SOORT for woord in woorden)


_DAG: Final = rf"(?:{'|'.join(f'{dag}|{dag[:2]}' for dag in WEEKDAGEN)}|{'|'.join(MAANDEN)}|\d{{1,2}})"
_AKKOORD: Final = re.compile(
    rf"\b({_DAG}) +(?:(?:is|zijn|vind ik|lijkt mij) +)?(?:akkoord|prima|goed|ok|oke|oké|okay)"
    rf"(?= *(?:$|[,.;!\n]|{_DAG}\b))"
)
_REST: Final = re.compile(
    rf"\b({_DAG}) +(niet|wel)(?= +(?:de +)?(?:rest|andere|overige)(?: +(?:dagen|momenten|data))? +(?:wel|niet)\b)"
)


def verhelder(tekst: str) -> str:
    """An even text with "dinsdag is akkoord" as "dinsdag wel", and a comma in "wo niet rest wel"."""
    return _REST.sub(r"\1 \2,", _AKKOORD.sub(r"\1 wel", tekst.replace("\u2026", ", ")))
