"""The visible words of a Word document: its paragraphs, and its tables row by row.

Deleted (tracked), moved-away, struck-out and hidden text and placeholder prompts are left out; inserted text counts.
Content controls, nested and moved tables, merged cells: all end up as plain rows. Words that Word makes itself
(boxes, lists to choose from, numbers of a list) are read as they show. No recursion, so no depth can hurt.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from bot.documents.gemaakt import is_genummerd, waarde, zichtbaar
from bot.documents.pakket import kaal

_ONZICHTBAAR: Final = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tblGrid", "sdtPr", "instrText"))
_TEKENS: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_MAX_KOLOMMEN: Final = 63
"""What Word itself allows in a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """The words of one cell and the columns it covers, counted from 0."""

    tekst: str
    kolom: int
    breedte: int = 1
    van_boven: bool = False
    """Whether it is the lower part of a merged cell: the words are those above."""
    punten: int = 0
    """How many of its paragraphs are points of a list that Word itself numbers or marks."""
    nummer: str = ""
    """The number that Word shows in front of its first point; empty without a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelRij:
    """A row that can be seen; the first of a table is row 1."""

    rij: int
    cellen: tuple[Cel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhoud:
    """All of a document: paragraphs outside tables, and tables, a nested one after the one around it."""

    alineas: tuple[str, ...]
    tabellen: tuple[tuple[TabelRij, ...], ...]
    titels: tuple[str, ...]
    """For each table the last words above it, outside any table; empty for a nested one."""


def lees_inhoud(document: Element) -> Inhoud:
    """Read a `w:document` in one pass."""
    alineas: list[str] = []
    tabellen: list[Element] = []
    titels: list[str] = []
    erboven = ""
    for blok in _zoek(document, ("p", "tbl")):
        if kaal(blok.tag) == "tbl":
            tabellen.append(blok)
            titels.append(erboven)
            erboven = ""
            continue
        if tekst := _tekst(blok):
            alineas.append(tekst)
            erboven = tekst
        tabellen.extend(_zoek_in(blok, ("tbl",)))
        titels += [""] * (len(tabellen) - len(titels))
    # The list grows while it is read: nested tables come behind.
    gelezen = tuple(_rijen(tabel, tabellen) for tabel in tabellen)
    titels += [""] * (len(gelezen) - len(titels))
    return Inhoud(alineas=tuple(alineas), tabellen=gelezen, titels=tuple(titels))


def _rijen(tabel: Element, genest: list[Element]) -> tuple[TabelRij, ...]:
    rijen: list[TabelRij] = []
    boven: dict[int, str] = {}
    tellers: dict[str, int] = {}
    for tr in _zoek_in(tabel, ("tr",)):
        if _eigenschap(tr, "trPr", "del") is not None:
            continue
        cellen = _cellen(tr, boven, genest, tellers)
        boven = {cel.kolom: cel.tekst for cel in cellen}
        rijen.append(TabelRij(rij=len(rijen) + 1, cellen=tuple(cellen)))
    return tuple(rijen)


def _cellen(tr: Element, boven: dict[int, str], genest: list[Element], tellers: dict[str, int]) -> list[Cel]:
    """`tellers`: how far each list of this table has counted."""
    cellen = []
    kolom = _getal(_eigenschap(tr, "trPr", "gridBefore"), 0)
    for tc in islice(_zoek_in(tr, ("tc",)), _MAX_KOLOMMEN):
        breedte = max(1, _getal(_eigenschap(tc, "tcPr", "gridSpan"), 1))
        genest.extend(_zoek_in(tc, ("tbl",)))
        samengevoegd = _eigenschap(tc, "tcPr", "vMerge")
        van_boven = samengevoegd is not None and waarde(samengevoegd) != "restart"
        alineas = list(_zoek_in(tc, ("p",), niet_in=("tbl",)))
        nummers = [nummer for nummer in (is_genummerd(alinea, tellers) for alinea in alineas) if nummer]
        eigen = "\n".join(filter(None, map(_tekst, alineas)))
        tekst = boven.get(kolom, "") if van_boven else eigen
        cellen.append(
            Cel(
                tekst=tekst,
                kolom=kolom,
                breedte=breedte,
                van_boven=van_boven,
                punten=len(nummers),
                nummer=nummers[0] if nummers else "",
            )
        )
        kolom += breedte
    return cellen


def _tekst(alinea: Element) -> str:
    """The words of a paragraph; a line break in it is a newline."""
    stukken: list[str] = []
    stapel = [alinea]
    while stapel:
        element = stapel.pop()
        soort = kaal(element.tag)
        if soort == "t":
            stukken.append(element.text or "")
        elif soort in _TEKENS:
            stukken.append(_TEKENS[soort])
        elif (gemaakt := zichtbaar(element, soort)) is not None:
            stukken.append(gemaakt)
        elif soort != "tbl" and not _verborgen(element, soort):
            stapel.extend(reversed(element))
    return "".join(stukken).strip()


def _zoek(wortel: Element, soorten: tuple[str, ...], niet_in: tuple[str, ...] = ()) -> Iterator[Element]:
    """The nearest visible elements of these kinds, in order; what stands inside one is not looked at."""
    stapel = [wortel]
    while stapel:
        element = stapel.pop()
        soort = kaal(element.tag)
        if soort in soorten:
            yield element
        elif soort not in niet_in and not _verborgen(element, soort):
            stapel.extend(reversed(element))


def _zoek_in(ouder: Element, soorten: tuple[str, ...], niet_in: tuple[str, ...] = ()) -> Iterator[Element]:
    for kind in ouder:
        yield from _zoek(kind, soorten, niet_in)


def _verborgen(element: Element, soort: str) -> bool:
    if soort in _ONZICHTBAAR:
        return True
    if soort == "r":
        return any(_staat_aan(_eigenschap(element, "rPr", naam)) for naam in ("vanish", "strike", "dstrike"))
    # A content control that still shows its prompt ("Klik om tekst in te voeren").
    return soort == "sdt" and _eigenschap(element, "sdtPr", "showingPlcHdr") is not None


def _eigenschap(element: Element, groep: str, naam: str) -> Element | None:
    for kind in element:
        if kaal(kind.tag) == groep:
            return next((eigenschap for eigenschap in kind if kaal(eigenschap.tag) == naam), None)
    return None


def _staat_aan(eigenschap: Element | None) -> bool:
    return eigenschap is not None and waarde(eigenschap) not in ("0", "false", "off")


def _getal(element: Element | None, anders: int) -> int:
    tekst = "" if element is None else waarde(element)
    return min(int(tekst), _MAX_KOLOMMEN) if tekst.isascii() and tekst.isdigit() and len(tekst) < 4 else anders
