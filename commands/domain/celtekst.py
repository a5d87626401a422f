"""Words out of a cell of a table, without what Word and people add to it."""

from typing import Final

_LEEG: Final = "\u2610"
_AAN: Final = "\u2612"
_HOKJES: Final = {
    **dict.fromkeys(("\u25a1", "\u25a2", "\u25fb", "\u2b1c", "\U0001f532", "[ ]", "[]", "( )"), _LEEG),
    **dict.fromkeys(
        ("\u2611", "\u2713", "\u2714", "\u2717", "\u2718", "\u2705", "\u274e", "\u25a0", "\u25fc", "\U0001f5f9"), _AAN
    ),
    **dict.fromkeys(("[x]", "[X]", "[v]", "[V]", "(x)", "(X)"), _AAN),
}
"""Boxes as people type them, and as fonts show them."""
_NIETS: Final = frozenset(("-", "--", "\u2013", "\u2014", "geen", "nvt", "n.v.t", "n.v.t.", "n/a", "."))


def glad(tekst: str) -> str:
    """On one line, with single spaces."""
    return " ".join(tekst.split())


def ingevuld(tekst: str) -> str:
    """On one line; empty for signs that say there is nothing: "-", "n.v.t."."""
    regel = glad(tekst)
    return "" if regel.casefold() in _NIETS else regel


def gekozen(tekst: str) -> str:
    """The ticked words of a cell with boxes, joined by commas; a cell without boxes stays as it is.

    A box belongs to the words behind it, or to those before it where the cell ends with a box and does not begin with
    one ("mail [x] matrix [ ]").
    """
    delen = _in_hokjes(tekst)
    if len(delen) == 1:
        return tekst
    erachter = bool(delen[0]) and not delen[-1]
    keuzes = [
        (teken, delen[nr - 1] if erachter else delen[nr + 1])
        for nr, teken in enumerate(delen)
        if teken in (_LEEG, _AAN)
    ]
    return ", ".join(woorden for teken, woorden in keuzes if teken == _AAN and woorden)


def is_aangekruist(tekst: str) -> bool:
    """Whether a cell holds a ticked box and none that is empty."""
    delen = _in_hokjes(tekst)
    return _AAN in delen and _LEEG not in delen


def zonder_hokjes(tekst: str) -> str:
    """The words of a cell without its boxes."""
    delen = _in_hokjes(tekst)
    return tekst if len(delen) == 1 else " ".join(deel for deel in delen if deel not in ("", _LEEG, _AAN))


def _in_hokjes(tekst: str) -> list[str]:
    """Words and boxes by turns: words stand at the even places, perhaps none."""
    for getypt, teken in _HOKJES.items():
        tekst = tekst.replace(getypt, teken)
    delen: list[str] = []
    begin = 0
    for plaats, teken in enumerate(tekst):
        if teken in (_LEEG, _AAN):
            delen += [tekst[begin:plaats], teken]
            begin = plaats + 1
    return [deel.strip() for deel in (*delen, tekst[begin:])]
