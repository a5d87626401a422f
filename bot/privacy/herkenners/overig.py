"""Nationality (not to be processed: BGS 1.9) and first signs of indirect identification, which only warn."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.herkenners.reeks import reeks
from bot.privacy.lezing import Lezing
from bot.privacy.lijsten import geschreven
from bot.privacy.treffer import Soort, Treffer

_STATUS: Final = re.compile(
    r"\b(?:nationaliteit|afkomst|herkomst|etniciteit|geboorteland)\b[: ]{0,2}(?:is |van "
    r")?(?P<a>[A-ZÀ-Ž][\w'ëïé-]{2,25}|nederlandse)",
    re.IGNORECASE,
)
_TAAL_NA: Final = re.compile(
    r"\b(?:taal|talen|spreekt|tolk|tolken|in het|uit het|vertaling|vertaald|les|cursus|nt2|woordenboek)\b[^.\n]{0,25}$",
    re.IGNORECASE,
)
_TALEN: Final = reeks("frans spaans duits arabisch engels italiaans portugees chinees turks pools")
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


class Nationaliteiten:
    """Names of peoples and their adjectives, with their endings."""

    def __init__(self) -> None:
        vormen: set[str] = set()
        for stam in geschreven("nationaliteiten"):
            laag = stam.lower()
            dubbel = laag[:-2] + laag[-1] if len(laag) > 4 and laag[-2] == laag[-3] and laag[-1] in "ns" else laag
            vormen.update(
                (laag, laag + "e", laag + "se", laag + "s", laag + "en", dubbel + "en", laag + "er", laag + "ers")
            )
        self._vormen = frozenset(
            vormen - {"frans", "letse", "polen", "pole", "rus en", "roma", "tamil", "brit en", "rust", "russe"}
            | {"polen", "letten"}
        )

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        for woord in lezing.woorden:
            if woord.laag not in self._vormen or woord.toegestaan:
                continue
            if not woord.hoofd and woord.laag in {
                "pool",
                "polen",
                "pools",
                "les",
                "lets",
                "rus",
                "indisch",
                "roma",
                "turken",
                "brits",
            }:
                continue
            taal = woord.laag in _TALEN and _TAAL_NA.search(lezing.tekst[max(0, woord.begin - 40) : woord.begin])
            yield Treffer(
                woord.begin, woord.eind, Soort.INDIRECT if taal else Soort.NATIONALITEIT, "nationaliteit", bool(taal)
            )
        for gevonden in _STATUS.finditer(lezing.tekst):
            if gevonden["a"][0].isupper() or gevonden["a"] == "nederlandse":
                yield Treffer(*gevonden.span("a"), Soort.NATIONALITEIT, "nationaliteit_na_woord")


def zoek_indirect(lezing: Lezing) -> Iterator[Treffer]:
    """Phrases by which neighbours would know who is meant: a warning, no more; most of these no software finds."""
    for gevonden in _INDIRECT.finditer(lezing.tekst):
        yield Treffer(*gevonden.span(), Soort.INDIRECT, "indirect", waarschuwing=True)
