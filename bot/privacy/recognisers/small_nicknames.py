"""Nicknames in small letters behind a word that names: `iedereen noemt hem pikkie`, `beter bekend als de lange`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import NO_NAAM, RELATIONS
from bot.privacy.recognisers.word_set import word_set

_ADVERB: Final = r"(?: (?:altijd|allemaal|gewoon|ook|meestal|vaak|hier|thuis|nog|nu|wel))?"
_WORD: Final = r"[a-zëéïöü]{3,16}"
_END: Final = r"(?=[.,;:!?)\"'\n]|$| (?:op|in|en|maar|omdat|want|bij|door|thuis|noem\w*|genoemd|of)\b)"
_CALLS: Final = re.compile(
    rf"\b(?:(?:noem(?:t|de|den|en)?|kent|kennen) (?:hem|haar|ze|zich(?:zelf)?|me|mij|m|'m|d'r|em|iedereen){_ADVERB}|"
    r"(?:heet|heette) (?:hij|zij|ze|die)|luistert naar(?: de naam)?|(?:door|in) het leven (?:gaat )?als|"
    rf"(?:bekend|aangesproken) (?:als|onder|met)(?: de naam)?) "
    rf"[\"']?(?P<a>(?:(?P<d>de|ons|kleine|lange|dikke) )?(?P<w>{_WORD}))"
    rf"{_END}",
)
_LEADS_LIFE: Final = re.compile(r"\bdoor het leven als [\"']?(?P<a>[a-z]{3,16}(?: [a-z]{2,16})?)(?=[.,;!?\n]|$)")
_BY_NAME: Final = re.compile(
    rf"\b(?:bijnaam|straatnaam|roepnaam)(?: is| was|:| luidt)?(?: toen| nu| altijd)? "
    rf"[\"']?(?P<a>(?:de )?(?P<w>{_WORD}))"
)
_SAYS: Final = re.compile(
    rf"\b(?:zeg(?:t|gen)|zei(?:den)?){_ADVERB} [\"']?(?P<a>(?P<w>{_WORD}))[\"']? tegen (?:hem|haar|me|mij)\b"
)
_LETS: Final = re.compile(
    rf"\b(?:(?:laat|liet|laten) (?:zich|hem|haar)(?: door \w+)?|(?:ze|zij|we) (?:hem|haar)) "
    rf"(?P<a>(?:de )?(?P<w>{_WORD})) noemen\b"
)
_NO_NICKNAME: Final = word_set(
    "niet nooit graag zo ook dader slachtoffer getuige verdachte leider baas vriend familie moeder vader papa mama "
    "zoon "
    "dochter oom tante opa oma broer zus patiënt cliënt expert deskundige alleen liever vaak soms mij hem haar bij met "
    "onbekend geheim zijn die een het haar hun als dat van onder volgt geen nvt zie wordt maar"
)


class SmallNicknameFinder:
    """Finds nicknames without a capital. An ordinary word counts only where nothing but a name can stand."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _CALLS.finditer(reading.text):
            if self._is_nickname(found["w"], found["d"] or ""):
                yield Hit(*found.span("a"), Kind.NAAM, "bijnaam_klein")
        for found in _SAYS.finditer(reading.text):
            if found["w"] not in _SAID and self._is_nickname(found["w"], "de" if found["w"] in _OF_LOOK else ""):
                yield Hit(*found.span("a"), Kind.NAAM, "bijnaam_klein")
        for found in _LEADS_LIFE.finditer(reading.text):
            if found["a"].split()[0] not in NO_NAAM | _NO_NICKNAME:
                yield Hit(*found.span("a"), Kind.NAAM, "bijnaam_klein")
        for pattern in (_BY_NAME, _LETS):
            for found in pattern.finditer(reading.text):
                if found["w"] not in NO_NAAM | _NO_NICKNAME:
                    yield Hit(*found.span("a"), Kind.NAAM, "bijnaam_klein")

    def _is_nickname(self, word: str, article: str) -> bool:
        if word in NO_NAAM | _NO_NICKNAME | RELATIONS and article != "de":
            return False
        if article == "de":
            return word in _OF_LOOK or not self._dictionary.knows(word)
        return bool(article) or not (
            (self._dictionary.knows(word) and _PET_NAME.fullmatch(word) is None)
            or self._dictionary.is_foreign(word)
            or self._dictionary.is_typo(word)
        )


_SAID: Final = word_set("niks iets alles nee sorry dingen dat dit hallo gedag hoi meer weinig")
_PET_NAME: Final = re.compile(r".{2,}[^t]ie|.{3,}tjie")
_OF_LOOK: Final = word_set(
    "lange korte dikke dunne kleine grote rooie rode zwarte witte blonde kale stille gekke schele manke dove blinde "
    "oude "
    "jonge beer muis tank kat rat slager kapper bokser koning prins generaal dokter neus bril baard kikker aap snor "
    "rus "
    "turk pool belg indo bolle"
)
