"""Initials without dots (`MvD was te laat`), and surnames in capitals that are words (`VISSER heeft zich gemeld`)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import FIRST_PREFIXES, NO_NAAM, RELATIONS, SPOKEN_TO, VERBS
from bot.privacy.recognisers.word_set import word_set

_MONOGRAM: Final = re.compile(r"[A-Z]{1,2}(?:v|vd|vdv|vh|vt|vl|d|dl|de|el|ter|ten)[A-Z]")
_ORGANISATION: Final = word_set(
    "OvJ HvB CvB RvB RvdK AMvB RvT RvS PvA PvE BvD RvC CvA GvB HvJ CvK UvA RvIG MvT MvA MvJ MvV PvB DvO KvK WvS VvE "
    "RvR CvT MvG HvA RvA RvK CvD CvE CvZ AvB NvT DvD RvE PvdA PvV PvdD OvG OvD CvG RvBK HvR TvG VvGI VvZ PvT"
)
_ARTICLE: Final = word_set("de het een deze die dit elke per geen")
_BESIDE: Final = word_set("met van door bij namens aan over voor volgens naar sprak gesproken gebeld collega")
_HAPPENS: Final = (
    VERBS
    | SPOKEN_TO
    | word_set(
        "aangehouden gehoord verhoord aangetroffen overgebracht heengezonden gezien aangesproken verstuurd bezocht"
    )
)


def find_monogram(reading: Reading) -> Iterator[Hit]:
    """Initials around a small prefix. Behind an article they are an organisation."""
    words = reading.words
    for at, word in enumerate(words):
        if (
            not word.allowed
            and 3 <= len(word.text) <= 6
            and _MONOGRAM.fullmatch(word.text)
            and word.text not in _ORGANISATION
            and (not at or words[at - 1].lowered not in _ARTICLE)
            and "-" not in reading.text[max(0, word.begin - 1) : word.end + 1]
        ):
            yield Hit(word.begin, word.end, Kind.NAAM, "voorletters_los")


class ShoutedFinder:
    """Finds frequent surnames in capitals among small letters, where the words around them speak of a person."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for at, word in enumerate(reading.words):
            if word.all_capitals and not word.allowed and len(word.lowered) > 2 and self._is_naam(reading, at):
                begin = at - 1 if self._has_prefix(reading, at) else at
                yield Hit(reading.words[begin].begin, word.end, Kind.NAAM, "hoofdletters")

    def _has_prefix(self, reading: Reading, at: int) -> bool:
        """Whether DE, VAN or the like stands before it, in capitals too."""
        if not at or reading.between(at) != " ":
            return False
        previous = reading.words[at - 1]
        return previous.all_capitals and previous.lowered in FIRST_PREFIXES

    def _is_naam(self, reading: Reading, at: int) -> bool:
        words, lowered = reading.words, reading.words[at].lowered
        if not self._dictionary.is_frequent_achternaam(lowered):
            return False
        first = at - 1 if self._has_prefix(reading, at) else at
        if lowered in NO_NAAM and first == at:
            return False
        before = words[first - 1] if first and reading.between(first).strip(" (") == "" else None
        after = words[at + 1] if at + 1 < len(words) and reading.between(at + 1) == " " else None
        if any(one is not None and one.all_capitals and not one.allowed for one in (before, after)):
            return False
        if before is not None and (before.lowered in _ARTICLE or before.text.endswith("-")):
            return False
        if after is not None and after.lowered in _HAPPENS and after.text.islower():
            return True
        return before is not None and before.text != before.text.upper() and before.lowered in _BESIDE | RELATIONS
