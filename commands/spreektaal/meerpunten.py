"""Several things in one message: "punt 4 klaar en 1 graag twee weken langer" is a report and a new date.

Pure. Each part is read alone; a part that says nothing of another actiepunt belongs to the one before it, as its
reason. A part that speaks of another actiepunt and is not understood is told, so that it cannot be lost.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from commands.spreektaal.puntenlijst import NA_GETAL, als_een, lijstplekken
from commands.spreektaal.regie import kern_van, lees_deel
from commands.spreektaal.voorstel import Voorstel

LANGST: Final = 400
"""Characters; a longer text is a story."""
MEEST: Final = 12
"""Parts; more of them are a list that belongs in a plan."""
_PUNT: Final = r"(?:(?:het|de|ook|nog) )*(?:(?:actie)?punt(?:en)?|actie|nrs?\.?|nummer)? ?"
_NUMMER: Final = rf"\d{{1,3}}(?![\d%]|[/:.-]\d)(?! ?{NA_GETAL})"
_VOEGT: Final = r"(?:en|maar|verder|dan|daarnaast|plus|&)"
_KNIP: Final = re.compile(
    rf"(?:\s*[;\n]+\s*|[.!]\s+|\s*,\s+|\s+(?={_VOEGT}\s))(?:{_VOEGT}\s+)*"
    rf"(?={_PUNT}{_NUMMER}|(?:[^\W\d][\w()-]*\s+){{1,4}}{_PUNT}{_NUMMER})|[.;\n]\s+",
    re.IGNORECASE,
)
_KOP: Final = re.compile(
    rf"(?:(?:bij|voor|met|van|over|aan) )?{_PUNT}(?P<n>{_NUMMER})[: ]+"
    r"(?:is|heb|hebben|komt|ligt|zit|wordt|moet|kan|mag|heeft|graag|nog|ook|niet|naar|aan|vervalt|blijft|gaat|loopt"
    r"|doet|krijgt|klaar|bezig|weg|op|over|later|langer|eraf|lukt|laat|zou|wil|hoeft|staat|in|dicht|anders|even|tot|per"
    r"|doorschuiven|uitstellen|overdragen|pauzeren|pauze|opschalen)\b",
    re.IGNORECASE,
)
"""Such words behind a number say something of that actiepunt; "2 buren" does not."""
_OOK: Final = re.compile(rf"{_PUNT}(?P<n>{_NUMMER}) (?:ook|idem|hetzelfde|evenzo)", re.IGNORECASE)
_OPMERKING: Final = re.compile(
    r"(?:zie|net als|zoals|samen|hangt|dit|dat|ivm|vanwege|door|na|voor|want|omdat|als|want|wat)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a message, and the command for which it stands."""

    tekst: str
    voorstel: Voorstel


@dataclass(frozen=True, slots=True)
class Meer:
    """A message that says more than one thing."""

    delen: tuple[Deel, ...]
    over: tuple[str, ...] = ()
    """The parts that speak of an actiepunt and were not understood."""
    los: tuple[str, ...] = ()
    """Other words in front that were not understood."""

    @property
    def aantal(self) -> int:
        """How many actiepunten or other things it is about; more than one where a list stands in it."""
        return sum(max(1, len(een.voorstel.nummers)) + (0 in een.voorstel.nummers) for een in self.delen)


def lees_meer(tekst: str, vandaag: date) -> Meer | None:
    """What each part of it stands for; None where none is understood, or it says one thing alone."""
    heel = kern_van("\n".join(regel for regel in tekst.splitlines() if regel.strip()))
    if not heel or len(heel) > LANGST or "?" in heel:
        return None
    stukken = _stukken(heel)
    if len(stukken) > MEEST:
        return None
    meer = _lees(stukken, vandaag)
    if not meer.delen or (meer.aantal < 2 and not meer.over):
        return None
    return meer


def _stukken(tekst: str) -> list[str]:
    """The parts, each with the mark that parts it from the one before."""
    lijsten = lijstplekken(tekst)
    knippen = (een.start() for een in _KNIP.finditer(tekst))
    plekken = [plek for plek in knippen if plek > 0 and not any(van < plek < tot for van, tot in lijsten)]
    grenzen = [0, *plekken, len(tekst)]
    return [tekst[van:tot] for van, tot in pairwise(grenzen) if tekst[van:tot].strip(" ,.;\n")]


def _ook(deel: str, delen: list[Deel]) -> Voorstel | None:
    """The same of another actiepunt: "1 afgerond en 3 ook"."""
    gezegd, vorig = _OOK.fullmatch(deel), delen[-1].voorstel if delen else None
    if gezegd is None or vorig is None or vorig.nummers or vorig.nummer is not None:
        return None
    woorden, keer = re.subn(r"\b\d{1,3}\b", gezegd["n"], vorig.woorden, count=1)
    return replace(vorig, woorden=woorden, klaar=None) if keer else None


def _lees(stukken: list[str], vandaag: date) -> Meer:
    delen: list[Deel] = []
    over: list[str] = []
    los: list[str] = []
    for stuk in stukken:
        kaal = kern_van(stuk.strip(" ,.;\n"))
        gelezen = lees_deel(kaal, vandaag) or _ook(kaal, delen)
        if gelezen is not None and not gelezen.toont and not _OPMERKING.match(kaal):
            delen.append(Deel(kaal, gelezen))
        elif _KOP.match(als_een(kaal).tekst) is not None and not _OPMERKING.match(kaal):
            over.append(kaal)
        elif over:
            over[-1] += stuk
        elif delen:
            langer = f"{delen[-1].tekst}{stuk}"
            samen = lees_deel(langer, vandaag)
            delen[-1] = Deel(langer, delen[-1].voorstel if samen is None else samen)
        else:
            los.append(kaal)
    return Meer(tuple(delen), tuple(over), tuple(los))
