"""Several actiepunten behind one another, read as one: "punten 1 en 3 vervallen" is about 1, and about 3.

Pure. While a sentence is read one number stands for all of them, so that each form of it is written once.
"""

import re
from dataclasses import dataclass
from typing import Final

ALLE: Final = 0
"""Stands for every open actiepunt."""
PLAATS: Final = 999
"""The number that stands for all of them while the sentence is read; no casus has so many (see Beleid)."""
NA_GETAL: Final = (
    r"(?:jan|feb|maart|mrt|apr|mei|juni|juli|jun|jul|aug|sep|okt|nov|dec|dag|dgn|week|weke|wk|maand|mnd|uur|u\b|min\b"
    r"|minuten|jaar|keer|x\b|maal|personen|mensen|buren|kinderen|gesprekken|bezoeken|euro)"
)
"""Before these words a number is a day, or counts something."""
_GETAL: Final = r"\d{1,3}(?![\d%]|[/:.-]\d)"
_WOORD: Final = r"(?:(?:actie)?punten|(?:actie)?punt|acties?|nrs?\.?|nummers?)"
_LIJST: Final = re.compile(
    rf"(?:\b(?:de )?{_WOORD} )?(?<![\d/.:-]){_GETAL}(?:(?: ?(?:,|&|\+) ?(?:en )?| (?:en|t/m|tot en met) )"
    rf"(?:ook )?(?:{_WOORD} )?{_GETAL})+(?! ?{NA_GETAL})",
    re.IGNORECASE,
)
_ALLE: Final = re.compile(
    r"\b(?:alle|al de) (?:open(?:staande)? )?(?:actie)?(?:punten|acties)(?: van (?:de |het )?(?P<van>\w[\w-]+))?",
    re.IGNORECASE,
)
_ALLES: Final = re.compile(r"^(?P<doe>zet|leg|pauzeer) alles\b", re.IGNORECASE)
_MEERVOUD: Final = (
    ("kunnen", "kan"), ("mogen", "mag"), ("moeten", "moet"), ("hoeven", "hoeft"), ("zijn", "is"), ("gaan", "gaat"),
    ("worden", "wordt"), ("hebben", "heeft"), ("blijven", "blijft"), ("krijgen", "krijgt"),
)  # fmt: skip
_MEESTE: Final = 30


@dataclass(frozen=True, slots=True)
class Punten:
    """A sentence with one number in the place of several."""

    tekst: str
    nummers: tuple[int, ...] = ()
    """Of which they are; empty where the sentence names no list."""
    van: str = ""
    """Whose they all are, in the words of the writer."""


def als_een(zin: str) -> Punten:
    """The sentence with its one list as a single number; as it stands where it has none, or more than one."""
    zin = _ALLES.sub(r"\g<doe> alle punten", zin)
    alle = _ALLE.search(zin)
    if alle is not None:
        return Punten(_enkelvoud(zin, alle.start(), alle.end()), (ALLE,), alle["van"] or "")
    lijsten = list(_LIJST.finditer(zin))
    nummers = _nummers(lijsten[0].group()) if len(lijsten) == 1 else ()
    if not nummers:
        return Punten(zin)
    return Punten(_enkelvoud(zin, lijsten[0].start(), lijsten[0].end()), nummers)


def lijstplekken(zin: str) -> list[tuple[int, int]]:
    """Where a list of several numbers stands."""
    return [een.span() for een in _LIJST.finditer(zin)]


def _nummers(lijst: str) -> tuple[int, ...]:
    reeks = re.fullmatch(r"\D*(\d{1,3}) (?:t/m|tot en met) (?:\D* )?(\d{1,3})", lijst, re.IGNORECASE)
    if reeks is not None:
        van, tot = int(reeks[1]), int(reeks[2])
        return tuple(range(van, tot + 1)) if van < tot <= van + _MEESTE else ()
    return tuple(dict.fromkeys(int(een) for een in re.findall(r"\d{1,3}", lijst)))


def _enkelvoud(zin: str, begin: int, eind: int) -> str:
    na = zin[eind:]
    for meer, een in _MEERVOUD:
        na, keer = re.subn(rf"\b{meer}\b", een, na, count=1, flags=re.IGNORECASE)
        if keer:
            break
    return f"{zin[:begin]}punt {PLAATS}{na}"
