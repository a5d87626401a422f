"""Nationality (not to be processed: BGS 1.9) and first signs of indirect identification, which only warn."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.lists import written
from bot.privacy.reading import Reading, Word
from bot.privacy.recognisers.around_naam import word_before
from bot.privacy.recognisers.naam_words import CALLED, FORMS_OF_ADDRESS

_STATUS: Final = re.compile(
    r"\b(?:nationaliteit|afkomst|herkomst|etniciteit|geboorteland)\b[: ]{0,2}(?:is |van "
    r")?(?P<a>[A-ZÀ-Ž][\w'ëïé-]{2,25}|nederlandse)",
    re.IGNORECASE,
)
_BEFORE_LANGUAGE: Final = re.compile(
    r"\b(?:taal|talen|spreekt|tolk|tolken|in het|uit het|vertaling|vertaald|les|cursus|nt2|"
    r"woordenboek|"
    r"spreken|sprak|spraken|sprekend|verstaat|taalbarrière|taalniveau|moedertaal|voertaal|beheerst|schrijft|leest|leert|"
    r"talige?|tolkentelefoon|brief|folder|app)\b[^.\n]{0,45}$",
    re.IGNORECASE,
)
_AFTER_LANGUAGE: Final = re.compile(
    r" (?:en [A-Za-zë]{4,14} )?(?:sprekend|spreken|tolk|taal|vertaling|vertaald|les\b|lessen|woordenboek|ondertitel)",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    r" (?:herder|dog|buldog|kenteken|keuken|eten|restaurant|kaas|auto|merk|muziek|film|zender|nummerbord|plaat|bezem|"
    r"slag\b|mastiff|stier|staande|drop|ambassade|consulaat|vlag|wet\b|griep|roulette|bank\b|wapen|vuurwerk)",
    re.IGNORECASE,
)
"""Things that are called by a nationality and say nothing of a person."""
_LOOK_OUT: Final = re.compile(r" (?:\w+ ){0,3}?(?:op|jullie|we|wij|ze|zij|goed|daarop|hierop)\b")
_LANGUAGES: Final = re.compile(r"[a-zëï]{2,}(?:isch|ees|aans|iaans|ens|eens|ouws|ks|ns|ts|ls)")
_INDIRECT: Final = re.compile(
    r"\b(?:de|het|als) enige\b[^.\n]{0,60}\b(?:dorp|straat|buurt|wijk|school|eiland|stad|flat|klas|"
    r"gemeente|team|land|regio)\b|"
    r"\b(?:bekende|voormalige?|oud-|ex-)(?: ?[a-z]{2,20}){0,2} ?(?:voetballer|profvoetballer|"
    r"burgemeester|wethouder|politicus|zanger|zangeres|acteur|raadslid|vlogger|influencer|rapper|imam|"
    r"dominee|pastoor|directeur|huisarts|notaris)\b|"
    r"\b(?:stond|staat|was|kwam) (?:\w+ ){0,3}(?:in de krant|in het nieuws|op televisie|op tv|in de "
    r"media|op dumpert)\b|"
    r"\b(?:eigenaar|eigenares|uitbater|uitbaatster|bakker|slager|kapper|huisarts|dominee|imam|"
    r"burgemeester|koster|dorpsagent|directeur|voorzitter|trainer)\b van (?:het dorp|de buurt|de wijk|"
    r"het eiland|de school|de voetbalclub|de kerk|de moskee)|"
    r"\bdrieling\b|\bvierling\b|\b(?:schietpartij|steekpartij|moord|brand|ongeluk) (?:in|op|bij) (?:de|het)\b",
    re.IGNORECASE,
)


@cache
def peoples() -> frozenset[str]:
    """Names of peoples and their adjectives, with their endings, in small letters."""
    forms: set[str] = set()
    for stem in written("nationaliteiten"):
        lowered = stem.lower()
        doubled = (
            lowered[:-2] + lowered[-1]
            if len(lowered) > 4 and lowered[-2] == lowered[-3] and lowered[-1] in "ns"
            else lowered
        )
        forms.update(
            (
                lowered,
                lowered + "e",
                lowered + "se",
                lowered + "s",
                lowered + "en",
                doubled + "en",
                lowered + "er",
                lowered + "ers",
            )
        )
    not_meant = {"frans", "letse", "polen", "pole", "rus en", "roma", "tamil", "brit en", "rust", "russe"}
    return frozenset(forms - not_meant | {"polen", "letten"})


def is_spoken(reading: Reading, word: Word) -> bool:
    """Whether the word means a language that is spoken, learned or interpreted. That alone tells little."""
    if _AFTER_LANGUAGE.match(reading.text[word.end : word.end + 40]):
        return True
    before = reading.text[max(0, word.begin - 60) : word.begin]
    return _LANGUAGES.fullmatch(word.lowered) is not None and _BEFORE_LANGUAGE.search(before) is not None


def is_people(reading: Reading, at: int, dictionary: Dictionary) -> bool:
    """Whether a word with a capital is a people or a language and no name. A first name (Frans) is so only as a
    language.
    """
    word = reading.words[at]
    if not word.capital or (word.lowered != "frans" and word.lowered not in peoples()):
        return False
    if word_before(reading, at) in FORMS_OF_ADDRESS | CALLED:
        return False
    if _THING.match(reading.text[word.end : word.end + 40]):
        return True
    return is_spoken(reading, word) if word.lowered == "frans" or dictionary.is_voornaam(word.lowered) else True


class NationaliteitFinder:
    """Finds words that tell from which country somebody comes."""

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for word in reading.words:
            if word.lowered not in peoples() or word.allowed or _is_other_word(reading, word):
                continue
            spoken = is_spoken(reading, word)
            yield Hit(word.begin, word.end, Kind.INDIRECT if spoken else Kind.NATIONALITEIT, "nationaliteit", spoken)
        for found in _STATUS.finditer(reading.text):
            if found["a"][0].isupper() or found["a"] == "nederlandse":
                yield Hit(*found.span("a"), Kind.NATIONALITEIT, "nationaliteit_na_woord")


_SMALL: Final = frozenset(
    {"pool", "polen", "pools", "les", "lets", "rus", "indisch", "roma", "turken", "brits", "letten"}
)


def _is_other_word(reading: Reading, word: Word) -> bool:
    """Whether it is no nationality here: a verb, a thing that is called so, or another word in small letters."""
    if not word.capital and word.lowered in _SMALL:
        return True
    if word.lowered == "letten" and word.opens and _LOOK_OUT.match(reading.text, word.end):
        return True
    return _THING.match(reading.text[word.end : word.end + 40]) is not None


def find_indirect(reading: Reading) -> Iterator[Hit]:
    """Phrases by which neighbours would know a person. They only warn; no software finds most of them."""
    for found in _INDIRECT.finditer(reading.text):
        yield Hit(*found.span(), Kind.INDIRECT, "indirect", warning=True)
