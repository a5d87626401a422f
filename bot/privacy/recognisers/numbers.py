"""Numbers that belong to a person, by their own shape: BSN, IBAN, parketnummer, police numbers, sédula.

BSN: 8 or 9 digits, elfproef with weights 9..2 and -1 (SOURCES: D4); IBAN: ISO 13616, mod 97. A BSN that follows its
word is held though it is mistyped, and so is any bare run of nine digits: a typing error fails the proof.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Hit, Kind
from bot.privacy.reading import Reading

_BSN_WORD: Final = re.compile(
    r"(?:\bb\.?s\.?n\b|\bbsn(?:-?nr|-?nummer)?\b|burger ?service ?-?n(?:ummer|r)|\bsofi(?:-?n(?:ummer|r))?\b|"
    r"\bpersoonsnummer\b)[^0-9]{0,25}(?P<nr>[0-9](?:[ .\-_/\t]{0,2}\r?\n?[ ]?[0-9]){6,9})(?![0-9])",
    re.IGNORECASE,
)
_BSN_PART: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer|kenteken|rekening(?:nummer)?|iban|nummer|telefoon(?:nummer)?)\b"
    r"[^0-9\n.]{0,20}(?:eindigt|eindigend|eindigde|begint|laatste)[^0-9\n.]{0,25}(?P<nr>[0-9]{2,6})(?![0-9])",
    re.IGNORECASE,
)
_NINE: Final = re.compile(r"(?<![0-9A-Za-z+])(?<![0-9][.,/:-])[0-9](?:[ .\-]?\n?[0-9]){7,8}(?![0-9])(?![.,/:-][0-9])")
_COUNTRIES: Final = {
    "NL": 18,
    "BE": 16,
    "DE": 22,
    "FR": 27,
    "ES": 24,
    "IT": 27,
    "PL": 28,
    "PT": 25,
    "GB": 22,
    "RO": 24,
    "BG": 22,
    "TR": 26,
    "LT": 20,
    "IE": 22,
    "HU": 28,
}
_IBAN: Final = re.compile(rf"\b(?i:{'|'.join(_COUNTRIES)}) ?[0-9]{{2}}(?:[ .-]?[A-Za-z0-9]){{11,30}}")
_NL_IBAN: Final = re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}")
_ACCOUNT: Final = re.compile(
    r"\b(?:bank)?rekening(?:nummer|nr)?\.?[^0-9\n]{0,12}(?P<nr>[0-9](?:[ .]?[0-9]){5,9})(?![0-9])", re.IGNORECASE
)
_CUT_SHORT: Final = re.compile(
    r"(?<![\w])NL ?[0-9]{2}[ .-]?[A-Z]{3,4}[ .-]?[0-9](?:[ .-]?[0-9]){5,12}(?![0-9])|"
    r"(?<![\w])NL ?[0-9]{2}[ .-](?:ABNA|INGB?|RABO|SNSB|BUNQ|KNAB|TRIO|ASNB|REVO)\b",
    re.IGNORECASE,
)
"""A Dutch one with too few figures, or a bank of three letters: somebody typed it over, or left its end away."""
_AT_BANK: Final = re.compile(
    r"\b(?:MCB|RBC|Orco(?: bank)?|Girobank|Banco di Caribe|ABN(?: AMRO)?|ING|Rabo(?:bank)?|SNS|bunq|Knab|ASN)\b"
    r"(?: ?(?:bank|rek(?:ening)?|acct?|account|nr|nummer)\b\.?){0,3}[ :]{1,2}"
    r"(?P<nr>(?![0-9]{1,2}[ .-][0-9]{1,2}[ .-](?:19|20))[0-9](?:[ .-]?[0-9]){6,9})(?![0-9]|[.,][0-9])",
    re.IGNORECASE,
)
"""An account by the name of its bank, as on Bonaire."""
_PARKET: Final = re.compile(r"(?<![0-9./-])[0-9]{2} ?[/.\-] ?[0-9]{6} ?[-./] ?[0-9]{2}(?![0-9]|[./-][0-9])")
_PARKET_BES: Final = re.compile(r"(?<![0-9.])[0-9]{3}\.[0-9]{5}/[0-9]{2}(?![0-9]|[./-][0-9])")
_PARKET_WORD: Final = re.compile(
    r"\bparket(?:nummer|nr)s?\b[^0-9\n]{0,12}(?P<nr>[0-9](?:[ /.\-]{0,3}[0-9]){5,11})(?![0-9])", re.IGNORECASE
)
_PL: Final = re.compile(r"\bPL ?[0-9]{2}[A-Z0-9]{2}[ -]{0,3}[0-9]{4}[ -]?[0-9]{5,6}(?: ?- ?[0-9]{1,3})?", re.IGNORECASE)
_BVH: Final = re.compile(r"(?<![0-9])20[0-9]{2}[ ]?[0-9]{6}(?: ?- ?[0-9]{1,3})?(?![0-9]|[ ./-][0-9])")
_PV_WORD: Final = re.compile(
    r"\b(?:bvh|pv|proces-?verbaal|procesverbaal|mutatie|registratie|aangifte)s?"
    r"(?:-?(?:nummer|nr))?\b\.?[:# ]{0,3}(?:(?:is|nr|nummer|met)\b[.: "
    r"]{0,3}){0,2}(?P<nr>(?:[A-Z]{2}[0-9]{2}[A-Z0-9]{2}[ -]?)?[0-9]{4}[ "
    r".-]?[0-9]{4,8}(?:-[0-9]{1,3})?)(?![0-9])",
    re.IGNORECASE,
)
_SEDULA: Final = re.compile(
    r"(?<![0-9.])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ .-]?[0-9]{2}(?![0-9.])"
)


def is_valid_bsn(digits: str) -> bool:
    """Whether a number passes the elfproef. Eight digits get a zero before them; all zeros is nobody's."""
    digits = digits.zfill(9)
    total = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    return total % 11 == 0 and int(digits) > 0


def is_valid_iban(number: str) -> bool:
    """Whether a number without spaces passes mod 97."""
    converted = "".join(str(int(sign, 36)) for sign in number[4:] + number[:4])
    return int(converted) % 97 == 1


def find_bsn(reading: Reading) -> Iterator[Hit]:
    """BSNs: behind their word even when mistyped, and bare ones that pass the proof."""
    text = reading.text
    for found in _BSN_WORD.finditer(text) if reading.figures > 6 else ():
        yield Hit(*found.span("nr"), Kind.BSN, "bsn")
    for found in _BSN_PART.finditer(text) if reading.has(("eindig", "begint", "laatste")) else ():
        yield Hit(*found.span("nr"), Kind.ID, "deel_van_nummer")
    for found in _NINE.finditer(text) if reading.figures > 7 else ():
        digits = re.sub(r"[^0-9]", "", found[0])
        if _is_bsn(found[0], digits):
            yield Hit(*found.span(), Kind.BSN, "bsn")


def _is_bsn(text: str, digits: str) -> bool:
    """Whether it is a BSN. Nine digits in a row nearly always are; parted digits and eight need the proof and may be no
    date.
    """
    valid = is_valid_bsn(digits)
    if text != digits:
        return len(digits) == 9 and valid and not _like_dates(text)
    return valid and not _as_date(digits) if len(digits) == 8 else digits[0] != "0" or valid


def _like_dates(text: str) -> bool:
    """Whether it may be dates and years with spaces or dashes between: 12-03-2026 9, 2025 2026 1."""
    parts = re.split(r"[ .\-\n]+", text)
    return any(len(part) == 4 and part[:2] in {"19", "20"} for part in parts) or all(
        len(part) < 3 for part in parts[:-1]
    )


def _as_date(eight: str) -> bool:
    """Whether eight digits read as a date, in either order."""
    for year, month, day in ((eight[:4], eight[4:6], eight[6:]), (eight[4:], eight[2:4], eight[:2])):
        if 1900 <= int(year) <= 2100 and 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            return True
    return False


def find_iban(reading: Reading) -> Iterator[Hit]:
    """IBANs that pass mod 97, Dutch ones also mistyped, and account numbers behind their word."""
    for found in _IBAN.finditer(reading.text):
        bare = re.sub(r"[ .-]", "", found[0]).upper()
        length = _COUNTRIES[bare[:2]]
        if len(bare) >= length and (is_valid_iban(bare[:length]) or _NL_IBAN.match(bare)):
            yield Hit(found.start(), _after_signs(found, length), Kind.IBAN, "iban")
    for found in _CUT_SHORT.finditer(reading.text) if "nl" in reading.lowered else ():
        yield Hit(*found.span(), Kind.IBAN, "iban_deel")
    for pattern in (_ACCOUNT, _AT_BANK):
        for found in pattern.finditer(reading.text) if reading.figures > 5 else ():
            yield Hit(*found.span("nr"), Kind.IBAN, "rekening")


def _after_signs(found: re.Match[str], count: int) -> int:
    """The place behind this many letters and digits of a match."""
    at = found.start()
    while count:
        count -= found.string[at].isalnum()
        at += 1
    return at


_FEWEST: Final = 6
"""Figures of a police number at least."""


def find_police_number(reading: Reading) -> Iterator[Hit]:
    """Parketnummers (13/123456-26) and police numbers (PL07B3 2023123456-1, BVH)."""
    text = reading.text
    if reading.figures < _FEWEST:
        return
    for pattern in (_PARKET, _PARKET_BES):
        for found in pattern.finditer(text):
            yield Hit(*found.span(), Kind.PARKET, "parket")
    for found in _PARKET_WORD.finditer(text):
        yield Hit(*found.span("nr"), Kind.PARKET, "parket")
    for found in _PL.finditer(text):
        yield Hit(*found.span(), Kind.PV, "pv")
    for found in _BVH.finditer(text):
        if "dula" in text[max(0, found.start() - 20) : found.start()].lower():
            continue
        yield Hit(*found.span(), Kind.PV, "pv")
    for found in _PV_WORD.finditer(text):
        yield Hit(*found.span("nr"), Kind.PV, "pv")


def find_sedula(reading: Reading) -> Iterator[Hit]:
    """The identity number of Bonaire, Saba and Sint Eustatius: date of birth and two digits."""
    for found in _SEDULA.finditer(reading.text):
        yield Hit(*found.span(), Kind.ID, "sedula")
