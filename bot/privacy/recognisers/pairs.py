"""Surnames behind a word for more people (`gebroeders van Vliet`), and the shortest first names (`ed zit vast`)."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import NO_NAAM, RELATIONS, SPOKEN_TO, VERBS
from bot.privacy.recognisers.word_set import word_set

_PREFIX: Final = r"(?:[Vv]an(?: de[rn]?| 't)?|[Dd]e[rn]?|[Tt]e[rn]|[Ee]l|[Bb]en|[Aa]l|vd)"
_PAIR: Final = re.compile(
    r"\b(?:[Ww]ed(?:uwe|uwnaar)|[Gg]ebr(?:oeders|s)|[Ee]rven|[Ee]cht(?:paar|elieden)|(?P<k>[Gg]ezin|[Zz]us(?:jes|sen|ters)|"
    r"[Bb]roer(?:s|tjes)|[Tt]weeling|[Kk]inderen|[Ff]irma|[Dd]ames|[Hh]eren|[Ss]tel)) "
    rf"(?P<a>(?:(?P<p>{_PREFIX}) )?(?P<n>[A-ZÀ-Ž][a-zà-ž'-]{{1,24}})(?:-[A-ZÀ-Ž][a-zà-ž]+)?)(?![\w])"
)
_SMALL_PAIR: Final = re.compile(
    rf"\b(?:weduwe|weduwnaar|gebroeders|gebrs|erven|echtpaar|echtelieden|firma) "
    rf"(?P<a>(?:{_PREFIX} )?(?P<n>[a-zà-ž]{{3,20}}))"
    r"(?=[.,;:!?\n)]|$| (?:is|zijn|was|waren|wil|willen|heeft|hebben|in|op|aan|uit|weer|en|vraagt|belt|belde)\b)",
    re.IGNORECASE,
)
_SHORT: Final = word_set("ed ab bo jo ko co ap ep ad aat cor ger bep jos sef sjef lex nel riet jop fer ger hub jur")
_BESIDE: Final = word_set("volgens heb sprak spreek")


class PairFinder:
    """Finds both; a word that is allowed or that names a group of people passes."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        allowed = {word.begin for word in reading.words if word.allowed}
        for found in _PAIR.finditer(reading.text):
            lowered = found["n"].lower()
            if found.start("n") in allowed or lowered in RELATIONS | NO_NAAM:
                continue
            if not found["k"] or self._dictionary.is_achternaam(lowered):
                yield Hit(*found.span("a"), Kind.NAAM, "paar")
        for found in _SMALL_PAIR.finditer(reading.text):
            if self._dictionary.is_frequent_achternaam(found["n"].lower()) and found["n"].lower() not in NO_NAAM:
                yield Hit(*found.span("a"), Kind.NAAM, "paar")
        for at, word in enumerate(reading.words):
            if word.lowered in _SHORT and not word.allowed and not word.all_capitals and self._acts(reading, at):
                yield Hit(word.begin, word.end, Kind.NAAM, "kort")

    def _acts(self, reading: Reading, at: int) -> bool:
        words, text = reading.words, reading.text
        word = words[at]
        before = words[at - 1].lowered if at and reading.between(at) == " " else ""
        if text[max(0, word.begin - 1) : word.begin] in {"-", "/", "."} or before in {"de", "het", "een", "den"}:
            return False
        if at + 1 >= len(words) or reading.between(at + 1) != " ":
            return before in _BESIDE
        following = words[at + 1].lowered
        if following == "is" and at + 2 < len(words) and words[at + 2].lowered in {"een", "het", "de"}:
            return False
        return following in VERBS | SPOKEN_TO or before in _BESIDE
