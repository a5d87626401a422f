"""Names that are written from back to front: `amitaF`, `nesnaj`."""

from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading, Word

_SHORTEST: Final = 5
"""Letters. A shorter word is too often a name by chance."""


class TurnedFinder:
    """Finds words that no list has and that are a name when they are read backwards."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for word in reading.words:
            if len(word.lowered) >= _SHORTEST and not word.allowed and self._is_turned(word):
                yield Hit(word.begin, word.end, Kind.NAAM, "achterstevoren")

    def _is_turned(self, word: Word) -> bool:
        dictionary, turned = self._dictionary, word.lowered[::-1]
        listed = (dictionary.is_voornaam(turned) and len(turned) > _SHORTEST) or dictionary.is_frequent_achternaam(
            turned
        )
        if word.text[-1].isupper() and word.text[:-1].islower():
            return listed or dictionary.is_voornaam(turned) or dictionary.is_achternaam(turned)
        return listed and not (
            dictionary.is_word(turned)
            or dictionary.is_voornaam(word.lowered)
            or dictionary.is_achternaam(word.lowered)
            or dictionary.is_foreign(word.lowered)
            or dictionary.knows(word.lowered)
        )
