"""Numbers that belong to a person, by their own shape: BSN, IBAN, parketnummer, police numbers, sédula.

BSN: 8 or 9 digits, elfproef with weights 9..2 and -1 (SOURCES: D4); IBAN: ISO 13616, mod 97. A BSN that follows its
word is held though it is mistyped, and so is any bare run of nine digits: a typing error fails the proof.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.hit import Soort, Treffer
from bot.privacy.reading import Lezing

_BSN_WOORD: Final = re.compile(
    r"(?:\bb\.?s\.?n\b|\bbsn(?:-?nr|-?nummer)?\b|burger ?service ?-?n(?:ummer|r)|\bsofi(?:-?n(?:ummer|r))?\b|"
    r"\bpersoonsnummer\b)[^0-9]{0,25}(?P<nr>[0-9](?:[ .\-_/\t]{0,2}\r?\n?[ ]?[0-9]){6,9})(?![0-9])",
    re.IGNORECASE,
)
_BSN_STUK: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer|kenteken|rekening(?:nummer)?|iban|nummer|telefoon(?:nummer)?)\b"
    r"[^0-9\n.]{0,20}(?:eindigt|eindigend|eindigde|begint|laatste)[^0-9\n.]{0,25}(?P<nr>[0-9]{2,6})(?![0-9])",
    re.IGNORECASE,
)
_NEGEN: Final = re.compile(r"(?<![0-9A-Za-z+])(?<![0-9][.,/:-])[0-9](?:[ .\-]?\n?[0-9]){7,8}(?![0-9])(?![.,/:-][0-9])")
_LANDEN: Final = {
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
_IBAN: Final = re.compile(rf"\b(?i:{'|'.join(_LANDEN)}) ?[0-9]{{2}}(?:[ .-]?[A-Za-z0-9]){{11,30}}")
_NL_IBAN: Final = re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}")
_REKENING: Final = re.compile(
    r"\b(?:bank)?rekening(?:nummer|nr)?\.?[^0-9\n]{0,12}(?P<nr>[0-9](?:[ .]?[0-9]){5,9})(?![0-9])", re.IGNORECASE
)
_PARKET: Final = re.compile(r"(?<![0-9./-])[0-9]{2} ?[/.\-] ?[0-9]{6} ?[-./] ?[0-9]{2}(?![0-9]|[./-][0-9])")
_PARKET_WOORD: Final = re.compile(
    r"\bparket(?:nummer|nr)s?\b[^0-9\n]{0,12}(?P<nr>[0-9](?:[ /.\-]{0,3}[0-9]){5,11})(?![0-9])", re.IGNORECASE
)
_PL: Final = re.compile(r"\bPL ?[0-9]{2}[A-Z0-9]{2}[ -]{0,3}[0-9]{4}[ -]?[0-9]{5,6}(?: ?- ?[0-9]{1,3})?", re.IGNORECASE)
_BVH: Final = re.compile(r"(?<![0-9])20[0-9]{2}[ ]?[0-9]{6}(?: ?- ?[0-9]{1,3})?(?![0-9]|[ ./-][0-9])")
_PV_WOORD: Final = re.compile(
    r"\b(?:bvh|pv|proces-?verbaal|procesverbaal|mutatie|registratie|aangifte)s?"
    r"(?:-?(?:nummer|nr))?\b\.?[:# ]{0,3}(?:(?:is|nr|nummer|met)\b[.: "
    r"]{0,3}){0,2}(?P<nr>(?:[A-Z]{2}[0-9]{2}[A-Z0-9]{2}[ -]?)?[0-9]{4}[ "
    r".-]?[0-9]{4,8}(?:-[0-9]{1,3})?)(?![0-9])",
    re.IGNORECASE,
)
_SEDULA: Final = re.compile(
    r"(?<![0-9.])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ .-]?[0-9]{2}(?![0-9.])"
)


def bsn_klopt(cijfers: str) -> bool:
    """The elfproef; eight digits get a zero before them. All zeros is nobody's."""
    cijfers = cijfers.zfill(9)
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), cijfers, strict=True))
    return som % 11 == 0 and int(cijfers) > 0


def iban_klopt(nummer: str) -> bool:
    """Whether a number without spaces passes mod 97."""
    omgezet = "".join(str(int(teken, 36)) for teken in nummer[4:] + nummer[:4])
    return int(omgezet) % 97 == 1


def zoek_bsn(lezing: Lezing) -> Iterator[Treffer]:
    """BSNs: after their word in any state, and bare ones that pass the proof."""
    tekst = lezing.tekst
    for gevonden in _BSN_WOORD.finditer(tekst):
        yield Treffer(*gevonden.span("nr"), Soort.BSN, "bsn")
    for gevonden in _BSN_STUK.finditer(tekst):
        yield Treffer(*gevonden.span("nr"), Soort.ID, "deel_van_nummer")
    for gevonden in _NEGEN.finditer(tekst):
        cijfers = re.sub(r"[^0-9]", "", gevonden[0])
        if _is_bsn(gevonden[0], cijfers):
            yield Treffer(*gevonden.span(), Soort.BSN, "bsn")


def _is_bsn(tekst: str, cijfers: str) -> bool:
    """Nine digits in a row always, parted ones and eight only with the proof and when they are no date."""
    klopt = bsn_klopt(cijfers)
    if tekst != cijfers:
        return len(cijfers) == 9 and klopt and not _datumachtig(tekst)
    return klopt and not _als_datum(cijfers) if len(cijfers) == 8 else cijfers[0] != "0" or klopt


def _datumachtig(tekst: str) -> bool:
    """Dates and years with spaces or dashes between: 12-03-2026 9, 2025 2026 1."""
    delen = re.split(r"[ .\-\n]+", tekst)
    return any(len(deel) == 4 and deel[:2] in {"19", "20"} for deel in delen) or all(
        len(deel) < 3 for deel in delen[:-1]
    )


def _als_datum(acht: str) -> bool:
    """Whether eight digits read as a date, in either order."""
    for jaar, maand, dag in ((acht[:4], acht[4:6], acht[6:]), (acht[4:], acht[2:4], acht[:2])):
        if 1900 <= int(jaar) <= 2100 and 1 <= int(maand) <= 12 and 1 <= int(dag) <= 31:
            return True
    return False


def zoek_iban(lezing: Lezing) -> Iterator[Treffer]:
    """IBANs of any country that pass mod 97, Dutch ones also mistyped; account numbers after their word."""
    for gevonden in _IBAN.finditer(lezing.tekst):
        kaal = re.sub(r"[ .-]", "", gevonden[0]).upper()
        lengte = _LANDEN[kaal[:2]]
        if len(kaal) >= lengte and (iban_klopt(kaal[:lengte]) or _NL_IBAN.match(kaal)):
            yield Treffer(gevonden.start(), _na_tekens(gevonden, lengte), Soort.IBAN, "iban")
    for gevonden in _REKENING.finditer(lezing.tekst):
        yield Treffer(*gevonden.span("nr"), Soort.IBAN, "rekening")


def _na_tekens(gevonden: re.Match[str], aantal: int) -> int:
    """The place behind so many letters and digits of a match."""
    plek = gevonden.start()
    while aantal:
        aantal -= gevonden.string[plek].isalnum()
        plek += 1
    return plek


def zoek_justitie(lezing: Lezing) -> Iterator[Treffer]:
    """Parketnummers (13/123456-26) and police numbers (PL07B3 2023123456-1, BVH)."""
    tekst = lezing.tekst
    for gevonden in _PARKET.finditer(tekst):
        yield Treffer(*gevonden.span(), Soort.PARKET, "parket")
    for gevonden in _PARKET_WOORD.finditer(tekst):
        yield Treffer(*gevonden.span("nr"), Soort.PARKET, "parket")
    for gevonden in _PL.finditer(tekst):
        yield Treffer(*gevonden.span(), Soort.PV, "pv")
    for gevonden in _BVH.finditer(tekst):
        if "dula" in tekst[max(0, gevonden.start() - 20) : gevonden.start()].lower():
            continue
        yield Treffer(*gevonden.span(), Soort.PV, "pv")
    for gevonden in _PV_WOORD.finditer(tekst):
        yield Treffer(*gevonden.span("nr"), Soort.PV, "pv")


def zoek_sedula(lezing: Lezing) -> Iterator[Treffer]:
    """The identity number of Bonaire, Saba and Sint Eustatius: date of birth and two digits."""
    for gevonden in _SEDULA.finditer(lezing.tekst):
        yield Treffer(*gevonden.span(), Soort.ID, "sedula")
