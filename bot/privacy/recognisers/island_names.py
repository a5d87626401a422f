"""First names in small letters in Papiamento and English, by the small words around them: `jairo a bin na porta`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary, fold
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading, Word
from bot.privacy.recognisers.around_naam import foreign_sentences
from bot.privacy.recognisers.naam_words import NO_NAAM, PREFIXES, RELATIONS
from bot.privacy.recognisers.word_set import word_set

_MARKS: Final = word_set("a ta tabata lo no ke kier tin tabatin mester por")
"""What stands before a verb in Papiamento, behind who does it."""
_ACTS: Final = word_set(
    "is was has had will won't wants wanted called calls came comes went goes said says told texted did does didn't "
    "doesn't isn't wasn't can can't could left lives stays stayed showed refused refuses never needs"
)
_BEFORE: Final = word_set(
    "ku yu mama tata ruman wela primu serka saw with called told asked ask met visited and bisiña puntra pregunta bisa "
    "sister brother mother father son daughter wife husband friend neighbour neighbor uncle aunt"
)
_OF: Final = word_set("mama tata yu ruman wela welo kas tanta tio primu prima amigu amiga outo kamber muhe hefe")
_SPOKEN: Final = word_set("papia talked spoke spoken talking pregunta puntra bisa skirbi manda")
_ADDRESSED: Final = word_set("famia familia señora señor sra sr shon mr mrs ms miss tio tia tanta omo")
_RELATED: Final = word_set("sister brother mother father son daughter wife husband friend uncle aunt")
_TITLE: Final = re.compile(r"(?:^|[^\w])(?:sra|sr|mrs?|ms)\. $", re.IGNORECASE)
_THINGS: Final = (
    *("shon", "shonnan", "mentu", "nan", "ensia", "ering", "eria", "idat", "idad", "dat", "dó", "da", "ista", "ente"),
    *("ante", "ado", "ent", "or", "ora", "ero", "era", "sa", "ia", "ion", "ing", "ed", "ly", "s"),
)
"""How words end that name a thing or a trade; what ends so is a name only by the lists."""


class IslandNameFinder:
    """Finds them where a sentence is not Dutch: by the lists, or as a word that no list has in front of such a mark."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        words = reading.words
        if not any(foreign_sentences(reading, self._dictionary)):
            return
        for at, word in enumerate(words):
            if reading.foreign and reading.foreign[at] and self._is_naam(reading, at, word):
                yield Hit(word.begin, word.end, Kind.NAAM, "naam_eiland")

    def _is_naam(self, reading: Reading, at: int, word: Word) -> bool:
        lowered, dictionary = word.lowered, self._dictionary
        if word.allowed or len(lowered) < 3 or lowered in NO_NAAM or lowered in PREFIXES or lowered in _MARKS:
            return False
        if dictionary.is_foreign(lowered) or dictionary.is_foreign(fold(lowered)) or lowered in RELATIONS:
            return False
        if _beside(reading, at, -1) in _ADDRESSED or (
            at and _TITLE.search(reading.text[max(0, word.begin - 6) : word.begin])
        ):
            return True
        if dictionary.is_word(lowered):
            return False
        before, after = _beside(reading, at, -1), _beside(reading, at, 1)
        if before in {"e", "un", "the", "a", "an", "su", "nos", "mi", "this"}:
            return False
        spoken_of = self._is_spoken_of(reading, at, before)
        told = before in _BEFORE or spoken_of
        if dictionary.is_voornaam(lowered):
            together = word.opens and after in {"ku", "i", "and"}
            return told or together or (len(lowered) > 3 and before != "tur" and after in _MARKS | _ACTS)
        if len(lowered) < 4 or dictionary.knows(lowered) or (word.capital and not (word.opens and after in _MARKS)):
            return False
        if before in {"to", "ku"} and spoken_of:
            return True
        if before in _RELATED and after in _ACTS:
            return True
        return not lowered.endswith(_THINGS) and (word.opens or before in _BEFORE) and after in _MARKS

    @staticmethod
    def _is_spoken_of(reading: Reading, at: int, before: str) -> bool:
        """Whether it is somebody's: `mama di shanty`, or who is spoken to: `talked to marelis`."""
        earlier = _beside(reading, at - 1, -1) if at else ""
        return (before == "di" and earlier in _OF) or (before in {"to", "pa", "na", "ku"} and earlier in _SPOKEN)


def _beside(reading: Reading, at: int, step: int) -> str:
    """The word before or behind it, if only a space stands between."""
    there = at + step
    if not 0 <= there < len(reading.words) or reading.between(max(at, there)) != " ":
        return ""
    return reading.words[there].lowered
