"""Sentences that point to one person without a name (`hij woont in de molen`), by a small model of our own."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.model.sentences import sentence_buckets, sentences
from bot.privacy.model.weights import shipped
from bot.privacy.reading import Reading

HOLDS: Final = 0.5
WARNS: Final = -0.5
"""Log-odds from which a sentence is held, and from which it only warns."""
_FEWEST: Final = 4
"""Words of a sentence. Fewer tell too little to judge by."""


class PointingFinder:
    """Finds such sentences, also in English and Papiamento as people of Bonaire write it. Raises DamagedWeights when
    made without its weights.
    """

    def __init__(self) -> None:
        self._weights = shipped("indirect")

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for begin, end in sentences(reading.text):
            first = bisect_left(reading.words, begin, key=_begin)
            words = reading.words[first : bisect_left(reading.words, end, key=_begin)]
            if len(words) < _FEWEST:
                continue
            score = self._weights.score(sentence_buckets(reading.text[begin:end]))
            if score >= WARNS:
                yield Hit(begin, end, Kind.INDIRECT, "model", score < HOLDS)


_begin = attrgetter("begin")
