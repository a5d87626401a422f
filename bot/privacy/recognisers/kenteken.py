"""Licence plates of all side codes of the RDW (1 to 14), a plate made of a name too; without dashes behind a word.

The letters are not narrowed down to those in use: an old plate has vowels, and a mistyped one should be found as well.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing

_MET: Final = re.compile(
    (
        r"(?<![\w-])(?:[A-Z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{2}-[0-9]{2}|"
        r"[A-Z]{2}-[0-9]{2}-[A-Z]{2}|"
        r"[A-Z]{2}-[A-Z]{2}-[0-9]{2}|[0-9]{2}-[A-Z]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{3}-[0-9]|"
        r"[0-9]-[A-Z]{3}-[0-9]{2}|[A-Z]{2}-[0-9]{3}-[A-Z]|"
        r"[A-Z]-[0-9]{3}-[A-Z]{2}|[A-Z]{3}-[0-9]{2}-[A-Z]|[A-Z]-[0-9]{2}-[A-Z]{3}|[0-9]-[A-Z]{2}-[0-9]{3}|"
        r"[0-9]{3}-[A-Z]{2}-[0-9])(?![\w-])"
    ),
    re.IGNORECASE,
)
_VOERTUIG: Final = re.compile(
    (
        r"\b(?:kent(?:eken(?:nummer|plaat)?|(?=[.:]))|auto|wagen|bus(?:je)?|scooter|brommer|snorfiets|motor|fatbike|"
        r"voertuig|bestelbus|personenauto|"
        r"taxi|aanhanger|vrachtwagen|bmw|audi|volkswagen|vw|golf|polo|opel|peugeot|renault|seat|mercedes|"
        r"toyota|ford|fiat|kia|"
        r"nummerbord|plaat|plate|car|outo|plachi)\b\.?[^\n.;]{0,40}?(?<![\w-])(?P<nr>[A-Z]{1,3}[ "
        r"-]?[0-9]{1,3}[ -]?[A-Z]{1,3}|[0-9]{1,3}[ -]?[A-Z]{1,3}[ -]?[0-9]{1,3}|[A-Z]{2}[ -]?[A-Z]{2}[ "
        r"-]?[0-9]{2}|"
        r"[0-9]{2}[ -]?[0-9]{2}[ -]?[A-Z]{2}|[A-Z]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}|[0-9]{2}[ -]?[A-Z]{2}[ "
        r"-]?[A-Z]{2})(?![\w-])"
    ),
    re.IGNORECASE,
)
_KENTEKEN: Final = re.compile(r"kent|plaat|nummerbord|plate|plachi", re.IGNORECASE)
_TIJDWOORD: Final = re.compile(r"uur|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|min", re.IGNORECASE)
_BONAIRE: Final = re.compile(r"(?<![\w-])[BVTMO]-[0-9]{3,5}(?![\w-])")


def zoek_kenteken(lezing: Lezing) -> Iterator[Treffer]:
    """Plates with their dashes anywhere; without, or with spaces, only behind a word for a vehicle."""
    tekst = lezing.tekst
    for gevonden in _MET.finditer(tekst):
        yield Treffer(*gevonden.span(), Soort.KENTEKEN, "kenteken")
    for gevonden in _VOERTUIG.finditer(tekst):
        kaal = re.sub(r"[ -]", "", gevonden["nr"])
        zeker = _KENTEKEN.search(gevonden[0]) is not None or " " not in gevonden["nr"] or gevonden["nr"].isupper()
        if len(kaal) == 6 and zeker and not _TIJDWOORD.search(kaal):
            yield Treffer(*gevonden.span("nr"), Soort.KENTEKEN, "kenteken")
    for gevonden in _BONAIRE.finditer(tekst):
        yield Treffer(*gevonden.span(), Soort.KENTEKEN, "kenteken_bq")
