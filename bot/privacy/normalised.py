"""Gives all texts one shape before they are looked at, with the way back to the given text."""

import re
from array import array
from typing import Final
from unicodedata import digit

from bot.privacy.lookalikes import to_latin
from bot.privacy.unseen import GONE, UNSEEN, char_class
from commands.domain.normal_form import normal_form

_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE_QUOTES: Final = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060"
_DOUBLE_QUOTES: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_LINE_BREAKS: Final = "\u2028\u2029\u0085\x0b\x0c"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Letters in black circles and squares, which no normal form undoes.
_WHITE_ON_BLACK: Final = {chr(begin + nr): letter for begin in (0x1F150, 0x1F170) for nr, letter in enumerate(_LETTERS)}
_FLAGS: Final = {chr(0x1F1E6 + nr): letter for nr, letter in enumerate(_LETTERS)}
_SMALL_CAPITALS: Final = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
_FIXED: Final = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_LINE_BREAKS, "\n"),
    **dict.fromkeys(GONE, ""),
    **_WHITE_ON_BLACK,
    **_FLAGS,
    **_SMALL_CAPITALS,
    "\u2800": " ",
    "\u0251": "a",
    "\u0261": "g",
}
_UNSEEN: Final = re.compile(f"[{char_class(UNSEEN)}]+")
# A letter with all that stands on it, or behind it unseen, is one sign; everything else is taken by itself.
_SPECIAL: Final = re.compile(
    f"[\x01-\x08\x0e-\x1b\x7f\\x00\x0b\x0c\x60]|.(?=[^\x01-\x7f])[{char_class(GONE)}]+|[^\x00-\x7f]", re.DOTALL
)


class Normalised:
    """A text in NFKC with one kind of dash, quote, space and figure, without invisible signs and loose accents.

    Linear in its length.
    """

    __slots__ = ("_origins", "original", "text")

    def __init__(self, text: str) -> None:
        self.original = text
        self._origins: array[int] | None = None
        if _SPECIAL.search(text) is None:
            self.text = text
            return
        pieces: list[str] = []
        origins = array("I")
        at = 0
        for found in _SPECIAL.finditer(text):
            begin, end = found.span()
            pieces.append(text[at:begin])
            origins.extend(range(at, begin))
            new = _replace(found[0])
            pieces.append(new)
            origins.extend([begin] * len(new))
            at = end
        pieces.append(text[at:])
        origins.extend(range(at, len(text) + 1))
        self.text = to_latin("".join(pieces))
        self._origins = origins

    def in_original(self, begin: int, end: int) -> tuple[int, int]:
        """The same place in the given text. `end` lies behind the last sign that gave rise to it."""
        if self._origins is None or begin >= end:
            at = begin if self._origins is None else self._origins[begin]
            return at, max(at, end if self._origins is None else at)
        last = self._origins[end - 1]
        following = end
        while following < len(self._origins) and self._origins[following] == last:
            following += 1
        stop = self._origins[following] if following < len(self._origins) else len(self.original)
        while stop - 1 > last and self.original[stop - 1] in UNSEEN:
            stop -= 1
        return self._origins[begin], stop


def _replace(sign: str) -> str:
    fixed = _FIXED.get(sign)
    if fixed is not None:
        return fixed
    seen = _UNSEEN.sub("", sign)
    if not seen:
        return ""
    first = seen[0] if seen[0] in GONE else _FIXED.get(seen[0], seen[0])
    return "".join(map(_one, normal_form("NFKC", first + seen[1:])))


def _one(letter: str) -> str:
    fixed = _FIXED.get(letter)
    if fixed is not None:
        return fixed
    if letter.isascii():
        return letter
    return " " if letter.isspace() else str(digit(letter, letter))
