"""Names as a register writes them: the surname before a comma, or a name behind a label such as "naam:"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.dictionary import Dictionary
from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading
from bot.privacy.recognisers.naam_words import NO_NAAM

_PREFIX: Final = r"(?:[Vv]an|[Dd]e[rn]?|[Ee]l|[Tt]e[rn]|VAN|DE[RN]?|EL|TE[RN]|'[tT])"
_LETTERS: Final = re.compile(
    r"(?<![\w])[A-ZÀ-Ž][\w'À-ž -]{1,30}, ?(?:[A-Z]\.[ ]?){1,5}(?:\(?[A-Z][a-z]{1,20}\)?)?"
    rf"(?: ?{_PREFIX}){{0,3}}(?![\w])"
)
_SURNAME_LAST: Final = re.compile(rf"(?:{_PREFIX} ){{0,3}}[A-ZÀ-Ž][\w'À-ž-]*(?: [A-ZÀ-Ž][\w'À-ž-]*)*$")
_TAIL: Final = re.compile(r"(?: (?:van|de[rn]?|te[rn]|el|'t))+$")
_IN_FULL: Final = re.compile(
    rf"(?<![\w])(?:{_PREFIX} ){{0,3}}(?P<a>[A-ZÀ-Ž][\w'À-ž]{{1,25}})(?:-[A-ZÀ-Ž][\w'À-ž]{{1,25}})?, ?"
    r"(?P<v>[A-ZÀ-Ž][\w'À-ž-]{1,25})(?: (?:VAN|DE[RN]?|EL|TE[RN])){0,3}(?![\w])"
)
_LABEL: Final = re.compile(
    r"\b(?:(?:volledige |eerste |voor- en achter)?(?:naam|namen)|"
    r"(?:voor|achter|roep|geslachts|geboorte|meisjes)na(?:am|men))"
    r"(?: (?:cli[ëe]nt|betrokkene|verdachte|pati[ëe]nt|kind|ouders?|moeder|vader|leerling|bewoner))? ?[:=] ?"
    rf"(?P<a>(?:{_PREFIX} ){{0,3}}[A-ZÀ-Ž][\w'À-ž.-]*(?:(?:,? | ?, ?)(?:{_PREFIX} ){{0,3}}[A-ZÀ-Ž][\w'À-ž.-]*){{0,4}})",
    re.IGNORECASE,
)
_NO_NAAM: Final = frozenset({"onbekend", "nb", "nvt", "volgt", "zie", "geen", "idem", "dezelfde", "bot", "organisatie"})


class RegisterFinder:
    """Finds names such as `BOER, J.P. DE`, `DE VRIES, SANDRA` and `Naam: De Vries`."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def __call__(self, reading: Reading) -> Iterator[Hit]:
        for found in _LETTERS.finditer(reading.text):
            if found[0].split(",", maxsplit=1)[0].lower() not in {"beste", "hoi", "nee", "ja"}:
                yield Hit(*_without_neighbours(found), Kind.NAAM, "register")
        for found in _IN_FULL.finditer(reading.text):
            if self._is_in_full(found["a"].lower(), found["v"].lower()):
                yield Hit(*found.span(), Kind.NAAM, "register_voluit")
        for found in _LABEL.finditer(reading.text):
            first = re.split(r"[ ,]", found["a"], maxsplit=1)[0]
            if (
                (first[0].isupper() or re.fullmatch(_PREFIX, first))
                and first.lower() not in _NO_NAAM | NO_NAAM - {"de", "van"}
                and "naam" not in first.lower()
            ):
                yield Hit(found.start("a"), found.start("a") + _length(found["a"]), Kind.NAAM, "label")

    def _is_in_full(self, surname: str, first_name: str) -> bool:
        dictionary = self._dictionary
        if (
            dictionary.is_voornaam(surname)
            or not dictionary.is_voornaam(first_name)
            or (dictionary.is_word(first_name) and not dictionary.is_always_naam(first_name))
        ):
            return False
        return dictionary.is_achternaam(surname) and (
            dictionary.is_frequent_achternaam(surname) or not dictionary.is_word(surname)
        )


def _length(name: str) -> int:
    """The length of the name up to the first word in small letters, as the pattern takes these too."""
    end = 0
    for word in re.finditer(r"[^ ,]+", name):
        if not (word[0][0].isupper() or re.fullmatch(_PREFIX, word[0])):
            break
        if word[0][0].isupper():
            end = word.end()
    return len(name[:end].rstrip(".")) if name[:end].count(".") == 1 and len(name[:end]) > 3 else end


def _without_neighbours(found: re.Match[str]) -> tuple[int, int]:
    """The place of the name: of the words before the comma only the surname, and no small word that begins the next
    part.
    """
    begin, end = found.span()
    name = _SURNAME_LAST.search(found[0].partition(",")[0])
    tail = _TAIL.search(found[0])
    if tail is not None and re.match(r" [a-z]", found.string[end : end + 2]):
        end = begin + tail.start()
    return begin + (name.start() if name else 0), end
