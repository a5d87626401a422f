"""Nationality (not to be processed: BGS 1.9) and first signs of indirect identification, which only warn."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.hit import Soort, Treffer
from bot.privacy.lists import geschreven
from bot.privacy.reading import Lezing, Woord
from bot.privacy.recognisers.around_naam import ervoor
from bot.privacy.recognisers.naam_words import AANSPREEK, HEET

_STATUS: Final = re.compile(
    r"\b(?:nationaliteit|afkomst|herkomst|etniciteit|geboorteland)\b[: ]{0,2}(?:is |van "
    r")?(?P<a>[A-ZÀ-Ž][\w'ëïé-]{2,25}|nederlandse)",
    re.IGNORECASE,
)
_TAAL_NA: Final = re.compile(
    r"\b(?:taal|talen|spreekt|tolk|tolken|in het|uit het|vertaling|vertaald|les|cursus|nt2|"
    r"woordenboek|"
    r"spreken|sprak|spraken|sprekend|verstaat|taalbarrière|taalniveau|moedertaal|voertaal|beheerst|schrijft|leest|leert|"
    r"talige?|tolkentelefoon|brief|folder|app)\b[^.\n]{0,45}$",
    re.IGNORECASE,
)
_TAAL_VOOR: Final = re.compile(
    r" (?:en [A-Za-zë]{4,14} )?(?:sprekend|spreken|tolk|taal|vertaling|vertaald|les\b|lessen|woordenboek|ondertitel)",
    re.IGNORECASE,
)
_DING: Final = re.compile(
    r" (?:herder|dog|buldog|kenteken|keuken|eten|restaurant|kaas|auto|merk|muziek|film|zender|nummerbord|plaat|bezem|"
    r"slag\b|mastiff|stier|staande|drop|ambassade|consulaat|vlag|wet\b|griep|roulette|bank\b|wapen|vuurwerk)",
    re.IGNORECASE,
)
"""What is so called itself, and says nothing of a person."""
_LET_OP: Final = re.compile(r" (?:\w+ ){0,3}?(?:op|jullie|we|wij|ze|zij|goed|daarop|hierop)\b")
_TALEN: Final = re.compile(r"[a-zëï]{2,}(?:isch|ees|aans|iaans|ens|eens|ouws|ks|ns|ts|ls)")
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
def volken() -> frozenset[str]:
    """Names of peoples and their adjectives, with their endings, in small letters."""
    vormen: set[str] = set()
    for stam in geschreven("nationaliteiten"):
        laag = stam.lower()
        dubbel = laag[:-2] + laag[-1] if len(laag) > 4 and laag[-2] == laag[-3] and laag[-1] in "ns" else laag
        vormen.update(
            (laag, laag + "e", laag + "se", laag + "s", laag + "en", dubbel + "en", laag + "er", laag + "ers")
        )
    weg = {"frans", "letse", "polen", "pole", "rus en", "roma", "tamil", "brit en", "rust", "russe"}
    return frozenset(vormen - weg | {"polen", "letten"})


def als_taal(lezing: Lezing, woord: Woord) -> bool:
    """Whether it is spoken, learned or interpreted here: a language alone tells little."""
    if _TAAL_VOOR.match(lezing.tekst[woord.eind : woord.eind + 40]):
        return True
    voor = lezing.tekst[max(0, woord.begin - 60) : woord.begin]
    return _TALEN.fullmatch(woord.laag) is not None and _TAAL_NA.search(voor) is not None


def is_volk(lezing: Lezing, plek: int, boek: Woordenboek) -> bool:
    """A capital that is a people or a language and no name; what is a first name too (Frans) only as a language."""
    woord = lezing.woorden[plek]
    if not woord.hoofd or (woord.laag != "frans" and woord.laag not in volken()):
        return False
    if ervoor(lezing, plek) in AANSPREEK | HEET:
        return False
    if _DING.match(lezing.tekst[woord.eind : woord.eind + 40]):
        return True
    return als_taal(lezing, woord) if woord.laag == "frans" or boek.is_voornaam(woord.laag) else True


class Nationaliteiten:
    """What says from which country somebody comes."""

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        for woord in lezing.woorden:
            if woord.laag not in volken() or woord.toegestaan or _is_ander_woord(lezing, woord):
                continue
            taal = als_taal(lezing, woord)
            yield Treffer(
                woord.begin, woord.eind, Soort.INDIRECT if taal else Soort.NATIONALITEIT, "nationaliteit", taal
            )
        for gevonden in _STATUS.finditer(lezing.tekst):
            if gevonden["a"][0].isupper() or gevonden["a"] == "nederlandse":
                yield Treffer(*gevonden.span("a"), Soort.NATIONALITEIT, "nationaliteit_na_woord")


_KLEIN: Final = frozenset(
    {"pool", "polen", "pools", "les", "lets", "rus", "indisch", "roma", "turken", "brits", "letten"}
)


def _is_ander_woord(lezing: Lezing, woord: Woord) -> bool:
    """A verb, a thing that is called so, or in small letters another word."""
    if not woord.hoofd and woord.laag in _KLEIN:
        return True
    if woord.laag == "letten" and woord.start and _LET_OP.match(lezing.tekst, woord.eind):
        return True
    return _DING.match(lezing.tekst[woord.eind : woord.eind + 40]) is not None


def zoek_indirect(lezing: Lezing) -> Iterator[Treffer]:
    """Phrases by which neighbours would know who is meant: a warning, no more; most of these no software finds."""
    for gevonden in _INDIRECT.finditer(lezing.tekst):
        yield Treffer(*gevonden.span(), Soort.INDIRECT, "indirect", waarschuwing=True)
