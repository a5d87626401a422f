"""What a procesregisseur answers to a question about a meeting beside its moments: it is fixed already, it got another
moment, or they do not know yet; own choices."""

import re
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from commands.domain.momentlezen import lees_momenten
from commands.domain.weigering_ico import MomentOnleesbaar

_AL: Final = re.compile(
    r"(?:(?:ja|nee|hoi|hallo)\b\W*)*(?:(?:het|die|dat|dit|er|we|wij|ik|is|staat|was|heb|hebben|ligt|al|reeds|een"
    r"|vervolg-? ?ico|ico|overleg|vervolgoverleg|bijeenkomst|datum|moment)\b[\s:,]*)*"
    r"(?:gepland|ingepland|geprikt|vastgelegd|vastgesteld|afgesproken|vast)\b\W*(?:(?:op|voor)\s+)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NU: Final = re.compile(
    r"(?:.*?[\s,.;:!-])?(?:(?:het |dat )?(?:wordt|is nu)|nieuwe? (?:datum|moment|dag)(?: is| wordt)?"
    r"|(?:verzet|verplaatst|verschoven|doorgeschoven|uitgesteld) (?:naar|tot))"
    r"\W+(?P<rest>\d\S*\s.*|[a-z]{2,9}\.? \d.*)",
    re.IGNORECASE | re.DOTALL,
)
_WEET_NIET: Final = re.compile(
    r"(?:(?:dat|dit|ja|nee|sorry|hoi|helaas)\b\W*)*(?:weet (?:ik |we |wij )?(?:het |dat )?(?:nu |nog |echt )*niet"
    r"|(?:nog )?geen idee|(?:is |dat is )?nog (?:niet|geen)(?: \w+){0,2} (?:bekend|duidelijk|datum)"
    r"|kom ik (?:later |nog )*op terug|(?:dat )?volgt(?: nog| later)?|(?:hoor|hoort) (?:je|u) (?:nog|later))\b"
    r"(?:[\s,.;:-]+[^\W\d]+){0,7}[\s.,!]*",
    re.IGNORECASE,
)
_PLAATS: Final = re.compile(r"^[\s,.;:()-]*(?:(?:waar|locatie|plaats)\b\W*)?", re.IGNORECASE)
_VOORZETSEL: Final = ("op", "in", "bij", "te", "via", "om", "voor")
_WOORDEN: Final = 20


def weet_nog_niet(tekst: str) -> bool:
    """Whether it says that they do not know yet, with no day in it."""
    return "?" not in tekst and _WEET_NIET.fullmatch(tekst.strip()) is not None


def al_gepland(tekst: str, *, vandaag: date, zone: ZoneInfo) -> tuple[str, str] | None:
    """The moment that is fixed already, as they wrote it, and the place behind it (may be empty); None where it says no
    such thing: "is al gepland: 6 januari 10 uur op kantoor"."""
    gezegd = _AL.fullmatch(tekst.strip())
    return None if gezegd is None else _moment_en_plaats(gezegd["rest"], vandaag, zone)


def zegt_gepland(tekst: str) -> bool:
    """Whether it says so, with or without a moment that can be read."""
    return "?" not in tekst and len(tekst.split()) <= _WOORDEN and _AL.fullmatch(tekst.strip()) is not None


def nieuw_moment(tekst: str, *, vandaag: date, zone: ZoneInfo) -> tuple[str, str] | None:
    """The same of a meeting that was not held: "wordt 6 januari 10 uur"; None where no new moment stands there."""
    gezegd = _NU.fullmatch(tekst.strip())
    return None if gezegd is None else _moment_en_plaats(gezegd["rest"], vandaag, zone)


def _moment_en_plaats(tekst: str, vandaag: date, zone: ZoneInfo) -> tuple[str, str] | None:
    """The longest beginning that is one moment, and what stands behind it."""
    woorden = tekst.split()
    if "?" in tekst or len(woorden) > _WOORDEN:
        return None
    for tot in range(len(woorden), 0, -1):
        begin = " ".join(woorden[:tot])
        if woorden[tot - 1].lower() in _VOORZETSEL:
            continue
        try:
            if len(lees_momenten(begin, vandaag=vandaag, zone=zone)) == 1:
                return begin, _PLAATS.sub("", " ".join(woorden[tot:])).strip(" .,;()")
        except MomentOnleesbaar:
            continue
    return None
