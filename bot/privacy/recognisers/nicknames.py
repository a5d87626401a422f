"""Nicknames and proper names by the words around them: `noemt zich Bolle`, `groep De Vuurtoren`, `van De Regenwulp`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_CAPITALS: Final = r"[A-ZÀ-Ž][\w'-]{2,25}(?: [A-ZÀ-Ž][\w'-]{1,25}){0,2}"
_CALLED: Final = re.compile(
    r"\b(?:(?:noem(?:t|de|den|en)?|kent|kennen|aanspreken met) (?:zich(?:zelf)?|hem|haar|ze|zijn|iedereen)"
    r"(?: [a-z]{2,10}){0,3}|(?:bekend|aangesproken|ingeschreven) (?:als|onder|met)(?: de naam)?|"
    r"luistert naar(?: de naam)?|"
    rf"straatnaam(?: is)?|bijnaam(?: is)?|naam van) [\"']?(?P<a>(?:de )?{_CAPITALS})"
)
_BECOMES: Final = re.compile(rf"\b(?:hem|haar|zich(?:zelf)?|ze) [\"']?(?P<a>{_CAPITALS})[\"']? (?:noem|genoemd)")
_PROPER_NAME: Final = re.compile(
    r"(?<=[a-z0-9,] )(?P<v>van|bij|naar|in|op|groep|locatie|woonvorm|team|afdeling|school|uit|huis|tot|kliniek|"
    r"stichting|"
    r"dagbesteding|opvang|inloop|wonen|centrum|zorg|via|binnen) "
    r"[\"']?(?P<a>(?:De|Het|'t|Ons|Onze|Mijn|Huize|Huis|Sint|St\.|Villa|Casa|Kasa|Hof|Hoeve) [A-ZÀ-Ž][\w'-]{2,25}"
    r"(?: [A-ZÀ-Ž][\w'-]{2,25})?)"
)
_SCHOOLS: Final = re.compile(
    r"\b(?:groep [1-8]|school|klas|leerling\w*|juf|meester|kdv|bso)\b[^.\n]{0,12}$", re.IGNORECASE
)


def find_nickname(reading: Reading) -> Iterator[Hit]:
    """Nicknames behind a word such as "bijnaam"."""
    for pattern in (_CALLED, _BECOMES):
        for found in pattern.finditer(reading.text):
            yield Hit(*found.span("a"), Kind.NAAM, "bijnaam")


def find_proper_name(reading: Reading) -> Iterator[Hit]:
    """Names of houses, groups and schools by the capital of their article inside a sentence."""
    for found in _PROPER_NAME.finditer(reading.text):
        before = reading.text[max(0, found.start() - 25) : found.start("a") - 1]
        kind = Kind.SCHOOL if _SCHOOLS.search(before[: -len(found["v"])]) else Kind.INSTELLING
        yield Hit(*found.span("a"), kind, "eigennaam")
