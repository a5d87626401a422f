"""Unicode normal forms of texts that strangers may have made.

Normalising sorts every run of combining marks, in quadratic time and without letting go of the interpreter: one mail
of 300 kB would hold up everything for minutes. So runs are cut first, at the length that UAX #15 calls stream-safe.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

MAX_MARKS: Final = 30
"""Combining marks in a row (UAX #15, stream-safe text format); no language needs ten."""
_MAY_BE_LONG: Final = re.compile(f"[\u0300-\U0010ffff]{{{MAX_MARKS + 1},}}")
"""Every combining mark lies in here, and whatever becomes one."""
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]


def normal_form(form: Form, text: str) -> str:
    """The text in this form, in linear time; what exceeds MAX_MARKS marks on one sign is dropped."""
    return unicodedata.normalize(form, text if text.isascii() else stream_safe(text))


def stream_safe(text: str) -> str:
    """The text without the marks that come after MAX_MARKS others on one sign; counted as if decomposed."""
    return _MAY_BE_LONG.sub(_cut, text)


def _cut(found: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for sign in found[0]:
        only, behind = _marks(sign)
        marks = marks + behind if only else behind
        if marks <= MAX_MARKS:
            kept.append(sign)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _marks(sign: str) -> tuple[bool, int]:
    """Whether a sign is nothing but marks once decomposed, and how many marks it ends in."""
    parts = unicodedata.normalize("NFKD", sign)
    behind = next((nr for nr, part in enumerate(reversed(parts)) if not unicodedata.combining(part)), len(parts))
    return behind == len(parts), behind
