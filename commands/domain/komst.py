"""Whether somebody comes, in the words of people who answer an invitation; own choices all of them.

Certain words alone, from the first to the last: "kom, maar pas om elf uur" says neither. Pure.
"""

import re
from typing import Final

from commands.domain.bijeenkomst import DeelnameSoort
from commands.domain.datumwoorden import WEEKDAGEN

_DAG: Final = (
    rf"(?:(?:op )?(?:{'|'.join(WEEKDAGEN)}|{'|'.join(dag[:2] for dag in WEEKDAGEN)})|die dag|dan|vandaag|morgen)"
)
_AANHEF: Final = (
    r"(?:(?:beste|hallo|hoi|geachte|goedemorgen|goedemiddag)(?: (?!ik\b|helaas\b|kom\b)[^\W\d]+){0,2}\s*[,!.\n]\s*)?"
)
_DANK: Final = (
    r"(?:(?:hartelijk |veel )?(?:dank|bedankt|dank ?(?:je|u) ?wel)(?: (?:voor|je|u|jullie|de|het|uw|je"
    r"|uitnodiging|bericht|mail|herinnering))*[\s,.;:!-]+)?"
)
_SPIJT: Final = (
    r"(?:(?:helaas|sorry|excuses|het spijt (?:mij|me)(?: zeer)?|tot mijn spijt|jammer)[\s,.;:!-]+(?:maar )?)*"
)
_GOED: Final = (
    r"(?:(?:ja|jawel|yes|yep|jep|prima|goed|is goed|dat is goed|ok|oke|oké|okay|top|akkoord|fijn|graag)[\s,.;:!-]+)*"
)
_HOE: Final = rf"(?:(?:helaas|ook|er|zelf|dan|toch|nu|dus|echt|{_DAG}) )*"
_ZIEK: Final = (
    r"(?:(?:ik )?(?:ben|lig|heb|zit) (?:(?:vandaag|helaas|nu|met|in|de|thuis) )*"
    r"(?:ziek|griep|ziek thuis|ziek in bed|ziek op bed)(?: vandaag| thuis)?[\s,.;:!-]+(?:(?:en|dus|ik) )*)?"
)
_KOMT_NIET: Final = (
    rf"(?:kan|kom|ben|zal) ik {_HOE}(?:niet(?: (?:bij|aanwezig))?(?: (?:zijn|komen))?|verhinderd|afwezig)",
    rf"(?:ik )?(?:kom|ga) {_HOE}niet(?: naar het (?:ico|overleg))?(?: mee)?",
    rf"(?:ik )?(?:kan|zal|red) {_HOE}(?:het )?(?:er )?niet(?: bij)?(?: (?:zijn|komen|aanwezig zijn))?",
    rf"(?:ik )?ben {_HOE}(?:verhinderd|afwezig|niet aanwezig|er niet(?: bij)?)",
    rf"(?:(?:het|dat) )?lukt (?:(?:mij|me|het) )*{_HOE}niet(?: (?:om )?(?:te komen|erbij te zijn))?",
    r"(?:ik )?(?:zie|voel) (?:mij|me) (?:helaas )?genoodzaakt (?:om )?(?:(?:mij|me) )?af te (?:zeggen|melden)",
    r"(?:ik )?moet (?:(?:mij|me|helaas|het|toch) )*(?:afzeggen|afmelden)",
    r"(?:ik )?(?:meld|zeg) (?:(?:mij|me|het|helaas|hierbij) )*af",
)
_KOMT: Final = (
    r"(?:(?:het|dat|die) )?(?:staat|heb ik|zet ik|is) (?:(?:hem|het|al|nu|in|mijn|de|mn) )*"
    r"(?:agenda|genoteerd)(?: gezet| staan)?",
    r"(?:ik )?(?:kom|kan)(?: (?:wel|graag|zeker|ook|er ook|dan|hoor))*",
    r"(?:ik )?(?:ben|zal) (?:(?:er|dan|ook|wel|gewoon|zeker) )*(?:aanwezig|bij|erbij)(?: zijn)?",
    r"(?:ik )?(?:ben|zal) (?:(?:dan|ook|wel|gewoon|zeker) )*er(?: (?:ook|wel|zeker|gewoon))*(?: zijn)?",
)
_TOT: Final = rf"tot (?:dan|{_DAG}|ziens dan)"
_SLOT: Final = rf"(?:[\s,.;:!-]+(?:{_TOT}|ik kom(?: graag)?))*[\s.,!\U0001f44d\U0001f642\U0001f60a-]*"
_NEE: Final = re.compile(
    rf"\W*{_AANHEF}{_DANK}{_SPIJT}(?:nee[\s,.;:!-]+)?{_ZIEK}{_SPIJT}(?:{'|'.join(_KOMT_NIET)})(?![\w-])"
    rf"(?: {_DAG}(?![\w-]))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_JA: Final = re.compile(
    rf"\W*{_AANHEF}{_DANK}(?:{_GOED}(?:{'|'.join(_KOMT)})|(?:{_GOED.removesuffix('*')}+)?{_TOT}){_SLOT}", re.IGNORECASE
)
_ERACHTER: Final = re.compile(
    r"\s*(?:$|[.,;:!()\n-]|(?:want|omdat|aangezien|ivm|i\.v\.m|wegens|vanwege|door|ben|heb|zit|lig|ik|ziek|helaas|hoor|meer"
    r"|sorry|groet|groeten|mvg|gr)\b)",
    re.IGNORECASE,
)
"""What may stand behind a no: "lukt niet om tien uur" is a no to a part."""
_TERUG: Final = re.compile(
    r"\b(?:wel|misschien|pas|tenzij|maar (?:ik|dan)|ik (?:kom|kan|ben) (?!er niet|niet|ziek|verhinderd))",
    re.IGNORECASE,
)
"""What may take a no back."""


def lees_komst(tekst: str) -> tuple[DeelnameSoort, str] | None:
    """Whether the writer comes, and of a no all words, as its reason may stand anywhere; None where it is unsure."""
    if len(tekst) > 300 or "?" in tekst:
        return None
    if _JA.fullmatch(tekst) is not None:
        return DeelnameSoort.JA, ""
    nee = _NEE.fullmatch(tekst)
    if nee is None or _ERACHTER.match(nee["rest"]) is None or _TERUG.search(nee["rest"]) is not None:
        return None
    return DeelnameSoort.NEE, tekst.strip()
