"""The figures of one year for the yearly report (SOURCES: WGS 1.12): over casussen, never about a person.

They come from the casussen alone, never from the logboek (SOURCES: WGS 1.8). A number that is small enough to point to
somebody is not told, nor a number from which it follows (own choice: fewer than 5).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

from commands.domain.beleid import Beleid

KLEIN = 5
"""Below this a number is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casusfeiten:
    """What counts of one casus; local calendar dates, and no text but the kind of approach."""

    begin: date
    """The aanmelding, or the opening where there was none."""
    ico_op: date | None = None
    vrijgegeven_op: date | None = None
    gesloten_op: date | None = None
    aanpak: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaarfeiten:
    """What there is to count of one year; of casussen of which nothing lies in it there is nothing."""

    casussen: Sequence[Casusfeiten] = ()
    punten: int = 0
    """Actiepunten with their day in it."""
    op_tijd: int = 0
    """Those that their owner first reported done before the moment of `op_tijd_tot`."""
    tussen: Mapping[int, int] = field(default_factory=dict)
    """Days between a talk of the role holders in this year and the one before it, and how often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """So many of all; None where the number is too small to tell."""

    goed: int | None
    alle: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duur:
    """The median of so many days; None where there are too few."""

    dagen: int | None
    alle: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaarcijfers:
    """One year; what the house keeps no term for is None."""

    jaar: int
    begonnen: int | None
    gesloten: int | None
    plannen: Deel | None
    antwoorden: Deel
    contacten: Deel | None
    tot_ico: Duur
    tot_einde: Duur
    aanpakken: tuple[tuple[str, int | None], ...]


def op_tijd_tot(jaar: int, zone: ZoneInfo) -> list[tuple[date, datetime]]:
    """Each day of a year, with the moment before which an answer is given on that day or earlier."""
    dagen = [date(jaar, 1, 1) + timedelta(days=nr) for nr in range(367)]
    return [(dag, begin_van(na, zone)) for dag, na in pairwise(dagen) if dag.year == jaar]


def begin_van(dag: date, zone: ZoneInfo) -> datetime:
    """When it begins there."""
    return datetime.combine(dag, time(), zone)


def tel(feiten: Jaarfeiten, jaar: int, beleid: Beleid) -> Jaarcijfers:
    """Each fact in the year of its own day: a plan in that of its ICO, an answer in that of its due date."""
    alle = feiten.casussen
    begonnen = [een for een in alle if een.begin.year == jaar]
    gesloten = [een for een in alle if een.gesloten_op is not None and een.gesloten_op.year == jaar]
    ico = [(een, een.ico_op) for een in alle if een.ico_op is not None and een.ico_op.year == jaar]
    grens, weken = beleid.plan_grens_dagen, max(beleid.contact_weken, default=0)
    op_tijd = [een for een, op in ico if een.vrijgegeven_op is not None and (een.vrijgegeven_op - op).days <= grens]
    binnen = sum(aantal for dagen, aantal in feiten.tussen.items() if dagen <= weken * 7)
    eind = [(een.gesloten_op - een.ico_op).days for een in gesloten if een.gesloten_op and een.ico_op]
    return Jaarcijfers(
        jaar=jaar,
        begonnen=groot(len(begonnen)),
        gesloten=groot(len(gesloten)),
        plannen=deel(len(op_tijd), len(ico)) if grens else None,
        antwoorden=deel(feiten.op_tijd, feiten.punten),
        contacten=deel(binnen, sum(feiten.tussen.values())) if weken else None,
        tot_ico=duur([(op - een.begin).days for een, op in ico if op >= een.begin]),
        tot_einde=duur(eind),
        aanpakken=verdeling(Counter(een.aanpak for een in begonnen if een.aanpak)),
    )


def groot(aantal: int) -> int | None:
    """None where it is too small to tell; nobody at all is told."""
    return None if 0 < aantal < KLEIN else aantal


def deel(goed: int, alle: int) -> Deel:
    """Neither how many did nor how many did not may follow from it when those are few."""
    telbaar = groot(goed) is not None and groot(alle - goed) is not None
    return Deel(goed=goed if telbaar else None, alle=groot(alle))


def duur(dagen: Sequence[int]) -> Duur:
    """The median of few would be the time of one."""
    return Duur(dagen=round(median(dagen)) if len(dagen) >= KLEIN else None, alle=groot(len(dagen)))


def verdeling(aantallen: Counter[str]) -> tuple[tuple[str, int | None], ...]:
    """By name. Where a single number is too small, the smallest other one is not told either: it would follow."""
    getoond = {naam: groot(aantal) for naam, aantal in aantallen.items()}
    klein = [naam for naam, aantal in getoond.items() if aantal is None]
    if len(klein) == 1 and len(getoond) > 1:
        naast = min((aantal, naam) for naam, aantal in getoond.items() if aantal is not None)[1]
        getoond[naast] = None
    return tuple(sorted(getoond.items()))
