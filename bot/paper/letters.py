"""Makes any text fit to be typeset in our one font: each sign has a form, and each long word can be broken."""

import re
import struct
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

from commands.domain.normal_form import normal_form

FONTS: Final = Path(__file__).parent / "fonts"
MISSING: Final = "□"
"""Stands for signs without a form, such as an emoji or a script that the font does not have."""
_FONT: Final = FONTS / "SourceSans3-Regular.ttf"
_BREAK: Final = "\u200b"
_LONG: Final = re.compile(r"[^\s\u200b]{25}(?=[^\s\u200b])")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FORMAT_12, _FORMAT_4 = 12, 4


def fit_words(text: str) -> str:
    """The text on one line: a run of signs without a form becomes one square, and invisible signs are gone."""
    flat = " ".join(normal_form("NFC", text).split())
    shown = "".join(sign for sign in flat if unicodedata.category(sign) not in _INVISIBLE)
    known = covered()
    drawn = re.sub(f"{MISSING}+", MISSING, "".join(sign if ord(sign) in known else MISSING for sign in shown))
    return _LONG.sub(lambda found: found[0] + _BREAK, drawn)


@lru_cache(maxsize=1)
def covered() -> frozenset[int]:
    """The code points that the font has a form for (its table "cmap", formats 4 and 12)."""
    raw = _FONT.read_bytes()
    start = _table(raw, b"cmap")
    (count,) = struct.unpack_from(">H", raw, start + 2)
    found: set[int] = set()
    for number in range(count):
        (offset,) = struct.unpack_from(">I", raw, start + 4 + number * 8 + 4)
        where = start + offset
        (kind,) = struct.unpack_from(">H", raw, where)
        if kind == _FORMAT_12:
            (groups,) = struct.unpack_from(">I", raw, where + 12)
            for first, last, _ in struct.iter_unpack(">III", raw[where + 16 : where + 16 + groups * 12]):
                found.update(range(first, last + 1))
        elif kind == _FORMAT_4:
            (double,) = struct.unpack_from(">H", raw, where + 6)
            lasts = struct.unpack_from(f">{double // 2}H", raw, where + 14)
            firsts = struct.unpack_from(f">{double // 2}H", raw, where + 16 + double)
            for first, last in zip(firsts, lasts, strict=True):
                found.update(range(first, last + 1))
    return frozenset(found - {0xFFFF})


def _table(raw: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", raw, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", raw, 12 + number * 16)
        if tag == name:
            return int(offset)
    raise ValueError("the font has no such table")
