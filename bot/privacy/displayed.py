"""Text that is stored otherwise than it reads: turned around by a sign of direction, or spelled in tag characters."""

import re
from typing import Final

from bot.privacy.encoded_words import Place

_TURNED: Final = re.compile("\u202e([^\u202c\u2069\n]{1,5000})[\u202c\u2069]?")
_TAGS: Final = re.compile("[\U000e0020-\U000e007e]{3,}")
_ANY: Final = re.compile("[\u202e\U000e0020-\U000e007e]")
_TAG_OFFSET: Final = 0xE0000


def displayed(text: str) -> tuple[str, list[tuple[Place, Place]]]:
    """The text as it reads where the direction is turned or tags spell words, and for each such run its place in that
    text and in the given one.
    """
    if _ANY.search(text) is None:
        return text, []
    runs = sorted([(one.span(), one[1][::-1]) for one in _TURNED.finditer(text)] + _tags(text))
    pieces: list[str] = []
    places: list[tuple[Place, Place]] = []
    length = last = 0
    for (begin, end), words in runs:
        if begin < last:
            continue
        pieces += text[last:begin], words
        length += begin - last
        places.append(((length, length + len(words)), (begin, end)))
        length, last = length + len(words), end
    return "".join([*pieces, text[last:]]), places


def _tags(text: str) -> list[tuple[Place, str]]:
    return [
        (run.span(), f" {''.join(chr(ord(sign) - _TAG_OFFSET) for sign in run[0])} ") for run in _TAGS.finditer(text)
    ]
