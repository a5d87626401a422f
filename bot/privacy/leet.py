"""Names with figures or signs in the place of letters: `Kev1n de Vr!es`, `d3 Vr1es`."""

import re
from typing import Final

_LETTERS: Final = dict(zip("0134578@$!|€", "oieastbasile", strict=True))
_SIGNS: Final = re.escape("".join(_LETTERS))
_WORD: Final = re.compile(
    rf"(?<![\w@./:-])(?:[^\W\d_]+(?:[{_SIGNS}](?=[^\W\d_]))[^\W\d_{_SIGNS}]*)+[^\W\d_](?![\w@/]|\.\w)"
)
"""A word with such a sign between its letters."""
_PREFIX: Final = re.compile(r"(?<![\w@./:-])(?:d3|v4n|d3r|d3n|3l)(?= (?:d3|de|der|den|[A-ZÀ-Ž]))")
_NO_MASK: Final = re.compile(r"(?:mp[34]|a[3-6](?=tjes?$)|b[1-8][a-z]$|co2|h2|m2)", re.IGNORECASE)
"""Words that are written with a figure."""
_INSIDE: Final = re.compile(rf"[{_SIGNS}]")


def unmasked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with letters for such signs, sign for sign, and the places of the words that changed."""
    if _INSIDE.search(text) is None:
        return text, []
    runs = sorted(
        [one.span() for one in _WORD.finditer(text) if _is_masked(one[0])]
        + [one.span() for one in _PREFIX.finditer(text)]
    )
    read = list(text)
    for begin, end in runs:
        read[begin:end] = [_LETTERS.get(sign, sign) for sign in text[begin:end]]
    return "".join(read), runs


def _is_masked(word: str) -> bool:
    return any(letter.islower() for letter in word) and _NO_MASK.match(word) is None
