"""Reads the decision of a triage: yes, no or later, with what it needs, and on whose behalf (SOURCES: WGS 2.31)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Besluit(StrEnum):
    """What was decided."""

    JA = "ja"
    NEE = "nee"
    AANHOUDEN = "aanhouden"


_WOORDEN: Final = {
    "ja": Besluit.JA,
    "opnemen": Besluit.JA,
    "opgenomen": Besluit.JA,
    "akkoord": Besluit.JA,
    "nee": Besluit.NEE,
    "neen": Besluit.NEE,
    "afwijzen": Besluit.NEE,
    "afgewezen": Besluit.NEE,
    "aanhouden": Besluit.AANHOUDEN,
    "aangehouden": Besluit.AANHOUDEN,
    "later": Besluit.AANHOUDEN,
    "uitstellen": Besluit.AANHOUDEN,
}
_NIET: Final = re.compile(r"^niet (?:opnemen|opgenomen|akkoord)\b", re.IGNORECASE)
_NAMENS: Final = re.compile(r"[\s,;(]*\b(?:namens|besloten door)\s+(?P<wie>[^\n]+?)[\s).]*$", re.IGNORECASE)
_EENS: Final = re.compile(r"(?:ja,? )?(?:het )?(?:mee |ermee )?(?:eens|klopt|akkoord)", re.IGNORECASE)
_ICO: Final = re.compile(r"^(?:met )?(?:ico|overleg|casusoverleg)\s+(?:op\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Triagebesluit:
    """The decision with its words: the advice, the reason, or the day of the ICO."""

    besluit: Besluit
    woorden: str = ""
    namens: str = ""

    @property
    def dag(self) -> str:
        """Of a yes the words that name the day of the ICO; empty where none stands there."""
        if self.besluit is not Besluit.JA or not (_ICO.match(self.woorden) or re.search(r"\d", self.woorden)):
            return ""
        return _ICO.sub("", self.woorden)


def is_eens(tekst: str) -> bool:
    """Whether these words agree with what another wrote down, and say nothing else."""
    return _EENS.fullmatch(tekst.strip(" .,!\n")) is not None


def lees_besluit(tekst: str) -> Triagebesluit | None:
    """None where no decision stands in front."""
    tekst = tekst.strip(" ,.:;-–\n")
    namens = _NAMENS.search(tekst)
    kern = tekst if namens is None else tekst[: namens.start()]
    if niet := _NIET.match(kern):
        return Triagebesluit(besluit=Besluit.NEE, woorden=_rest(kern[niet.end() :]), namens=_wie(namens))
    eerste, _, rest = kern.replace("\n", " ").partition(" ")
    besluit = _WOORDEN.get(eerste.strip(" ,.:;-–").casefold())
    return None if besluit is None else Triagebesluit(besluit=besluit, woorden=_rest(rest), namens=_wie(namens))


def _rest(tekst: str) -> str:
    return tekst.strip(" ,.:;-–\n")


def _wie(namens: re.Match[str] | None) -> str:
    return "" if namens is None else namens["wie"].strip(" ,.:;")
