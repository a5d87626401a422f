"""A text as the recognisers get it: normalised, cut into words, with the allowed words marked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FIGURE: Final = re.compile("[0-9]")
_SENTENCE_ENDS: Final = frozenset(".!?:;\n")
_TRANSPARENT: Final = frozenset(" \t\"'()[]*>-•·#|/\r~")


@dataclass(slots=True)
class Word:
    """A run of letters, with apostrophes inside; `lowered` is its lower case."""

    begin: int
    end: int
    text: str
    lowered: str
    capital: bool
    all_capitals: bool
    """Whether it has two letters or more, all capitals."""
    opens: bool
    """Whether it is the first of a sentence, a line or a cell, where a capital says nothing."""
    allowed: bool = False


@dataclass(slots=True)
class Reading:
    """A normalised text and its words. All places are places in it."""

    text: str
    words: list[Word]
    lowered: str
    figures: int
    """How many figures there are in it."""
    lone: bool
    """Whether a letter stands by itself somewhere, as an initial does."""
    foreign: list[bool] | None = None
    """For each word whether its sentence is of another language, once somebody asked."""

    def has(self, pieces: Iterable[str]) -> bool:
        """Whether one of these pieces stands in it, in small letters. A search that needs one is spared without."""
        lowered = self.lowered
        return any(piece in lowered for piece in pieces)

    def between(self, at: int) -> str:
        """The signs between word `at` and the word before it."""
        return self.text[self.words[at - 1].end : self.words[at].begin] if at else ""


class Allowed:
    """Phrases that pass: found word by word, the longest first, upper and lower case alike."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(found[0].lower() for found in _WORD.finditer(phrase))
            if words:
                self._phrases.setdefault(words[0], []).append(words)
        for group in self._phrases.values():
            group.sort(key=len, reverse=True)

    def is_word(self, word: str) -> bool:
        """Whether this word alone passes."""
        return (word.lower(),) in self._phrases.get(word.lower(), ())

    def mark(self, words: list[Word]) -> None:
        """Set `allowed` on the words of every phrase found."""
        at = 0
        while at < len(words):
            at += self._mark(words, at)

    def _mark(self, words: list[Word], at: int) -> int:
        for phrase in self._phrases.get(words[at].lowered, ()):
            if all(at + step < len(words) and words[at + step].lowered == word for step, word in enumerate(phrase)):
                for word in words[at : at + len(phrase)]:
                    word.allowed = True
                return len(phrase)
        return 1


def read_words(text: str, allowed: Allowed) -> Reading:
    """A normalised text, cut into words."""
    words = list(_cut(text))
    allowed.mark(words)
    lone = any(word.end - word.begin == 1 or "'" in word.text for word in words)
    return Reading(text, words, text.lower(), len(_FIGURE.findall(text)), lone)


def _cut(text: str) -> Iterator[Word]:
    previous_end = 0
    for found in _WORD.finditer(text):
        begin, end = found.span()
        word = found[0]
        yield Word(
            begin,
            end,
            word,
            word.lower(),
            word[0].isupper(),
            len(word) > 1 and word.isupper(),
            _aan_begin(text, previous_end, begin),
        )
        previous_end = end


def _aan_begin(text: str, previous_end: int, begin: int) -> bool:
    if previous_end == 0 and not text[:begin].strip("\"'([*-•># \t\n\r"):
        return True
    for at in range(begin - 1, max(previous_end, begin - 40) - 1, -1):
        sign = text[at]
        if sign in _SENTENCE_ENDS:
            # the dot of an initial or a title ends no sentence: "J. de Boer", "mevr. Bos"
            return not (sign == "." and _is_abbreviation(text, at))
        if sign not in _TRANSPARENT and not sign.isdigit():
            return not sign.isalnum() and sign not in ",&+@=_"
    return False


_TITLE: Final = re.compile(
    r"(?:^|[^\w])(?:[A-Za-z]|mevr|mw|dhr|fam|dr|drs|mr|ir|prof|st|ds|ing|nr|tel|geb|bijv|incl|ca)$", re.IGNORECASE
)


def _is_abbreviation(text: str, dot: int) -> bool:
    return _TITLE.search(text[max(0, dot - 6) : dot]) is not None
