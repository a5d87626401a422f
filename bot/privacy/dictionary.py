"""Lists of words and names, and the questions that are put to them. They are loaded once, then only read."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from bot.privacy.lists import packed, written
from commands.domain.normal_form import normal_form

_LONGEST: Final = 40
"""Letters. A longer run is no word; it is not taken apart, which keeps the work linear."""
_VOWELS: Final = re.compile(r"[aeiouyáéíóúàèëïöüê]")
_SURNAME_ENDING: Final = re.compile(
    r".{3,}(?:stra|sma|inga|enga|ema|oglu|oğlu|ovic|ović|evic|ević|owski|ewski|owska|ewska|idis|akis|yan|"
    r"ssen|zadeh|abad|shvili|enko|wala|singh)"
)


class Dictionary:
    """Dutch words with their compounds, frequent foreign words, first names and surnames. Every question is put in
    lower case.
    """

    def __init__(self) -> None:
        self._words = packed("woorden")
        self._english = packed("engels")
        self._voornamen = packed("voornamen")
        self._achternamen = packed("achternamen")
        self._frequent = packed("achternamen_veel")
        written_names = written("roepnamen")
        border = written_names.index("---")
        self._always_naam = frozenset(name.lower() for name in written_names[:border])
        self._roepnamen = frozenset(name.lower() for name in written_names if name != "---")
        self._papiamento = frozenset(written("papiaments"))
        self.knows = lru_cache(maxsize=8192)(self._knows)
        self.is_compound = lru_cache(maxsize=2048)(self._is_compound)

    def _knows(self, word: str) -> bool:
        """Whether it is a Dutch word, whole or made of two or three others. Accents of stress do not count."""
        if len(word) > _LONGEST:
            return False
        if word in self._words or len(word) == 1:
            return True
        bare = fold(word)
        return (bare != word and bare in self._words) or self._is_inflected(bare) or self.is_compound(word)

    def _is_inflected(self, word: str) -> bool:
        """Whether it is a listed word with an ending that the list does not spell out for every word."""
        return any(
            word.endswith(ending) and len(word) > len(ending) + 3 and word[: -len(ending)] in self._words
            for ending in ("'s", "s", "e", "en", "je", "jes", "tje", "tjes")
        )

    def _is_compound(self, word: str) -> bool:
        return len(word) <= _LONGEST and self._divisible(word, 2)

    def _divisible(self, word: str, depth: int) -> bool:
        for at in range(3, len(word) - 3):
            after = word[at:]
            if after not in self._words and not (depth > 1 and len(after) > 8 and self._divisible(after, depth - 1)):
                continue
            before = word[:at]
            if before in self._words and (at > 3 or len(after) > 4):
                return True
            if at > 4 and before[-1] == "s" and before[:-1] in self._words:
                return True
        return False

    def is_word(self, word: str) -> bool:
        """Whether it stands in the word list itself. Compounds do not count."""
        return word in self._words

    def is_foreign(self, word: str) -> bool:
        """Whether it is a frequent English or Papiamento word."""
        return word in self._english or word in self._papiamento

    def is_papiamento(self, word: str) -> bool:
        return word in self._papiamento

    def is_voornaam(self, word: str) -> bool:
        return word in self._voornamen or word in self._roepnamen or fold(word) in self._voornamen

    def is_roepnaam(self, word: str) -> bool:
        """Whether it is a first name that is also an ordinary word."""
        return word in self._roepnamen

    def is_always_naam(self, word: str) -> bool:
        """Whether it is a first name even in lower case, although it is a word too."""
        return word in self._always_naam

    def is_diminutive(self, word: str) -> bool:
        """Whether it is a first name with a diminutive ending: Dirkje, Hendrikje."""
        stem = next((word[: -len(ending)] for ending in ("tje", "je", "ke") if word.endswith(ending)), "")
        return len(stem) > 2 and (stem in self._always_naam or (stem in self._voornamen and not self.is_word(word)))

    def is_achternaam(self, word: str) -> bool:
        return word in self._achternamen or fold(word) in self._achternamen

    def is_frequent_achternaam(self, word: str) -> bool:
        """Whether seven hundred people or more have this surname."""
        return word in self._frequent

    def ends_like_achternaam(self, word: str) -> bool:
        """Whether it ends as surnames do and words do not."""
        return len(word) < _LONGEST and _SURNAME_ENDING.fullmatch(word) is not None

    def is_typo(self, word: str) -> bool:
        """Whether one letter is too many, missing, wrong or swapped in a word of seven letters or more."""
        if not 7 <= len(word) <= 20:
            return False
        for at in range(len(word)):
            before, after = word[:at], word[at:]
            if before + after[1:] in self._words or (
                len(after) > 1 and before + after[1] + after[0] + after[2:] in self._words
            ):
                return True
            if any(
                before + letter + after in self._words or before + letter + after[1:] in self._words for letter in _ABC
            ):
                return True
        return False

    def pronounceable(self, word: str) -> bool:
        return _VOWELS.search(word) is not None


_ABC: Final = "enatirodslghvkmubpwjzcf"


def fold(word: str) -> str:
    """The word without the marks on its letters: é becomes e, ı becomes i."""
    if word.isascii():
        return word
    bare = normal_form("NFD", word.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


@cache
def the_dictionary() -> Dictionary:
    """The dictionary of this process, loaded at the first call."""
    return Dictionary()
