"""Words that tell of the writer's own absence by its days alone: "2 weken weg", "er volgende week niet".

Pure; never raises. Each takes words in lower case, without marks.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.spreektaal.woorden import reeks

_HELE_WEEK: Final = 7
_KORT: Final = 6
_DUUR: Final = reeks("dag dagen week weken maand maanden")
_MET_INGANG: Final = reeks("vanaf per tot t/m tm")
_WEG: Final = reeks("afwezig weg vrij verlof")
_VERDER: Final = reeks("naar van bij op uit gehaald gebracht gezet te voor")
"""What is "weg van school" is not the writer."""
_WANNEER: Final = reeks(
    "volgende komende deze week weken maand maanden dag dagen morgen overmorgen dan even ook nog in op van vanaf tot "
    "en met t/m de hele paar twee drie vier vijf zes acht per ingang"
).union(WEEKDAGEN, MAANDEN)
""""Ik ben er volgende week niet": nothing else stands between "er" and "niet"."""
_MAAND: Final = reeks("jan feb mrt apr mei jun jul aug sep okt nov dec")


def deze_week_niet(woorden: Sequence[str]) -> bool:
    """ "Deze week niet, volgende week maandag weer"."""
    return list(woorden[:3]) == ["deze", "week", "niet"] and "weer" in woorden and len(woorden) <= _KORT + 4


def deze_week(kaal: Sequence[str], vandaag: date) -> date | None:
    """The last day of an absence of this week, where they say so, or that they are back next week; None elsewhere."""
    paren = list(pairwise(kaal))
    volgende = next((nr for nr, paar in enumerate(paren) if paar in (("volgende", "week"), ("komende", "week"))), None)
    weer = volgende is not None and "weer" in kaal[volgende:]
    if not weer and (volgende is not None or ("deze", "week") not in paren):
        return None
    zondag = vandaag + timedelta(days=_HELE_WEEK - 1 - vandaag.weekday())
    op = next((WEEKDAGEN.index(woord) for woord in kaal[volgende or 0 :] if weer and woord in WEEKDAGEN), 0)
    return zondag + timedelta(days=op)


def alleen_dagen(kern: Sequence[str]) -> bool:
    """ "2 weken weg", "volgende week even vrij, maandag weer", "tot 14/12 afwezig": only days stand in front."""
    plek = next((nr for nr, woord in enumerate(kern[:_KORT]) if woord in _WEG), 0)
    if not plek or not _VERDER.isdisjoint(kern[plek + 1 : plek + 2]):
        return False
    voor = kern[:plek]
    dagen = any(woord in _DUUR or woord in _MET_INGANG for woord in voor)
    return dagen and all(_is_wanneer(woord) or woord in ("ben", "een") for woord in voor)


def _is_wanneer(woord: str) -> bool:
    return woord in _WANNEER or woord[:3] in _MAAND or woord[:1].isdigit()


def is_er_niet(kern: Sequence[str]) -> bool:
    """ "ben er volgende week niet", "er van 5 t/m 12 december niet"."""
    if "er" not in kern or {"ben", "zijn"}.isdisjoint(kern):
        return False
    begin = kern.index("er") + 1
    eind = next((nr for nr in range(begin, len(kern)) if kern[nr] == "niet"), begin)
    return eind > begin and all(map(_is_wanneer, kern[begin:eind]))
