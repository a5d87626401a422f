"""A text as the recognisers get it: normalised, cut into words, with what is allowed already marked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

_WOORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ZINSEINDE: Final = frozenset(".!?:;\n")
_DOORZICHTIG: Final = frozenset(" \t\"'()[]*>-•·#|/\r~")


@dataclass(slots=True)
class Woord:
    """A run of letters, with apostrophes inside; `laag` is its lower case."""

    begin: int
    eind: int
    tekst: str
    laag: str
    hoofd: bool
    kapitaal: bool
    """Two letters or more, all capitals."""
    start: bool
    """First of a sentence, a line or a cell, where a capital says nothing."""
    toegestaan: bool = False


@dataclass(slots=True)
class Lezing:
    """`tekst` is normalised; all places are in it."""

    tekst: str
    woorden: list[Woord]

    def tussen(self, plek: int) -> str:
        """What stands between word `plek` and the one before it."""
        return self.tekst[self.woorden[plek - 1].eind : self.woorden[plek].begin] if plek else ""


class Toegestaan:
    """Phrases that pass: found word by word, the longest first, upper and lower case alike."""

    def __init__(self, zinnen: Iterable[str]) -> None:
        self._bomen: dict[str, list[tuple[str, ...]]] = {}
        for zin in zinnen:
            woorden = tuple(gevonden[0].lower() for gevonden in _WOORD.finditer(zin))
            if woorden:
                self._bomen.setdefault(woorden[0], []).append(woorden)
        for lijst in self._bomen.values():
            lijst.sort(key=len, reverse=True)

    def merk(self, woorden: list[Woord]) -> None:
        """Set `toegestaan` on the words of every phrase found."""
        plek = 0
        while plek < len(woorden):
            plek += self._merk(woorden, plek)

    def _merk(self, woorden: list[Woord], plek: int) -> int:
        for zin in self._bomen.get(woorden[plek].laag, ()):
            if all(plek + stap < len(woorden) and woorden[plek + stap].laag == woord for stap, woord in enumerate(zin)):
                for woord in woorden[plek : plek + len(zin)]:
                    woord.toegestaan = True
                return len(zin)
        return 1


def lees(tekst: str, toegestaan: Toegestaan) -> Lezing:
    """Cut a normalised text into words."""
    woorden = list(_snijd(tekst))
    toegestaan.merk(woorden)
    return Lezing(tekst, woorden)


def _snijd(tekst: str) -> Iterator[Woord]:
    vorige = 0
    for gevonden in _WOORD.finditer(tekst):
        begin, eind = gevonden.span()
        woord = gevonden[0]
        yield Woord(
            begin,
            eind,
            woord,
            woord.lower(),
            woord[0].isupper(),
            len(woord) > 1 and woord.isupper(),
            _aan_begin(tekst, vorige, begin),
        )
        vorige = eind


def _aan_begin(tekst: str, vorige: int, begin: int) -> bool:
    if vorige == 0 and not tekst[:begin].strip("\"'([*-•># \t\n\r"):
        return True
    for plek in range(begin - 1, max(vorige, begin - 40) - 1, -1):
        teken = tekst[plek]
        if teken in _ZINSEINDE:
            # the dot of an initial or a title ends no sentence: "J. de Boer", "mevr. Bos"
            return not (teken == "." and _afkorting(tekst, plek))
        if teken not in _DOORZICHTIG and not teken.isdigit():
            return not teken.isalnum() and teken not in ",&+@=_"
    return False


_TITEL: Final = re.compile(
    r"(?:^|[^\w])(?:[A-Za-z]|mevr|mw|dhr|fam|dr|drs|mr|ir|prof|st|ds|ing|nr|tel|geb|bijv|incl|ca)$", re.IGNORECASE
)


def _afkorting(tekst: str, punt: int) -> bool:
    return _TITEL.search(tekst[max(0, punt - 6) : punt]) is not None
