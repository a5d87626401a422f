"""The two words that answer "was u dit?": ja and nee, as people write them."""

import re
from typing import Final

_JA: Final = frozenset(("ja", "jawel", "jazeker", "yes", "klopt", "inderdaad", "bevestigd", "correct", "juist"))
_NEE: Final = frozenset(("nee", "neen", "no", "nope"))
_ERBIJ: Final = frozenset(
    (
        "hoor",
        "dat",
        "dit",
        "was",
        "ben",
        "ik",
        "het",
        "zeker",
        "dank",
        "u",
        "je",
        "wel",
        "bedankt",
        "is",
        "van",
        "mij",
        "graag",
        "met",
    )
)
"""Words that may stand beside a yes without making anything else of it."""
_ONTKENT: Final = frozenset(("niet", "nooit", "geen"))
_MAX_WOORDEN: Final = 8
"""A longer first line is a story and no answer."""


def lees_janee(tekst: str) -> bool | None:
    """Whether the first line says yes or no; None when it says neither, or both, or asks something back.

    A yes runs a message that may be a stranger's: it is one only when nothing else is said.
    """
    regel = next((regel for regel in tekst.splitlines() if regel.strip()), "")
    woorden = "".join(teken if teken.isalnum() else " " for teken in regel.casefold()).split()
    if not woorden or len(woorden) > _MAX_WOORDEN or "?" in regel:
        return None
    ja, nee = not _JA.isdisjoint(woorden), not _NEE.isdisjoint(woorden)
    if not _ONTKENT.isdisjoint(woorden):
        zegt_nee = nee or (woorden[0] not in _JA and {"was", "ik"} <= set(woorden)) or woorden[0] == "klopt"
        return False if zegt_nee and woorden[0] not in ("ja", "jawel", "yes") else None
    if nee:
        return False if woorden[0] in _NEE and not ja else None
    zegt_ja = ja or {"was", "ik"} <= set(woorden) or {"ben", "ik"} <= set(woorden)
    return True if zegt_ja and set(woorden) <= _JA | _ERBIJ else None


_NEE_VOORAAN: Final = re.compile(
    r"(?:(?:nee|neen|liever niet"
    r"|(?:(?:ik|wij) (?:ga|gaan|ben|zijn) )?(?:(?:het|er|hier|ermee|hiermee) )*niet (?:akkoord|mee eens|eens))\b"
    r"[\s,.:;!–-]*)+",
    re.IGNORECASE,
)


def reden_na_nee(tekst: str) -> str | None:
    """The words behind a no with which a text begins, "" where there are none; None when it begins with something
    else, or asks something back."""
    nee = _NEE_VOORAAN.match(tekst.strip())
    return None if nee is None or "?" in tekst else tekst.strip()[nee.end() :].strip()
