"""What a refusal of the relay speaks of: this person, our own side, or one of both, which only the others can tell."""

import re
from dataclasses import dataclass
from enum import StrEnum

_LOGIN = frozenset({530, 534, 535, 538})
"""RFC 4954: our login is missing or refused."""
_UITGEBREID = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})\b|.*?#([245]\.\d{1,3}\.\d{1,3})\b")
"""RFC 3463, at the front; some old servers write it behind a #."""
_PERSOON = re.compile(r"5\.(1\.([12346]|10)|2\.[0-4]|4\.[14]|6\.\d+|3\.4)$")
"""Codes about one address, one mailbox or one mail."""
_GEWOON = frozenset({501, 550, 551, 552, 553, 555, 556})
"""Without such a code: a person, unless the words say otherwise. 554 may be anything."""
_NIET_HIJ = re.compile(
    r"relay|auth|log.?in|credential|sender|send.?as|quota|limit|rate|denied|permi|polic|block|black|reputation|spam",
    re.IGNORECASE,
)


class Over(StrEnum):
    """What is refused."""

    PERSOON = "person"
    LOGIN = "login"
    TWIJFEL = "doubt"


@dataclass(frozen=True, slots=True)
class Weigering:
    """One answer with a 5; `code` is fit for a log: the words of the relay may hold an address."""

    over: Over
    code: str


def lees_weigering(code: int, woorden: str) -> Weigering:
    """Of an answer to RCPT, or after DATA."""
    if code in _LOGIN:
        return Weigering(Over.LOGIN, "SMTP_AANMELDEN")
    uitgebreid = uitgebreide_code(woorden)
    naam = f"SMTP_{code}" + (f"_{uitgebreid}" if uitgebreid else "")
    if uitgebreid.startswith("5."):
        persoon = _PERSOON.match(uitgebreid) is not None
    else:
        persoon = code in _GEWOON and _NIET_HIJ.search(woorden) is None
    return Weigering(Over.PERSOON if persoon else Over.TWIJFEL, naam)


def lees_uitstel(code: int, woorden: str) -> Weigering:
    """Of an answer with a 4: it passes, and still may be of us (Postfix refuses to relay with 454 4.7.1)."""
    uitgebreid = uitgebreide_code(woorden)
    ons = uitgebreid.startswith(("4.7.", "4.3.")) or _NIET_HIJ.search(woorden) is not None
    naam = f"SMTP_{code}" + (f"_{uitgebreid}" if uitgebreid else "")
    return Weigering(Over.TWIJFEL if ons else Over.PERSOON, naam)


def uitgebreide_code(woorden: str) -> str:
    """The enhanced status code in an answer, or nothing."""
    gevonden = _UITGEBREID.match(woorden[:1000].partition("\n")[0])
    return "" if gevonden is None else gevonden[1] or gevonden[2]
