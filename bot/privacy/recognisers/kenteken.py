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
        r"nummerbord|nummerplaat|plaat|plate|car|outo|plachi)\b\.?[^\n.;]{0,40}?(?<![\w-])(?P<nr>[A-Z]{1,3}[ "
        r"-]?[0-9]{1,3}[ -]?[A-Z]{1,3}|[0-9]{1,3}[ -]?[A-Z]{1,3}[ -]?[0-9]{1,3}|[A-Z]{2}[ -]?[A-Z]{2}[ "
        r"-]?[0-9]{2}|"
        r"[0-9]{2}[ -]?[0-9]{2}[ -]?[A-Z]{2}|[A-Z]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}|[0-9]{2}[ -]?[A-Z]{2}[ "
        r"-]?[A-Z]{2})(?![\w-])"
    ),
    re.IGNORECASE,
)
_RIDES: Final = (
    *("kent", "auto", "wagen", "bus", "scooter", "brommer", "fiets", "motor", "bike", "voertuig", "taxi", "aanhanger"),
    *("bmw", "audi", "vw", "golf", "polo", "opel", "peugeot", "renault", "seat", "mercedes", "toyota", "ford", "fiat"),
    *("kia", "nummerbord", "plaat", "plate", "car", "outo", "plachi"),
)
"""Pieces without one of which no such word stands in a text."""
_SIDE_CODES: Final = (
    r"(?:[A-Z]{2}[0-9]{4}|[0-9]{4}[A-Z]{2}|[0-9]{2}[A-Z]{2}[0-9]{2}|[A-Z]{2}[0-9]{2}[A-Z]{2}|[A-Z]{4}[0-9]{2}|"
    r"[0-9]{2}[A-Z]{4}|[0-9]{2}[A-Z]{3}[0-9]|[0-9][A-Z]{3}[0-9]{2}|[A-Z]{2}[0-9]{3}[A-Z]|[A-Z][0-9]{3}[A-Z]{2}|"
    r"[A-Z]{3}[0-9]{2}[A-Z]|[A-Z][0-9]{2}[A-Z]{3}|[0-9][A-Z]{2}[0-9]{3}|[0-9]{3}[A-Z]{2}[0-9])"
)
_BARE: Final = re.compile(rf"(?<![\w./:=@#+-]){_SIDE_CODES}(?![\w/@-]|\.[a-z0-9])", re.IGNORECASE)
_SPACED: Final = re.compile(
    r"(?<![\w./-])(?:[0-9]{1,2} [A-Z]{2,3} [0-9]{1,2}|[A-Z]{1,3} [0-9]{2,3} [A-Z]{1,3}|[0-9]{2} [A-Z]{2} [A-Z]{2}|"
    r"[A-Z]{2} [A-Z]{2} [0-9]{2}|[A-Z]{2} [0-9]{2} [0-9]{2}|[0-9] [A-Z]{2} [0-9]{3}|[0-9]{3} [A-Z]{2} [0-9])(?![\w/-])"
)
_SPACED_SMALL: Final = re.compile(
    r"(?<![\w./-])(?:[a-z]{2} [0-9]{3} [a-z]|[a-z] [0-9]{3} [a-z]{2}|[0-9]{2} [a-z]{3} [0-9]|[0-9] [a-z]{3} [0-9]{2})"
    r"(?![\w/-])"
)
"""In small letters only the newest codes, as others are said of doses."""
_WORDS: Final = re.compile(
    r"[aeiouy]|\b(?:jr|mrt|mmc|mg|ml|mcg|gr|kg|km|cm|mm|pm|st|nd|rd|th|tm|x|wk|mnd|vj|nj|d|vr|kb|mb|gb|wlz|wmo|pgb|mb|"
    r"hbv|cn|bw|sr|sv|zh|nh|kv|kw|hr|hs|h|u|v|vb|nr|ns|pv|cp)\b",
    re.IGNORECASE,
)
"""Letters with a vowel are a word more often than a plate, and these are units and abbreviations."""
_LETTERS: Final = re.compile("[A-Za-z]+")
_KENTEKEN: Final = re.compile(r"kent|plaat|nummerbord|plate|plachi", re.IGNORECASE)
_TIME_WORD: Final = re.compile(r"uur|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|min", re.IGNORECASE)
_BONAIRE: Final = re.compile(
    r"(?<![\w-])[BVTMO]-[0-9]{3,5}(?![\w-])|"
    r"(?<=\bplachi )[BVTMO] ?[0-9]{3,5}(?![\w-])|(?<=\bplate )[BVTMO] ?[0-9]{3,5}(?![\w-])|"
    r"(?<=\bauto )[BVTMO] [0-9]{4,5}(?![\w-])|(?<=\bplachi )[bvtmo] ?[0-9]{3,5}(?![\w-])|"
    r"\b(?<=\btruk |\bouto |\bjeep )[BVTMO] ?[0-9]{4}(?![\w-])"
)
_ABROAD: Final = re.compile(r"(?<![\w-])(?P<a>[A-Z]{1,3}-[A-Z]{1,2} ?[0-9]{1,4})(?![\w%-])", re.IGNORECASE)
"""A German one, in a text that speaks of a plate."""
_PLATES: Final = ("plaat", "kenteken", "nummerbord", "plate")
_ISLAND: Final = ("-", "plachi", "plate", "auto", "truk", "outo", "jeep")


def find_kenteken(reading: Reading) -> Iterator[Hit]:
    """Plates anywhere. Without dashes they have no vowel, as those of this century. Small letters with spaces between
    them need a word for a vehicle before them.
    """
    text = reading.text
    for found in _WITH_DASHES.finditer(text) if "-" in text else ():
        yield Hit(*found.span(), Kind.KENTEKEN, "kenteken")
    for found in _VEHICLE.finditer(text) if reading.has(_RIDES) else ():
        bare = re.sub(r"[ -]", "", found["nr"])
        sure = _KENTEKEN.search(found[0]) is not None or " " not in found["nr"] or found["nr"].isupper()
        sure = sure or not _WORDS.search(" ".join(_LETTERS.findall(found["nr"])))
        if len(bare) == 6 and sure and not _TIME_WORD.search(bare):
            yield Hit(*found.span("nr"), Kind.KENTEKEN, "kenteken")
    for pattern in (_BARE, _SPACED, _SPACED_SMALL):
        for found in pattern.finditer(text):
            if not _WORDS.search(" ".join(_telling(found[0]))) and not _other(found):
                yield Hit(*found.span(), Kind.KENTEKEN, "kenteken_los")
    for found in _ABROAD.finditer(text) if reading.has(_PLATES) else ():
        yield Hit(*found.span("a"), Kind.KENTEKEN, "kenteken_buitenland")
    for found in _BONAIRE.finditer(text) if reading.has(_ISLAND) else ():
        yield Hit(*found.span(), Kind.KENTEKEN, "kenteken_bq")


def _telling(plate: str) -> list[str]:
    """Its letters by group. Beside two or three of them a single one is no unit, and in front none ends a count."""
    groups = _LETTERS.findall(plate)
    told = [one for one in groups if len(one) > 1] or groups
    return told[1:] if plate[0].isalpha() and told[0].lower() in {"nd", "rd", "th"} else told


_LAB: Final = re.compile(r"[0-9]+ (?:CRP|GFR|HB|LDL|HDL|TSH|GGT|BSE|CK|INR|LI|PSA|RR|MCV) ?[0-9]+", re.IGNORECASE)
"""Values of a laboratory in a row."""
_NO_PLATE: Final = re.compile("[1-9][0-9]{3}[A-Za-z]{2}|[A-Za-z]{2} ?(?:19|20) ?[0-9]{2}")


def _other(found: re.Match[str]) -> bool:
    """Whether it is a postcode, or a casus code or version that is shaped like a plate."""
    before = found.string[max(0, found.start() - 14) : found.start()].lower()
    lab = _LAB.fullmatch(found[0]) is not None or before[-1:] == ","
    return (
        lab
        or _NO_PLATE.fullmatch(found[0]) is not None
        or before.endswith(("casus ", "code ", "versie ", "lokaal ", "kamer ", "artikel ", "polis "))
    )
