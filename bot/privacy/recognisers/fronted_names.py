"""Surnames with a small word, in front of what a person does: `De Kuyper weigert`, `VAN DEN HEUVEL 2X NIET THUIS`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import NO_NAAM, PREFIXES, RELATIONS, SPOKEN_TO, TRADES, VERBS
from bot.privacy.recognisers.word_set import word_set

_FRONT: Final = re.compile(
    r"(?:^|(?<=[.!?\n] ))(?P<a>(?P<p>(?:van|v\.?) (?:de[rn]?|'?t)|vd|van|de[nr]?|te[rn]|el)"
    r" (?P<n>[^\W\d_][\w'-]{2,24}))(?=(?P<c>,?) (?P<v>[1-9] ?X\b|[^\W\d_]+))",
    re.IGNORECASE | re.MULTILINE,
)
_SLASHED: Final = re.compile(
    r"(?<![\w/])(?P<a>(?P<i>(?:[a-z]\. ?){1,3})?v[/.]d\.? (?P<n>[^\W\d_][\w'-]{2,24}))", re.IGNORECASE
)
"""`v/d` is as often "of the": with an initial before it, or a surname behind it that is no word, it is a name."""
_ADJECTIVES: Final = word_set("wit jong groot bruin zwart haan leeuw graaf ridder ruiter ruyter wilde lange vries")
"""Surnames behind "de" that are words too. In small letters only these count: `de bakker` is a trade."""
_ACTS: Final = (
    VERBS
    | SPOKEN_TO
    | word_set(
        "laat liet opent opende niet gezien agressief onrustig ontregeld vertelt decompenseert verschijnt verscheen "
        "weer ontbreekt bekent schuift"
    )
)
_DONE: Final = word_set("heeft is was had kan kon zal moet gaat staat ligt lag stond wordt werd blijft")
"""What a thing may do as well. In small letters these do not make a name of a surname that is a word."""
_HOUSES: Final = word_set(
    "raad bank officier rechter rechtbank gemeente politie burgemeester wethouder wijkagent reclassering advocaat kok "
    "curator bewindvoerder huisarts psychiater staat minister koning inspectie wet commissie corporatie school kerk "
    "woningcorporatie kinderombudsman ombudsman verzekeraar jeugdbescherming zorgverlener partner partners voogd buurt"
)
_OFFICES: Final = (
    *(
        "dienst",
        "zorg",
        "instelling",
        "raad",
        "bank",
        "politie",
        "corporatie",
        "team",
        "consulent",
        "manager",
        "school",
    ),
    *("verpleging", "hulp", "bureau", "commissie", "rechter", "arts", "kundige", "ing", "heid", "atie", "bond", "huis"),
    *("fonds", "wacht", "weer", "ministerie", "provincie", "unie", "kamer", "scan", "plan", "rapport", "centrum", "er"),
)
"""How words end that official letters write with a capital."""


_PERSONAL: Final = re.compile(
    r",? \w+ (?:(?:niet|zich|weer|nu|nog|vannacht|gisteren|vandaag|de|een|zijn|haar|het|geen|met|naar|om|op|aan)"
    r"(?: \w+){0,3}? )?(?:afgezegd|gebeld|geappt|gemaild|afgemeld|gehuild|geslapen|gedronken|geblowd|ontkend|bekend"
    r"|geweigerd|getekend|verschenen|opdagen|gegeten|gezwegen|weggelopen|aangehouden|gehoord|verhoord|opgenomen"
    r"|gesproken)\b"
)
"""Behind `heeft` or `is`: what a person alone does or undergoes."""


class FrontedNameFinder:
    """Finds them at the start of a sentence. How it is written says how much the lists must say."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        allowed = {word.begin for word in reading.words if word.allowed}
        for found in _FRONT.finditer(reading.text):
            name, verb = found["n"], found["v"].lower()
            if found.start("n") in allowed or name.lower() in NO_NAAM | RELATIONS | PREFIXES | _HOUSES:
                continue
            acts = verb in _ACTS or verb[0].isdigit()
            personal = verb in _DONE and _PERSONAL.match(reading.text, found.end()) is not None
            if found["c"]:
                acts = found[0].isupper() and found["v"].isupper()
            if acts and self._is_surname(found["p"], name, verb, personal=personal):
                yield Hit(*found.span("a"), Kind.NAAM, "naam_vooraan")

        for found in _SLASHED.finditer(reading.text):
            if found.start("n") not in allowed and self._is_behind_vd(found["n"], initial=bool(found["i"])):
                yield Hit(*found.span("a"), Kind.NAAM, "naam_vd")

    def _is_behind_vd(self, name: str, *, initial: bool) -> bool:
        dictionary, lowered = self._dictionary, name.lower()
        if initial and name.isupper():
            return True
        if lowered in NO_NAAM | RELATIONS | _HOUSES:
            return False
        if initial and (name[0].isupper() or dictionary.is_achternaam(lowered)):
            return True
        return not dictionary.knows(lowered)

    def _is_surname(self, prefix: str, name: str, verb: str, *, personal: bool) -> bool:
        dictionary, lowered = self._dictionary, name.lower()
        if name.isupper():
            if not prefix.isupper():
                return False
            prefix = prefix.lower()
            if prefix == "de" and lowered in TRADES - {"boer"} and verb in VERBS:
                return False
            listed = dictionary.is_frequent_achternaam(lowered) or not dictionary.knows(lowered)
            long = prefix not in {"de", "van", "der"} and not lowered.endswith(_OFFICES)
            return listed or (long and dictionary.is_achternaam(lowered)) or (long and " " in prefix)
        if name[0].isupper():
            if not name[1:].islower():
                return False
            undone = verb not in _DONE or personal
            return dictionary.is_achternaam(lowered) or (undone and not lowered.endswith(_OFFICES))
        if not dictionary.is_frequent_achternaam(lowered):
            return False
        if not dictionary.is_word(lowered):
            return True
        return lowered in _ADJECTIVES and verb not in _DONE
