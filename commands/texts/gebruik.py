"""How a command is shown to people: wherever they read one, [ and ] hold what they fill in, ( and ) what they may leave
out."""

import re
from typing import Final

from commands.domain.woorden import merk

UITLEG: Final = "Vul zelf in wat tussen [ en ] staat."
WEGLATEN: Final = "Wat tussen ( en ) staat, mag u weglaten."
_MERKEN: Final = ("~[", "]~")
_MERK: Final = re.compile(r"(~\[|\]~)")
"""Around what not every house has: these brackets nobody reads."""
_HAKEN: Final = str.maketrans("<>[]", "[]()")


def leesbaar(gebruik: str) -> str:
    """The usage of a command as people read it: "actie gereed [nummer] (toelichting)"."""
    return gebruik.translate(_HAKEN)


def getoond(gebruik: str) -> str:
    """The same inside a sentence, where each house has its own words."""
    return "".join(deel if deel in _MERKEN else leesbaar(deel) for deel in _MERK.split(merk(gebruik)))


def zo_kan_het(gebruik: str) -> str:
    """To whoever left something out."""
    weg = f" {WEGLATEN}" if "[" in gebruik else ""
    return f"Er ontbreekt iets. Zo kan het wel: {getoond(gebruik)}\n{UITLEG}{weg}"
