"""Words out of a cell of a table, without what Word and people add to it."""

from typing import Final

_NIETS: Final = frozenset(("-", "--", "\u2013", "\u2014", "geen", "nvt", "n.v.t", "n.v.t.", "n/a", "."))


def glad(tekst: str) -> str:
    """On one line, with single spaces."""
    return " ".join(tekst.split())


def ingevuld(tekst: str) -> str:
    """On one line; empty for signs that say there is nothing: "-", "n.v.t."."""
    regel = glad(tekst)
    return "" if regel.casefold() in _NIETS else regel
