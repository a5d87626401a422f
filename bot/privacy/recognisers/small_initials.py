"""Initials and a surname in small letters, as phones write them: `b. de boer gesproken`, `dhr b de boer`."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import FORMS_OF_ADDRESS, NO_NAAM, RELATIONS
from bot.privacy.recognisers.word_set import word_set

_SMALL: Final = re.compile(
    r"(?<![\w.'’/-])(?P<i>[a-tv-w](?:\. ?[a-tv-w]){0,3}(?P<dot>\.)? ?)"
    r"(?<=[. ])(?:van der|van den|van de|van 't|v\.d\.|vd|van|der|den|de|ter|ten|te"
    r"|el) (?P<n>[a-zà-ž][a-zà-ž'-]{2,30})"
)
_BOTH: Final = re.compile(r"(?<![\w.])[a-z]\. ?(?:van der|van den|van de|van|vd|den|der|de|el|ter|ten) [a-z]\.(?!\w)")
"""Nothing but letters of a name: `s. de l.`"""
_TIGHT: Final = re.compile(
    r"(?:(?<=\bmet )|(?<=\bvan )|(?<=\bvoor )|(?<=\bdoor )|(?<=\baan )|(?<=baas )|(?<=voerder )|(?<=\bmentor )"
    r"|(?<=\bcurator )"
    r"|(?<=caat )|(?<=\bpsycholoog )|(?<=\barts )|(?<=\bbuurman )"
    r"|(?<=\bbuurvrouw ))(?:[a-v]\. ?){1,3}(?P<n>[a-zà-ž][a-zà-ž-]{2,30})(?![\w@/]|\.\w)"
)
"""Behind "met", "voor" or a trade, and without a small word: `met k.vries`, `bewindvoerder k. bakker`."""
_LISTED: Final = word_set("optie plan punt groep keuze variant deel onderdeel stap bijlage klas team vak unit vitamine")
"""A single letter behind these is one of a list: "plan b de boer op"."""
_ABBREVIATIONS: Final = word_set(
    "o.a b.v n.b p.s i.v.m m.b.t d.d e.d a.s n.a.v t.b.v t.o.v i.p.v d.m.v p.m a.m i.o o.l.v m.i t.a.v t.n.v i.h.k v"
)
_NEVER: Final = word_set("dokter buren meester rechter voogd pastoor huurder")
_SURNAMES: Final = word_set(
    "jong groot leeuwen graaf wit meer broek beek haan vliet linden velden bruin dam veen lange wijk loon leeuw"
    " doorn "
    "ruiter koning koster bos heuvel berg boer winter haas"
)
"""Frequent behind a prefix, though they are words too."""


class SmallInitialFinder:
    """Finds both; behind a bare letter only a frequent surname counts, behind its dot any surname or unknown word."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        if not reading.lone:
            return
        for found in _SMALL.finditer(reading.text):
            if found["i"].strip(" .").replace(" ", "") in _ABBREVIATIONS or not self._is_surname(found):
                continue
            yield Hit(*found.span(), Kind.NAAM, "voorletters_klein")
        for found in _BOTH.finditer(reading.text):
            yield Hit(*found.span(), Kind.NAAM, "voorletters_klein")
        for found in _TIGHT.finditer(reading.text):
            if self._is_bare(found):
                yield Hit(*found.span(), Kind.NAAM, "voorletters_klein")

    def _is_bare(self, found: re.Match[str]) -> bool:
        dictionary, name = self._dictionary, found["n"]
        whole = found[0].replace(" ", "").lower()
        if name in NO_NAAM or any(whole.startswith(f"{one}.") for one in _ABBREVIATIONS if "." in one):
            return False
        return name in _SURNAMES or dictionary.is_achternaam(name) or not dictionary.knows(name)

    def _is_surname(self, found: re.Match[str]) -> bool:
        name = found["n"]
        before = found.string[max(0, found.start() - 20) : found.start()].lower().split()[-1:]
        if not _LISTED.isdisjoint(before):
            return False
        if name in _SURNAMES:
            return True
        if name in NO_NAAM or name in RELATIONS or name in _NEVER:
            return False
        dictionary = self._dictionary
        if dictionary.is_frequent_achternaam(name):
            return True
        addressed = bool(before) and before[0].rstrip(".") in FORMS_OF_ADDRESS
        if not found["dot"] and not addressed:
            return False
        return not dictionary.is_word(name) and (dictionary.is_achternaam(name) or not dictionary.knows(name))
