"""A paragraph as people see it: its words, how deep it stands in a list, and whether it is a heading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from bot.documents.made_by_word import value
from bot.documents.package import bare

_LIJSTEN: Final = ("listbullet", "listnumber", "lijstopsom", "lijstnummer")
"""The beginnings of the names of Word's own styles for a list, in English and Dutch."""
_KOPPEN: Final = ("heading", "kop", "title", "titel", "subtitle", "ondertitel")
_TEKENS: Final = ("-", "*", "\u2022", "\u2013", "\u2014", "\u25cf", "\u25aa", "\u00b7", "\uf0b7", ">")
_DIEPSTE: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of a paragraph outside tables, without a mark or number that was typed before them."""

    text: str
    level: int = 0
    """How deep it stands in a list: 1 for a point, 2 for one below it; 0 outside lists."""
    number: str = ""
    """The number that was typed before it."""
    heading: bool = False
    """Whether it has the style of a heading."""
    addresses: tuple[str, ...] = ()
    """The mail addresses behind its words."""
    table: bool = False
    """Whether a table stands here, and no words."""


TABLE: Final = Line(text="", table=True)


def read_lines(alinea: Element, text: str, addresses: Sequence[str] = ()) -> list[Line]:
    """The lines of a paragraph with this text and these addresses behind it; a line break begins a new one."""
    eigenschappen = next((kind for kind in alinea if bare(kind.tag) == "pPr"), ())
    stijl = next((value(kind) for kind in eigenschappen if bare(kind.tag) == "pStyle"), "").casefold()
    niveau = _niveau(eigenschappen, stijl)
    regels = []
    for regel in text.split("\n"):
        number, rest = _zonder_teken(regel.strip())
        if rest:
            getypt = 1 if rest != regel.strip() else 0
            kop = stijl.startswith(_KOPPEN)
            regels.append(Line(text=rest, level=niveau or getypt, number=number, heading=kop))
    if len(regels) == 1:
        regels[0] = replace(regels[0], addresses=tuple(addresses))
    return regels


def _niveau(eigenschappen: Element | tuple[()], stijl: str) -> int:
    nummering = next((kind for kind in eigenschappen if bare(kind.tag) == "numPr"), None)
    if nummering is not None:
        waarden = {bare(kind.tag): value(kind) for kind in nummering}
        if waarden.get("numId", "") != "0":
            diep = waarden.get("ilvl", "0")
            return min(int(diep) + 1, _DIEPSTE) if diep.isascii() and diep.isdigit() and len(diep) == 1 else 1
    if stijl.startswith(_LIJSTEN):
        return int(stijl[-1]) if stijl[-1] in "23456789" else 1
    return 0


def _zonder_teken(regel: str) -> tuple[str, str]:
    """A typed number and the words behind it: "2. Belt", "- Belt"; the number is empty for a mark."""
    eerste, _, rest = regel.replace("\u00a0", " ").replace("\t", " ").partition(" ")
    if eerste in _TEKENS:
        return "", rest.strip()
    cijfers = eerste[:-1]
    if eerste[-1:] in (".", ")") and cijfers.isascii() and cijfers.isdigit() and len(cijfers) <= 3:
        return cijfers, rest.strip()
    return "", regel
