"""Signs that nobody sees, or that only stand on another sign: they hide a word from a machine, not from a reader."""

from collections.abc import Iterable
from itertools import chain
from typing import Final
from unicodedata import category

# Default_Ignorable_Code_Point of Unicode, those that are kept for later included.
_IGNORABLE: Final = (
    *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F)),
    *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF)),
    *((0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)),
)
# Controls and signs for machines that leave no trace either; a space or an end of line is none of them.
_CONTROL: Final = ((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF))
_PLANES: Final = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0x14000), range(0x16000, 0x1F000))
"""The ranges of Unicode with marks and signs around words. Between them lie Han and unassigned codes."""

UNSEEN: Final = frozenset(chr(code) for first, last in (*_IGNORABLE, *_CONTROL) for code in range(first, last + 1))
MARKS: Final = frozenset(sign for code in chain(*_PLANES) if category(sign := chr(code)) in ("Mn", "Me", "Cf"))
GONE: Final = UNSEEN | MARKS


def char_class(signs: Iterable[str]) -> str:
    """The part between the brackets of a regular expression that matches these signs."""
    codes = sorted(map(ord, signs))
    starts = [index for index, code in enumerate(codes) if index == 0 or code != codes[index - 1] + 1]
    ends = [*(index - 1 for index in starts[1:]), len(codes) - 1]
    return "".join(f"\\U{codes[a]:08x}-\\U{codes[b]:08x}" for a, b in zip(starts, ends, strict=True))
