"""Places: towns, villages, islands, quarters, countries. The region's own towns pass through the allow list."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.privacy.dictionary import Dictionary, fold
from bot.privacy.hit import Hit, Kind
from bot.privacy.lists import packed, written
from bot.privacy.reading import Reading
from bot.privacy.recognisers.word_set import word_set

_PARTS: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_PREPOSITION: Final = word_set(
    "in uit te naar bij nabij omgeving regio gemeente rond tussen richting vanuit dorp stad eiland "
    "wijk pi jji azc fpc den na di for from near at gevangenis bajes kliniek jeugdinrichting inrichting ziekenhuis"
)
_SMALL_TOO: Final = word_set(
    "amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen haarlem alkmaar zaandam"
)
_NOT_PLAATS: Final = word_set(
    "nederland zuid noord oost west midden centrum wijk de een een het den echt best made nes hem "
    "lent goor haren ede leek dieren een "
    "ter nuis bergen huizen houten haar hoek heide broek veen loon post wal dam ee laag hall eng "
    "mill aa aan voorst balk beets elst"
)


class PlaatsFinder:
    """Finds names of places of one to five words; ordinary words count only behind a preposition."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._names: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        """By their first two words ("" when there is but one): many begin with "de" or "sint"."""
        for name in {*packed("plaatsen"), *(name.lower() for name in written("plaatsen_eigen"))} - {"nederland"}:
            parts = tuple(_PARTS.findall(name))
            if parts:
                first, *rest = folded = tuple(map(fold, parts))
                self._names.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append(folded)
        for names in (names for by_second in self._names.values() for names in by_second.values()):
            names.sort(key=len, reverse=True)

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        words, at = reading.words, 0
        while at < len(words):
            length = self._length(reading, at)
            if length:
                yield Hit(words[at].begin, words[at + length - 1].end, Kind.PLAATS, "plaatsen")
            at += length or 1

    def _length(self, reading: Reading, at: int) -> int:
        """The number of words of the name of a place that begins here; 0 if none does."""
        words = reading.words
        by_second = self._names.get(fold(words[at].lowered))
        if not by_second or words[at].allowed:
            return 0
        second = fold(words[at + 1].lowered) if at + 1 < len(words) else ""
        for parts in (*by_second.get(second, ()), *by_second.get("", ())):
            stretch = words[at : at + len(parts)]
            if len(stretch) == len(parts) and all(
                fold(w.lowered) == part for w, part in zip(stretch, parts, strict=True)
            ):
                joined = all(reading.between(at + step) in {" ", "-", "'", " '"} for step in range(1, len(parts)))
                if joined and self._is_plaats(reading, at, len(parts)):
                    return len(parts)
        return 0

    def _is_plaats(self, reading: Reading, at: int, length: int) -> bool:
        word = reading.words[at]
        lowered = word.lowered
        before = reading.words[at - 1].lowered if at and not reading.between(at).strip() else ""
        if word.text == "LEEK" or (word.all_capitals and len(lowered) < 4):
            return False
        if length > 1:
            return (before in _PREPOSITION and lowered not in {"de", "het"}) or any(
                part.capital for part in reading.words[at : at + length]
            )
        ordinary = lowered in _NOT_PLAATS or self._dictionary.is_word(lowered)
        if not word.capital:
            return not ordinary and (
                lowered in _SMALL_TOO
                or (before in _PREPOSITION | {"van", "station"} and not self._dictionary.is_word(lowered))
            )
        if ordinary or (self._dictionary.knows(lowered) and word.opens):
            return not word.opens and before in _PREPOSITION
        return True


@cache
def first_words_of_places() -> frozenset[str]:
    """The words that begin the name of a place, without marks, in small letters."""
    names = (*packed("plaatsen"), *(name.lower() for name in written("plaatsen_eigen")))
    return frozenset(fold(parts[0]) for parts in map(_PARTS.findall, names) if parts)
