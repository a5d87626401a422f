"""What Word shows without words in the file: boxes, lists to choose from, the numbers of a list."""

from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from bot.documents.package import bare

_LEEG: Final = "\u2610"
_AAN: Final = "\u2612"
_TEKENSETS: Final[Mapping[str, Mapping[str, str]]] = {
    "wingdings": {"A8": _LEEG, "6F": _LEEG, "71": _LEEG, "FD": _AAN, "FE": _AAN, "78": _AAN, "FC": "\u2714"},
    "wingdings 2": {"A3": _LEEG, "2A": _LEEG, "52": _AAN, "53": _AAN, "50": "\u2714"},
}
"""The signs of the two fonts in which forms have their boxes, by the last two figures of `w:char`."""


def visible(element: Element, soort: str) -> str | None:
    """The words that Word shows for a sign of a font or an old form field; None for any other element."""
    if soort == "sym":
        font, teken = _eigen(element, "font").casefold(), _eigen(element, "char").upper()
        return _TEKENSETS.get(font, {}).get(teken[-2:], "")
    if soort != "ffData":
        return None
    for veld in element:
        if bare(veld.tag) == "checkBox":
            return _AAN if _aangekruist(veld) else _LEEG
        if bare(veld.tag) == "ddList":
            return _gekozen(veld)
    return ""


def is_numbered(alinea: Element, tellers: dict[str, int]) -> str:
    """The number of a paragraph in the list it belongs to, counted on in `tellers`; empty for one in no list.

    Each list of a table counts from 1: where it starts stands in another part of the file, which is not opened.
    """
    eigenschappen = next((kind for kind in alinea if bare(kind.tag) == "pPr"), ())
    nummering = next((kind for kind in eigenschappen if bare(kind.tag) == "numPr"), ())
    waarden = {bare(kind.tag): value(kind) for kind in nummering}
    lijst = waarden.get("numId", "0")
    if lijst == "0" or waarden.get("ilvl", "0") != "0":
        return ""
    tellers[lijst] = tellers.get(lijst, 0) + 1
    return str(tellers[lijst])


def value(element: Element) -> str:
    """The attribute `val`; empty without one."""
    return _eigen(element, "val")


def _eigen(element: Element, naam: str) -> str:
    return next((text for kop, text in element.attrib.items() if bare(kop) == naam), "")


def _aangekruist(veld: Element) -> bool:
    """What was ticked counts, otherwise how the form begins."""
    for naam in ("checked", "default"):
        for kind in _met_naam(veld, naam):
            return value(kind) not in ("0", "false", "off")
    return False


def _gekozen(veld: Element) -> str:
    keuzes = [value(kind) for kind in _met_naam(veld, "listEntry")]
    number = next((value(kind) for naam in ("result", "default") for kind in _met_naam(veld, naam)), "0")
    plaats = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    return keuzes[plaats] if plaats < len(keuzes) else ""


def _met_naam(ouder: Element, naam: str) -> Iterator[Element]:
    return (kind for kind in ouder if bare(kind.tag) == naam)
