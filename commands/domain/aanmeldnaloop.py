"""Reads what an aanmelder writes once nothing is asked any more (own choice)."""

import re
from enum import StrEnum
from typing import Final


class Naloop(StrEnum):
    """What these words are."""

    DANK = "dank"
    LAAT_MAAR = "laat maar"
    WANNEER = "wanneer"
    ANDERS = "anders"


_DANK: Final = re.compile(
    r"\W*(?:(?:ok|oke|oké|okay|top|fijn|prima|super|heel|erg|hartelijk|alvast|veel|hoor|voor uw hulp|u|je|jullie|wel"
    r"|dank|bedankt|dankjewel|dankuwel|thanks|thx|merci)\b\W*)+"
)
_ZEGT_DANK: Final = re.compile(r"\b(?:dank|bedankt|dankjewel|dankuwel|thanks|thx|merci)\b")
_LAAT_MAAR: Final = re.compile(
    r"\W*(?:(?:oh?|oja|ach|nee|sorry|ja)\W+)*(?:laat (?:het |dit )?maar(?: zitten| zo)?(?:\W|$)(?!zien\b|weten\b)"
    r"|hoeft (?:niet meer|al niet meer)\b|(?:het|dit) hoeft (?:al )?niet meer\b)"
)
_WANNEER: Final = re.compile(
    r"[^.,!?\n]{0,25}\b(?:wanneer (?:hoor|krijg|weet|horen|krijgen|weten)"
    r"|wanneer (?:is|wordt|komt) (?:dit|het|de triage|de aanmelding|er)"
    r"|hoe ?lang duurt|al (?:iets|wat|nieuws) bekend)\b[^.,!?\n]*\??\W*"
)
"""The question and nothing beside it: an alarm with a question behind it is for a person."""
_NUMMER: Final = re.compile(
    r"\b(?:punt|vraag|nummer|antwoord|nr)\.?\s*(?P<nr>\d{1,2})\b[^:\n]{0,40}"
    r"\b(?:aanpas|wijzig|verander|moet|wordt|verbeter)\w*[^:\n]{0,30}:\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MAX_WOORDEN: Final = 12
_KORT: Final = 3


def lees_naloop(tekst: str) -> Naloop:
    """A long text is always for a person: there is more in it than the bot reads."""
    gezegd = tekst.casefold().strip()
    if _ZEGT_DANK.search(gezegd) and _DANK.fullmatch(gezegd):
        return Naloop.DANK
    if len(gezegd.split()) > _MAX_WOORDEN:
        return Naloop.ANDERS
    if _LAAT_MAAR.match(gezegd):
        return Naloop.LAAT_MAAR
    return Naloop.WANNEER if _WANNEER.fullmatch(gezegd) else Naloop.ANDERS


def is_kort(tekst: str) -> bool:
    """Whether there is nothing in it beside "laat maar zitten"."""
    return len(tekst.split()) <= _KORT


def met_nummer(tekst: str) -> str:
    """ "ik wil punt 6 nog aanpassen: rust" as the answer "6 rust"; other words as they are."""
    past = _NUMMER.search(tekst)
    return tekst if past is None else f"{past['nr']} {past['rest']}"


_AANHEF: Final = re.compile(
    r"\W*(?:hoi|hallo|beste|dag|geachte|goede\w+|l\.?s\.?)\b[^,\n]{0,40}(?:[,\n]|$)", re.IGNORECASE
)
_MINST: Final = 4


def zegt_iets(tekst: str) -> bool:
    """Whether words beside the answers are more than a greeting, thanks or a heading."""
    kern = _AANHEF.sub("", tekst, count=1)
    return len(kern.split()) >= _MINST and lees_naloop(kern) is not Naloop.DANK
