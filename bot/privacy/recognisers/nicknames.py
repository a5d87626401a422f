"""Nicknames and proper names by the words around them: `noemt zich Bolle`, `groep De Vuurtoren`, `van De Regenwulp`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing

_HOOFD: Final = r"[A-ZÀ-Ž][\w'-]{2,25}(?: [A-ZÀ-Ž][\w'-]{1,25}){0,2}"
_NOEMT: Final = re.compile(
    r"\b(?:(?:noem(?:t|de|den|en)?|kent|kennen|aanspreken met) (?:zich(?:zelf)?|hem|haar|ze|zijn|iedereen)"
    r"(?: [a-z]{2,10}){0,3}|(?:bekend|aangesproken|ingeschreven) (?:als|onder|met)(?: de naam)?|"
    r"luistert naar(?: de naam)?|"
    rf"straatnaam(?: is)?|bijnaam(?: is)?|naam van) [\"']?(?P<a>(?:de )?{_HOOFD})"
)
_WORDT: Final = re.compile(rf"\b(?:hem|haar|zich(?:zelf)?|ze) [\"']?(?P<a>{_HOOFD})[\"']? (?:noem|genoemd)")
_EIGEN: Final = re.compile(
    r"(?<=[a-z0-9,] )(?P<v>van|bij|naar|in|op|groep|locatie|woonvorm|team|afdeling|school|uit|huis|tot|kliniek|"
    r"stichting|"
    r"dagbesteding|opvang|inloop|wonen|centrum|zorg|via|binnen) "
    r"[\"']?(?P<a>(?:De|Het|'t|Ons|Onze|Mijn|Huize|Huis|Sint|St\.|Villa|Casa|Kasa|Hof|Hoeve) [A-ZÀ-Ž][\w'-]{2,25}"
    r"(?: [A-ZÀ-Ž][\w'-]{2,25})?)"
)
_SCHOOLS: Final = re.compile(
    r"\b(?:groep [1-8]|school|klas|leerling\w*|juf|meester|kdv|bso)\b[^.\n]{0,12}$", re.IGNORECASE
)


def zoek_bijnaam(lezing: Lezing) -> Iterator[Treffer]:
    """What somebody is called, behind a word that says so."""
    for patroon in (_NOEMT, _WORDT):
        for gevonden in patroon.finditer(lezing.tekst):
            yield Treffer(*gevonden.span("a"), Soort.NAAM, "bijnaam")


def zoek_eigennaam(lezing: Lezing) -> Iterator[Treffer]:
    """A capital on the article inside a sentence: the name of a house, a group or a school."""
    for gevonden in _EIGEN.finditer(lezing.tekst):
        voor = lezing.tekst[max(0, gevonden.start() - 25) : gevonden.start("a") - 1]
        soort = Soort.SCHOOL if _SCHOOLS.search(voor[: -len(gevonden["v"])]) else Soort.INSTELLING
        yield Treffer(*gevonden.span("a"), soort, "eigennaam")
