"""Quasi-identifiers of a client in words: what points to nobody by itself, and to few people together.

Own choice of kinds; no name and no number is among them. They are read by words that stand in the messages of a casus,
in any case. An age, a town or a nationality the guard holds by itself: those count once a person let them through
(commands.domain.mozaiek).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from commands.domain.kenmerkwoorden import PATRONEN, TELWOORD
from commands.domain.kleine_letters import in_kleine_letters
from commands.domain.landen import LAND


class Kenmerksoort(StrEnum):
    """What it tells of somebody."""

    LEEFTIJD = "leeftijd"
    KINDEREN = "kinderen"
    GEZIN = "gezin"
    PLAATS = "plaats"
    SCHOOL = "school"
    WERK = "werk"
    HERKOMST = "herkomst"
    GELOOF = "geloof"
    GEZONDHEID = "gezondheid"
    GEBEURTENIS = "gebeurtenis"
    OPVALLEND = "opvallend"
    """So rare that it may point to one person without anything beside it."""
    VRIJGEGEVEN = "vrijgegeven"
    """Words that a person let through though they name somebody: no fact, and never weighed."""


@dataclass(frozen=True, slots=True, order=True)
class Kenmerk:
    """One of them, in words that are equal for equal facts ("vier kinderen" and "4 kids")."""

    soort: Kenmerksoort
    waarde: str


@dataclass(frozen=True, slots=True, order=True)
class Gezien:
    """One of them with its place in a text, `eind` exclusive."""

    begin: int
    eind: int
    kenmerk: Kenmerk


_LEZERS: Final = tuple((Kenmerksoort(soort), re.compile(patroon)) for soort, patroon in PATRONEN)
LANGST: Final = 60
"""Characters of a value that are kept."""


# a message is weighed before it goes out and kept once it went
@lru_cache(maxsize=16)
def lees_kenmerken(tekst: str) -> tuple[Gezien, ...]:
    """Those in a text, each place, in order."""
    return tuple(sorted(_alle(in_kleine_letters(tekst))))


def _alle(tekst: str) -> Iterator[Gezien]:
    for soort, lezer in _LEZERS:
        for gevonden in lezer.finditer(tekst):
            waarde = _waarde({naam: deel for naam, deel in gevonden.groupdict().items() if deel})
            yield Gezien(gevonden.start(), gevonden.end(), Kenmerk(soort, waarde[:LANGST]))


def _waarde(delen: dict[str, str]) -> str:
    if "aantal" in delen:
        aantal = TELWOORD.get(delen["aantal"], delen["aantal"])
        kind = re.sub(r"^(?:kids|kindjes)$", "kinderen", delen["kind"])
        return f"{aantal} {kind}"
    if land := delen.get("land") or delen.get("land2"):
        return LAND[land]
    return " ".join(" ".join(delen.values()).split())
