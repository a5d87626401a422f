"""Names as a register writes them: the surname before a comma, or behind a label that says that a name follows."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Woordenboek
from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing
from bot.privacy.recognisers.naam_words import GEEN_NAAM

_TUSSEN: Final = r"(?:[Vv]an|[Dd]e[rn]?|[Ee]l|[Tt]e[rn]|VAN|DE[RN]?|EL|TE[RN]|'[tT])"
_LETTERS: Final = re.compile(
    r"(?<![\w])[A-ZÀ-Ž][\w'À-ž -]{1,30}, ?(?:[A-Z]\.[ ]?){1,5}(?:\(?[A-Z][a-z]{1,20}\)?)?"
    rf"(?: ?{_TUSSEN}){{0,3}}(?![\w])"
)
_ACHTERAAN: Final = re.compile(rf"(?:{_TUSSEN} ){{0,3}}[A-ZÀ-Ž][\w'À-ž-]*(?: [A-ZÀ-Ž][\w'À-ž-]*)*$")
_STAART: Final = re.compile(r"(?: (?:van|de[rn]?|te[rn]|el|'t))+$")
_VOLUIT: Final = re.compile(
    rf"(?<![\w])(?:{_TUSSEN} ){{0,3}}(?P<a>[A-ZÀ-Ž][\w'À-ž]{{1,25}})(?:-[A-ZÀ-Ž][\w'À-ž]{{1,25}})?, ?"
    r"(?P<v>[A-ZÀ-Ž][\w'À-ž-]{1,25})(?: (?:VAN|DE[RN]?|EL|TE[RN])){0,3}(?![\w])"
)
_LABEL: Final = re.compile(
    r"\b(?:(?:volledige |eerste |voor- en achter)?(?:naam|namen)|"
    r"(?:voor|achter|roep|geslachts|geboorte|meisjes)na(?:am|men))"
    r"(?: (?:cli[ëe]nt|betrokkene|verdachte|pati[ëe]nt|kind|ouders?|moeder|vader|leerling|bewoner))? ?[:=] ?"
    rf"(?P<a>(?:{_TUSSEN} ){{0,3}}[A-ZÀ-Ž][\w'À-ž.-]*(?:(?:,? | ?, ?)(?:{_TUSSEN} ){{0,3}}[A-ZÀ-Ž][\w'À-ž.-]*){{0,4}})",
    re.IGNORECASE,
)
_GEEN: Final = frozenset({"onbekend", "nb", "nvt", "volgt", "zie", "geen", "idem", "dezelfde", "bot", "organisatie"})


class Register:
    """`BOER, J.P. DE`, `DE VRIES, SANDRA`, `Naam: De Vries`."""

    def __init__(self, boek: Woordenboek) -> None:
        self._boek = boek

    def __call__(self, lezing: Lezing) -> Iterator[Treffer]:
        for gevonden in _LETTERS.finditer(lezing.tekst):
            if gevonden[0].split(",", maxsplit=1)[0].lower() not in {"beste", "hoi", "nee", "ja"}:
                yield Treffer(*_zonder_buren(gevonden), Soort.NAAM, "register")
        for gevonden in _VOLUIT.finditer(lezing.tekst):
            if self._is_voluit(gevonden["a"].lower(), gevonden["v"].lower()):
                yield Treffer(*gevonden.span(), Soort.NAAM, "register_voluit")
        for gevonden in _LABEL.finditer(lezing.tekst):
            eerste = re.split(r"[ ,]", gevonden["a"], maxsplit=1)[0]
            if (
                (eerste[0].isupper() or re.fullmatch(_TUSSEN, eerste))
                and eerste.lower() not in _GEEN | GEEN_NAAM - {"de", "van"}
                and "naam" not in eerste.lower()
            ):
                yield Treffer(gevonden.start("a"), gevonden.start("a") + _lengte(gevonden["a"]), Soort.NAAM, "label")

    def _is_voluit(self, achter: str, voor: str) -> bool:
        boek = self._boek
        if (
            boek.is_voornaam(achter)
            or not boek.is_voornaam(voor)
            or (boek.is_woord(voor) and not boek.is_altijd_naam(voor))
        ):
            return False
        return boek.is_achternaam(achter) and (boek.is_veel_achternaam(achter) or not boek.is_woord(achter))


def _lengte(naam: str) -> int:
    """Up to the first word in small letters: the label knows no capitals."""
    eind = 0
    for woord in re.finditer(r"[^ ,]+", naam):
        if not (woord[0][0].isupper() or re.fullmatch(_TUSSEN, woord[0])):
            break
        if woord[0][0].isupper():
            eind = woord.end()
    return len(naam[:eind].rstrip(".")) if naam[:eind].count(".") == 1 and len(naam[:eind]) > 3 else eind


def _zonder_buren(gevonden: re.Match[str]) -> tuple[int, int]:
    """Only the surname of what stands before the comma, and no small word behind it that begins the next part."""
    begin, eind = gevonden.span()
    naam = _ACHTERAAN.search(gevonden[0].partition(",")[0])
    staart = _STAART.search(gevonden[0])
    if staart is not None and re.match(r" [a-z]", gevonden.string[eind : eind + 2]):
        eind = begin + staart.start()
    return begin + (naam.start() if naam else 0), eind
