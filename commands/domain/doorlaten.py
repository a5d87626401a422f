"""Own words about a held text: "stuur maar door", "dit mag niet verder". They tell what is meant and decide nothing."""

from typing import Final

_DOOR: Final = frozenset(
    ("door", "verder", "doorsturen", "doorzetten", "doorlaten", "doorgeven", "vrijlaten", "vrijgeven", "versturen",
     "verstuur", "verzenden", "verzend", "sturen", "delen")
)  # fmt: skip
_GOED: Final = frozenset(("akkoord", "prima", "goed", "ok", "oke", "oké", "okay", "ja", "jazeker", "mag"))
_NIET: Final = frozenset(("niet", "nooit", "nee", "neen"))
_MAX_WOORDEN: Final = 12
"""A longer text is a story and no decision."""
_KORT: Final = 5
"""In no more words than these "prima" and "ja" speak of the whole."""


def lees_doorlaten(tekst: str) -> bool | None:
    """Whether a short text wants a held one to go on, or not to; None when it says neither, or asks something."""
    rij = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    if not rij or "?" in tekst or len(rij) > _MAX_WOORDEN:
        return None
    woorden = frozenset(rij)
    noemt_door = not woorden.isdisjoint(_DOOR)
    if not woorden.isdisjoint(_NIET):
        return False if noemt_door or "mag" in woorden or rij[0] in ("nee", "neen") else None
    kort_goed = len(rij) <= _KORT and "geen" not in woorden and not woorden.isdisjoint(_GOED)
    return True if noemt_door or kort_goed else None
