"""Licence plates of all side codes of the RDW (1 to 14), a plate made of a name too; without dashes behind a word.

The letters are not narrowed down to those in use: an old plate has vowels, and a mistyped one should be found as well.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_WITH_DASHES: Final = re.compile(
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
_VEHICLE: Final = re.compile(
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
_TIME_WORD: Final = re.compile(r"uur|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|min", re.IGNORECASE)
_BONAIRE: Final = re.compile(r"(?<![\w-])[BVTMO]-[0-9]{3,5}(?![\w-])")


def find_kenteken(reading: Reading) -> Iterator[Hit]:
    """Plates with their dashes anywhere. Plates without dashes or with spaces need a word for a vehicle before them."""
    text = reading.text
    for found in _WITH_DASHES.finditer(text):
        yield Hit(*found.span(), Kind.KENTEKEN, "kenteken")
    for found in _VEHICLE.finditer(text):
        bare = re.sub(r"[ -]", "", found["nr"])
        sure = _KENTEKEN.search(found[0]) is not None or " " not in found["nr"] or found["nr"].isupper()
        if len(bare) == 6 and sure and not _TIME_WORD.search(bare):
            yield Hit(*found.span("nr"), Kind.KENTEKEN, "kenteken")
    for found in _BONAIRE.finditer(text):
        yield Hit(*found.span(), Kind.KENTEKEN, "kenteken_bq")
