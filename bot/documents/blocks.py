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

from bot.documents.lines import TABLE, Line, read_lines
from bot.documents.made_by_word import is_numbered, value, visible
from bot.documents.package import Parts, bare

_ONZICHTBAAR: Final = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tblGrid", "sdtPr", "instrText"))
_TEKENS: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_MAX_KOLOMMEN: Final = 63
"""What Word itself allows in a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The words of one cell and the columns it covers, counted from 0."""

    text: str
    column: int
    width: int = 1
    from_above: bool = False
    """Whether it is the lower part of a merged cell: the words are those above."""
    points: int = 0
    """How many of its paragraphs are points of a list that Word itself numbers or marks."""
    number: str = ""
    """The number that Word shows in front of its first point; empty without a list."""
    addresses: tuple[str, ...] = ()
    """The mail addresses behind its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row that can be seen; the first of a table is row 1."""

    row: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All of a document: paragraphs outside tables, and tables, a nested one after the one around it."""

    paragraphs: tuple[str, ...]
    tables: tuple[tuple[TableRow, ...], ...]
    titles: tuple[str, ...]
    """For each table the last words above it, outside any table; empty for a nested one."""
    lines: tuple[Line, ...] = ()
    """The paragraphs line by line, with a mark where a table stands."""
    headers: tuple[str, ...] = ()
    """The paragraphs at the top of pages."""


def read_content(parts: Parts) -> Content:
    """Read a document in one pass."""
    paragraphs: list[str] = []
    tables: list[Element] = []
    titles: list[str] = []
    lines: list[Line] = []
    erboven = ""
    for blok in _zoek(parts.document, ("p", "tbl")):
        if bare(blok.tag) == "tbl":
            tables.append(blok)
            titles.append(erboven)
            lines.append(TABLE)
            erboven = ""
            continue
        if text := _tekst(blok):
            paragraphs.append(text)
            lines += read_lines(blok, text, _mails(blok, parts))
            erboven = text
        tables.extend(_zoek_in(blok, ("tbl",)))
        titles += [""] * (len(tables) - len(titles))
    # The list grows while it is read: nested tables come behind.
    gelezen = tuple(_rijen(table, tables, parts) for table in tables)
    titles += [""] * (len(gelezen) - len(titles))
    return Content(
        paragraphs=tuple(paragraphs),
        tables=gelezen,
        titles=tuple(titles),
        lines=tuple(lines),
        headers=tuple(_tekst(alinea) for kop in parts.headers for alinea in _zoek(kop, ("p",))),
    )


def _rijen(table: Element, genest: list[Element], parts: Parts) -> tuple[TableRow, ...]:
    rijen: list[TableRow] = []
    boven: dict[int, str] = {}
    tellers: dict[str, int] = {}
    for tr in _zoek_in(table, ("tr",)):
        if _eigenschap(tr, "trPr", "del") is not None:
            continue
        cells = _cellen(tr, boven, genest, tellers, parts)
        boven = {cel.column: cel.text for cel in cells}
        rijen.append(TableRow(row=len(rijen) + 1, cells=tuple(cells)))
    return tuple(rijen)


def _cellen(
    tr: Element, boven: dict[int, str], genest: list[Element], tellers: dict[str, int], parts: Parts
) -> list[Cell]:
    """`tellers`: how far each list of this table has counted."""
    cells = []
    column = _getal(_eigenschap(tr, "trPr", "gridBefore"), 0)
    for tc in islice(_zoek_in(tr, ("tc",)), _MAX_KOLOMMEN):
        width = max(1, _getal(_eigenschap(tc, "tcPr", "gridSpan"), 1))
        genest.extend(_zoek_in(tc, ("tbl",)))
        samengevoegd = _eigenschap(tc, "tcPr", "vMerge")
        from_above = samengevoegd is not None and value(samengevoegd) != "restart"
        paragraphs = list(_zoek_in(tc, ("p",), niet_in=("tbl",)))
        nummers = [number for number in (is_numbered(alinea, tellers) for alinea in paragraphs) if number]
        eigen = "\n".join(filter(None, map(_tekst, paragraphs)))
        text = boven.get(column, "") if from_above else eigen
        cells.append(
            Cell(
                text=text,
                column=column,
                width=width,
                from_above=from_above,
                points=len(nummers),
                number=nummers[0] if nummers else "",
                addresses=tuple(adres for alinea in paragraphs for adres in _mails(alinea, parts)),
            )
        )
        column += width
    return cells


def _tekst(alinea: Element) -> str:
    """The words of a paragraph; a line break in it is a newline."""
    stukken: list[str] = []
    stapel = [alinea]
    while stapel:
        element = stapel.pop()
        soort = bare(element.tag)
        if soort == "t":
            stukken.append(element.text or "")
        elif soort in _TEKENS:
            stukken.append(_TEKENS[soort])
        elif (gemaakt := visible(element, soort)) is not None:
            stukken.append(gemaakt)
        elif soort != "tbl" and not _verborgen(element, soort):
            stapel.extend(reversed(element))
    return "".join(stukken).strip()


def _mails(alinea: Element, parts: Parts) -> list[str]:
    """The addresses behind the visible links of a paragraph."""
    if not parts.addresses:
        return []
    ids = (
        waarde
        for link in _zoek(alinea, ("hyperlink",))
        for naam, waarde in link.attrib.items()
        if bare(naam) == "id" and _tekst(link)
    )
    return [parts.addresses[een] for een in ids if een in parts.addresses]


def _zoek(wortel: Element, soorten: tuple[str, ...], niet_in: tuple[str, ...] = ()) -> Iterator[Element]:
    """The nearest visible elements of these kinds, in order; what stands inside one is not looked at."""
    stapel = [wortel]
    while stapel:
        element = stapel.pop()
        soort = bare(element.tag)
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
        if bare(kind.tag) == groep:
            return next((eigenschap for eigenschap in kind if bare(eigenschap.tag) == naam), None)
    return None


def _staat_aan(eigenschap: Element | None) -> bool:
    return eigenschap is not None and value(eigenschap) not in ("0", "false", "off")


def _getal(element: Element | None, anders: int) -> int:
    text = "" if element is None else value(element)
    return min(int(text), _MAX_KOLOMMEN) if text.isascii() and text.isdigit() and len(text) < 4 else anders
