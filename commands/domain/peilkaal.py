"""A bare answer to a poll: "kan 1 3", "alle"; own choice."""

import re
from typing import Final

_KAAL: Final = re.compile(
    r"(?:(?:ik )?kan(?: ook)? )?(?:\d{1,2}(?:(?: en |[\s,.;+&]+)\d{1,2})*|alle|alles|geen)(?: kan ik)?[\s.!]*"
)


def is_kaal(tekst: str) -> bool:
    """Whether it is an answer as the poll asks for it, which cannot be read otherwise: numbers, "alle" or "geen"."""
    return _KAAL.fullmatch(" ".join(tekst.lower().split())) is not None
