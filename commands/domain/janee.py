"""The two words that answer "was u dit?": ja and nee, as people write them."""

from typing import Final

_JA: Final = frozenset(("ja", "jawel", "yes", "klopt", "inderdaad", "bevestigd"))
_NEE: Final = frozenset(("nee", "neen", "no", "nope"))
_MAX_WOORDEN: Final = 8
"""A longer first line is a story and no answer."""


def lees_janee(tekst: str) -> bool | None:
    """Whether the first line says yes or no; None when it says neither, or both."""
    regel = next((regel for regel in tekst.splitlines() if regel.strip()), "")
    woorden = "".join(teken if teken.isalnum() else " " for teken in regel.casefold()).split()
    if not woorden or len(woorden) > _MAX_WOORDEN:
        return None
    ja, nee = not _JA.isdisjoint(woorden), not _NEE.isdisjoint(woorden) or "niet" in woorden
    eerste = woorden[0] in _JA or woorden[0] in _NEE or woorden[:2] == ["dat", "was"]
    if not eerste or (ja and nee):
        return None
    return not nee
