"""One shape for all texts before they are looked at, with the way back to the text as given."""

import re
from array import array
from typing import Final

from commands.domain.normal_form import normal_form

_STREEPJES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_ENKEL: Final = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060"
_DUBBEL: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"
_REGELS: Final = "\u2028\u2029\u0085\x0b\x0c"
_LEEG: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f\x00"
)
# Cyrillic and Greek letters that look like a Latin one: a name spelled with them reads the same.
_LIJKT: Final = dict(
    zip("аеорсухіјѕЈЅАВЕКМНОРСТУХІαονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsJSABEKMHOPCTYXIaovABEZHIKMNOPTYX", strict=True)
)
_VASTE: Final = {
    **dict.fromkeys(_STREEPJES, "-"),
    **dict.fromkeys(_ENKEL, "'"),
    **dict.fromkeys(_DUBBEL, '"'),
    **dict.fromkeys(_REGELS, "\n"),
    **dict.fromkeys(_LEEG, ""),
    **_LIJKT,
}
# A letter with the marks that stand on it is one sign; everything else is taken by itself.
_BIJZONDER: Final = re.compile("[\x00\x0b\x0c\x60]|.[\u0300-\u036f]{1,4}|[^\x00-\x7f]", re.DOTALL)


class Genormaliseerd:
    """A text in NFKC with one kind of dash, quote and space and without invisible signs. Linear in its length."""

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
        self.tekst = "".join(stukken)
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
        while einde - 1 > laatste and self.oorsprong[einde - 1] in _LEEG:
            einde -= 1
        return self._kaart[begin], einde


def _vervang(teken: str) -> str:
    vast = _VASTE.get(teken)
    if vast is not None:
        return vast
    nieuw = normal_form("NFKC", teken)
    if nieuw.isspace():
        return " "
    return "".join(_VASTE.get(letter, letter) for letter in nieuw)
