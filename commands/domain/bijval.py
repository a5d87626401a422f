"""Plain words in answer to a question of the bot to one person: a bare yes or no, agreement, or a story."""

from typing import Final

_JA: Final = frozenset(
    (
        "ja",
        "jawel",
        "jazeker",
        "yes",
        "akkoord",
        "ok",
        "oke",
        "oké",
        "okay",
        "prima",
        "goed",
        "eens",
        "top",
        "uitstekend",
    )
)
_NEE: Final = frozenset(("nee", "neen", "no", "nog", "niet", "nooit", "geen"))
_ERBIJ: Final = frozenset(
    (
        *("hoor", "ik", "wij", "we", "u", "het", "dat", "dit", "is", "ben", "ga", "gaan", "mee", "er", "ermee"),
        *("hiermee", "daarmee", "helemaal", "mij", "wat", "betreft", "vind", "lijkt", "me", "zeker", "graag", "doen"),
        *("voor", "dank", "bedankt", "wel", "heel"),
    )
)
"""Words that may stand beside these without making anything else of them."""


def is_bijval(tekst: str) -> bool:
    """Whether it agrees and says nothing more: no doubt, no condition, no question."""
    gezegd = _woorden(tekst)
    return "?" not in tekst and bool(_JA & gezegd) and gezegd <= _JA | _ERBIJ


def is_instemming(tekst: str) -> bool:
    """Whether it agrees with a proposal and says nothing more: "akkoord wat mij betreft", "dat is goed"; "ok" and "top"
    may only mean that it was read."""
    gezegd = _woorden(tekst)
    return is_bijval(tekst) and (bool(gezegd & {"akkoord", "eens", "prima", "ja"}) or {"is", "goed"} <= gezegd)


def is_kaal(tekst: str) -> bool:
    """Whether there is nothing in it for anybody to read: a sign, a yes or a no, "nog niet"."""
    gezegd = _woorden(tekst)
    return gezegd <= _NEE | {"hoor", "dank", "bedankt"} or is_bijval(tekst)


def _woorden(tekst: str) -> set[str]:
    return set("".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split())
