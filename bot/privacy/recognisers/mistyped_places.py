"""Places with one slip of the thumb, behind a word for where: `verhuisd naar heerhugowaart`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.privacy.dictionary import Dictionary, fold
from bot.privacy.hit import Hit, Kind
from bot.privacy.lists import packed, written
from bot.privacy.reading import Reading

_BEHIND: Final = re.compile(
    r"\b(?:in|uit|naar|vanuit|richting|nabij|omgeving|rond) (?P<a>[^\W\d_]{7,25})(?![\w'-])", re.IGNORECASE
)
_ABC: Final = "abcdefghijklmnopqrstuvwxyz"


class MistypedPlaceFinder:
    """Finds words of seven letters or more that no list has and that are one letter off the name of a place."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        names = (*packed("plaatsen"), *(name.lower() for name in written("plaatsen_eigen")))
        self._places = frozenset(fold(name) for name in names if name.isalpha() and len(name) > 6)
        self._is_near = lru_cache(maxsize=1024)(self._near)

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _BEHIND.finditer(reading.text):
            word = found["a"].lower()
            dictionary = self._dictionary
            if dictionary.knows(word) or dictionary.is_foreign(word) or not word.isascii():
                continue
            if self._is_near(word):
                yield Hit(*found.span("a"), Kind.PLAATS, "plaats_verschreven")

    def _near(self, word: str) -> bool:
        if self._dictionary.is_typo(word):
            return False
        places = self._places
        return any(
            before + after[1:] in places
            or (len(after) > 1 and before + after[1] + after[0] + after[2:] in places)
            or any(before + letter + after in places or before + letter + after[1:] in places for letter in _ABC)
            for before, after in ((word[:at], word[at:]) for at in range(1, len(word)))
        )
