"""Streets of Bonaire: `Kaya Watapana 5`, `kaminda Sorobon`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import NO_NAAM
from bot.privacy.recognisers.word_set import word_set

_KAYA: Final = re.compile(
    r"\b(?:kaya|kaminda|caya|kunuku)(?P<n>(?: [^\W\d_][\w.'-]{0,25}){1,4})"
    r"(?P<nr> ?(?:#|nr\.?|no\.?)? ?[0-9]{1,4} ?[a-z]?\b)?",
    re.IGNORECASE,
)
_KAYA_PART: Final = re.compile(r"[^\W\d_][\w.'-]*(?<![.'-])")
_KAYA_SURNAME: Final = re.compile(
    r"\b(?:heer|meneer|mevrouw|mevr\.?|mw\.?|dhr\.?|fam\.?|familie|[A-Z]\.) $", re.IGNORECASE
)
_KAYA_PREFIXES: Final = word_set("di den e la el")


class KayaFinder:
    """Finds the words behind a `Kaya` that are its name. Behind "de heer" Kaya is a surname."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _KAYA.finditer(reading.text):
            yield from self._kaya(found)

    def _kaya(self, found: re.Match[str]) -> Iterator[Hit]:
        if _KAYA_SURNAME.search(found.string[max(0, found.start() - 12) : found.start()]):
            return
        end = begin = found.start("n")
        for word in _KAYA_PART.finditer(found["n"]):
            small = word[0].islower()
            ordinary = word[0] in NO_NAAM or (self._dictionary.knows(word[0]) and not found["nr"])
            if small and ordinary and word[0] not in _KAYA_PREFIXES:
                break
            if not small or word[0] not in _KAYA_PREFIXES:
                end = begin + word.end()
        if end > begin:
            whole = end == found.end("n") and found["nr"]
            yield Hit(found.start(), found.end() if whole else end, Kind.ADRES, "kaya")
