"""First names that ordinary rules pass: in small letters beside an act, and names in a line that is all in capitals."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import CALLED, FORMS_OF_ADDRESS, NO_NAAM, PREFIXES, RELATIONS, VERBS
from bot.privacy.recognisers.word_set import word_set

_MONTHS: Final = word_set("jan mei april juni juli augustus maart")
_ACTS: Final = word_set(
    "huilt huilde lachte schreeuwt schreeuwde slaapt sliep weigert weigerde liegt loog schold vloekte schopte durft "
    "durfde blowt snuift rookt verslaapt ontkent ontkende bekende vroeg vraagt belt belde appt appte mailde zegt zei "
    "vindt vond snapt wil wilde komt kwam betrapt aangehouden gesproken gebeld "
    "aangesproken thuisgebracht opgehaald meegenomen verhoord"
)
"""Acts of a person, and what others do to one."""
_STATES: Final = word_set(
    "weggelopen aangehouden opgepakt opgenomen verdrietig boos zwanger dronken nuchter jarig overleden ontslagen "
    "gevallen geslagen verhuisd vrijgelaten verliefd depressief psychotisch verslaafd geschorst thuisgekomen bang"
)
_AUXILIARY: Final = word_set("is was wordt werd heeft bleef raakt")
_STAYS: Final = word_set("woont woonde slaapt sliep logeert logeerde verblijft schuilt inwoont eet at bleef zit zat")
_BESIDE: Final = word_set("bij met")
_LATELY: Final = word_set("nu weer nog vaak soms vannacht gister even contact gesprek ruzie boodschappen gebeld")
_WITH: Final = word_set("contact gesprek ruzie gebeld gesproken afspraak geappt gemaild")
_TOLD: Final = word_set("zeg zegt zei zeggen gezegd praat praatte liegt loog schold schreeuwde")
_ENDS: Final = frozenset(".,;:!?\n)")
_PLURAL: Final = word_set("staan stonden zijn waren hebben hadden gaan gingen zitten zaten komen kwamen willen lopen")
_ARTICLE: Final = word_set("de het een die dit deze geen elke zijn haar mijn hun ons onze veel")
_SHORTENED: Final = word_set(
    "pt pat patient patiënt clt cl cliënt client btr betr dhr mw mevr hr fam weduwe moeder vader zus broer"
)
_NEVER: Final = NO_NAAM | RELATIONS
_NEVER_SHOUTED: Final = _NEVER | PREFIXES | FORMS_OF_ADDRESS | CALLED | _SHORTENED | _MONTHS
_CAPITAL_ACTS: Final = (
    VERBS
    | _ACTS
    | word_set(
        "niet gezien vertelt agressief onrustig ontregeld decompenseert meldt mist verschijnt verscheen ontbreekt"
    )
)
_COUNTED: Final = re.compile(r" [1-9] ?X [A-Z]")
"""How often something was so of them: `MULLER 2X NIET VERSCHENEN`."""


class SmallNameFinder:
    """Finds them by the words around them; behind an article an ordinary word passes."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        shouted = not any(word.text.islower() for word in reading.words) and len(reading.words) > 2
        for at, word in enumerate(reading.words):
            if word.allowed or len(word.lowered) < 2:
                continue
            if shouted:
                if word.all_capitals and self._shouted(reading, at):
                    yield Hit(word.begin, word.end, Kind.NAAM, "naam_regel")
            elif not word.all_capitals and self._small(reading, at):
                yield Hit(word.begin, word.end, Kind.NAAM, "naam_klein")

    def _small(self, reading: Reading, at: int) -> bool:
        words, lowered = reading.words, reading.words[at].lowered
        if lowered.endswith("'s"):
            bare = lowered[:-2]
            dictionary = self._dictionary
            return dictionary.is_always_naam(bare) or (self._only_name(bare) and not dictionary.is_foreign(bare))
        if not self._first_name(lowered):
            return False
        before, after = _near(reading, at, -1), _near(reading, at, 1)
        if before in _ARTICLE:
            return False
        if after in _ACTS and (words[at].opens or self._only_name(lowered)):
            return lowered not in _MONTHS or after in {"huilt", "huilde", "belde", "weigerde", "lachte", "loog"}
        if lowered in _MONTHS:
            return False
        if after in _AUXILIARY and words[at].opens and _STATES & {_near(reading, at, 2), _near(reading, at, 3)}:
            return True
        if after == "en" and words[at].opens and self._first_name(_near(reading, at, 2)):
            return _near(reading, at, 3) in _PLURAL
        if before == "tegen" and _near(reading, at, -2) in _TOLD:
            return True
        return before in _BESIDE and self._beside(reading, at)

    def _beside(self, reading: Reading, at: int) -> bool:
        """Whether somebody stays with them, or spoke with them."""
        earlier = _near(reading, at, -2)
        if earlier in _LATELY - _WITH:
            earlier = _near(reading, at, -3)
        end = reading.words[at].end
        closed = end >= len(reading.text) or reading.text[end] in _ENDS or _near(reading, at, 1) in _FOLLOWS
        return closed and earlier in (_STAYS if _near(reading, at, -1) == "bij" else _WITH)

    def _shouted(self, reading: Reading, at: int) -> bool:
        """Whether it is a name in a line of capitals: at its start or behind a word for a person, before an act."""
        lowered, before = reading.words[at].lowered, _near(reading, at, -1)
        if lowered in _NEVER_SHOUTED:
            return False
        dictionary = self._dictionary
        surname = dictionary.is_frequent_achternaam(lowered) and len(lowered) > 2
        if not surname and not (self._only_name(lowered) and len(lowered) > 3):
            return False
        if before in PREFIXES:
            before = _near(reading, at, -2) or before
        opens = reading.words[at].opens and not before
        acts = _near(reading, at, 1) in _CAPITAL_ACTS or _COUNTED.match(reading.text, reading.words[at].end) is not None
        return (opens or before in _SHORTENED) and acts

    def _first_name(self, word: str) -> bool:
        dictionary = self._dictionary
        return word not in _NEVER and (dictionary.is_roepnaam(word) or self._only_name(word))

    def _only_name(self, word: str) -> bool:
        """Whether it is a first name and no Dutch word."""
        dictionary = self._dictionary
        return len(word) > 1 and dictionary.is_voornaam(word) and not dictionary.is_word(word)


_FOLLOWS: Final = word_set("op in thuis en over gehad geweest maar want gesproken gebeld")


def _near(reading: Reading, at: int, step: int) -> str:
    """The word so many words further, if only spaces stand between it and its neighbour; otherwise ""."""
    there = at + step
    if not 0 <= there < len(reading.words):
        return ""
    first, last = min(at, there), max(at, there)
    if any(reading.between(one).strip(" ") for one in range(first + 1, last + 1)):
        return ""
    return reading.words[there].lowered
