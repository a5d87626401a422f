"""One shape for all texts before they are looked at, with the way back to the text as given."""

import re
from array import array
from typing import Final
from unicodedata import digit

from bot.privacy.lookalikes import to_latin
from bot.privacy.unseen import GONE, UNSEEN, char_class
from commands.domain.normal_form import normal_form

_STREEPJES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_ENKEL: Final = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060"
_DUBBEL: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_REGELS: Final = "\u2028\u2029\u0085\x0b\x0c"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Letters in black circles and squares, which no normal form undoes.
_WIT_OP_ZWART: Final = {chr(begin + nr): een for begin in (0x1F150, 0x1F170) for nr, een in enumerate(_LETTERS)}
_VASTE: Final = {
    **dict.fromkeys(_STREEPJES, "-"),
    **dict.fromkeys(_ENKEL, "'"),
    **dict.fromkeys(_DUBBEL, '"'),
    **dict.fromkeys(_REGELS, "\n"),
    **dict.fromkeys(GONE, ""),
    **_WIT_OP_ZWART,
    "\u2800": " ",
    "\u0251": "a",
    "\u0261": "g",
}
_ONGEZIEN: Final = re.compile(f"[{char_class(UNSEEN)}]+")
# A letter with all that stands on it, or behind it unseen, is one sign; everything else is taken by itself.
_BIJZONDER: Final = re.compile(
    f"[\x01-\x08\x0e-\x1b\x7f\\x00\x0b\x0c\x60]|.(?=[^\x01-\x7f])[{char_class(GONE)}]+|[^\x00-\x7f]", re.DOTALL
)


class Genormaliseerd:
    """A text in NFKC with one kind of dash, quote, space and figure, without invisible signs and loose accents.

    Linear in its length.
    """

    __slots__ = ("_kaart", "oorsprong", "tekst")

    def __init__(self, tekst: str) -> None:
        self.oorsprong = tekst
        self._kaart: array[int] | None = None
        if _BIJZONDER.search(tekst) is None:
            self.tekst = tekst
            return
        stukken: list[str] = []
        kaart = array("I")
        plek = 0
        for gevonden in _BIJZONDER.finditer(tekst):
            begin, eind = gevonden.span()
            stukken.append(tekst[plek:begin])
            kaart.extend(range(plek, begin))
            nieuw = _vervang(gevonden[0])
            stukken.append(nieuw)
            kaart.extend([begin] * len(nieuw))
            plek = eind
        stukken.append(tekst[plek:])
        kaart.extend(range(plek, len(tekst) + 1))
        self.tekst = to_latin("".join(stukken))
        self._kaart = kaart

    def oorspronkelijk(self, begin: int, eind: int) -> tuple[int, int]:
        """The same place in the text as given; `eind` lies behind the last sign that gave rise to it."""
        if self._kaart is None or begin >= eind:
            plek = begin if self._kaart is None else self._kaart[begin]
            return plek, max(plek, eind if self._kaart is None else plek)
        laatste = self._kaart[eind - 1]
        volgende = eind
        while volgende < len(self._kaart) and self._kaart[volgende] == laatste:
            volgende += 1
        einde = self._kaart[volgende] if volgende < len(self._kaart) else len(self.oorsprong)
        while einde - 1 > laatste and self.oorsprong[einde - 1] in UNSEEN:
            einde -= 1
        return self._kaart[begin], einde


def _vervang(teken: str) -> str:
    vast = _VASTE.get(teken)
    if vast is not None:
        return vast
    gezien = _ONGEZIEN.sub("", teken)
    if not gezien:
        return ""
    eerste = gezien[0] if gezien[0] in GONE else _VASTE.get(gezien[0], gezien[0])
    return "".join(map(_een, normal_form("NFKC", eerste + gezien[1:])))


def _een(letter: str) -> str:
    vast = _VASTE.get(letter)
    if vast is not None:
        return vast
    if letter.isascii():
        return letter
    return " " if letter.isspace() else str(digit(letter, letter))
