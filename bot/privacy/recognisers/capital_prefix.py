"""A surname by the capital of its small word: `mevrouw De Koning heeft`, `toezicht op Van Hulzen`.

Behind a form of address or, for what no house is called, behind a preposition, that capital says it is a name, whatever
the surname means elsewhere (own choice).
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_MORE: Final = r"(?: (?:de|der|den|het|'t|la))?"
_SURNAME: Final = r"[A-ZÀ-Ž][a-zà-ž][\w'-]*"
_ADDRESSED: Final = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Mm]ijnheer|[Dd]hr\.?|[Dd]e heer|[Ff]amilie|[Ff]am\.?|[Gg]ezin"
    rf"|[Ee]chtpaar) (?P<a>(?:De|Den|Der|Van|Ten|Ter|Te|Von|El|Al){_MORE} {_SURNAME})(?![\w])"
)
_BEHIND: Final = re.compile(
    r"(?<=[a-z,] )(?:op|met|van|bij|door|aan|voor|naar|over|tegen|en|dat|als|of|tussen|namens) "
    rf"(?P<a>(?:Van|Ter|Ten|Von){_MORE} {_SURNAME})(?![\w])"
)
_NOBODY: Final = re.compile(
    r"Van (?:Dale|Gogh|Harte|der Valk|Alles)\b|Ter (?:Apel|Aar|Heijde|Zake)\b|Ten (?:Boer|Slotte)\b"
)
"""A dictionary, museums and hotels, villages, set phrases."""


def find_capital_prefix(reading: Reading) -> Iterator[Hit]:
    """Such surnames, with the small word."""
    for found in _ADDRESSED.finditer(reading.text):
        yield Hit(*found.span("a"), Kind.NAAM, "aanspreking_hoofdletter")
    allowed = {word.begin for word in reading.words if word.allowed}
    for found in _BEHIND.finditer(reading.text):
        if found.start("a") not in allowed and _NOBODY.match(found["a"]) is None:
            yield Hit(*found.span("a"), Kind.NAAM, "voorzetsel_hoofdletter")
