"""Sentences that point to one person without a name (`hij woont in de molen`), by a small model of our own."""

import re
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
HOLDS_PIECE: Final = 1.5
"""Log-odds from which a sentence is held, from which it only warns, and from which a piece between commas is held."""
_FAR: Final = -3.0
"""Log-odds that the first word alone does not turn."""
_FEWEST: Final = 4
"""Words of a sentence. Fewer tell too little to judge by."""
_FIRST: Final = re.compile(r"^\W*\w+\W+")
_CALL: Final = re.compile(
    r"^\W*(?:(?:(?=\w*\d)\w{4}|bericht|mededeling|update|info|fyi|ps|nb|ter\W+info(?:rmatie)?|let\W+op|oh?|en|even"
    r"|voor\W+(?:iedereen|allen|de\W+groep)|aan\W+(?:iedereen|allen)|dat)\b\W*)+",
    re.IGNORECASE,
)
"""What stands before the words for the group: it says nothing of a person, and must not weigh against what does."""
_PARTS: Final = re.compile(r"[,;:]\s+")
_MOST: Final = 12
"""Parts that are looked at, so that a row of commas costs no more than its words."""
_WORD: Final = re.compile(r"\w+")


class PointingFinder:
    """Finds such sentences, also in English and Papiamento as people of Bonaire write it. Raises DamagedWeights when
    made without its weights.

    Words in front or behind do not hide one: a sentence counts as its strongest part, without its first word, without
    the word of a command before it, or between two commas.
    """

    def __init__(self) -> None:
        self._weights = shipped("indirect")

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for begin, end in sentences(reading.text):
            first = bisect_left(reading.words, begin, key=_begin)
            words = reading.words[first : bisect_left(reading.words, end, key=_begin)]
            if len(words) < _FEWEST:
                continue
            sentence = reading.text[begin:end]
            score = self._score(sentence)
            if score >= HOLDS or any(self._score(part) >= enough for part, enough in _parts(sentence, score)):
                yield Hit(begin, end, Kind.INDIRECT, "model")
            elif score >= WARNS:
                yield Hit(begin, end, Kind.INDIRECT, "model", warning=True)

    def _score(self, sentence: str) -> float:
        return self._weights.score(sentence_buckets(sentence))


def _parts(sentence: str, score: float) -> Iterator[tuple[str, float]]:
    """The parts of a sentence with this score that may point by themselves, each of enough words, with what holds
    them.
    """
    rest = _CALL.sub("", sentence, count=1)
    fronts = [(rest, HOLDS)]
    if rest != sentence or score > _FAR:
        fronts.append((_FIRST.sub("", rest, count=1), HOLDS))
    pieces = ((part, HOLDS_PIECE) for part in _PARTS.split(sentence)[:_MOST])
    for part, enough in (*fronts, *pieces):
        if part != sentence and len(_WORD.findall(part)) >= _FEWEST:
            yield part, enough


_begin = attrgetter("begin")
