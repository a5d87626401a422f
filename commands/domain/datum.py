"""Dates as people in the Netherlands write them, read and written.

Rules (own choices, no source): the day always stands before the month, but for 2026-12-03. A date without a year, a
weekday alone and a day alone ("de 1e") mean the next one on or after today; with `terug` the latest on or before today.
"voor 3 december" is read as 3 december itself; "week 50" as its Friday; "vrijdag over een week" as a week after the
next Friday. "volgende vrijdag" means two things in Dutch, "begin december" has no
last day: both give None. A weekday that does not fit its date gives None, so that a person is asked.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN, Deel, Getal, Maand, Rang, Weekdag, in_delen

_JAREN: Final = range(1900, 2200)
_VASTE_DAGEN: Final = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_VRIJDAG: Final = 4
_LAATSTE: Final = -1
_MAART: Final = 3
_EEN_DAG: Final = date(2026, 1, 1)
"""The made-up today of `is_datum`: which day is meant is not asked there."""


def lees_datum(tekst: str, *, vandaag: date, terug: bool = False) -> date | None:
    """Read one date out of a text that is nothing but a date; None for anything else, an impossible date too.

    `vandaag` is the local date at which the words were written. Never raises, and takes time linear in the text.
    """
    delen = in_delen(tekst)
    if not delen:
        return None
    try:
        return _lees_vast(delen, vandaag, terug=terug) or _lees_los(delen, vandaag, terug=terug)
    except (ValueError, OverflowError):
        return None


def is_datum(tekst: str, *, terug: bool = False) -> bool:
    """Whether a text is nothing but a date, whichever day that is."""
    return lees_datum(tekst, vandaag=_EEN_DAG, terug=terug) is not None


def schrijf_datum(dag: date) -> str:
    """Write it in full: "donderdag 3 december 2026"."""
    return f"{WEEKDAGEN[dag.weekday()]} {schrijf_kort(dag)}"


def schrijf_kort(dag: date) -> str:
    """Write it without the day of the week: "3 december 2026"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def schrijf_met_dag(dag: date) -> str:
    """Write it with the day of the week in short: "do 3 december 2026"."""
    return f"{WEEKDAGEN[dag.weekday()][:2]} {schrijf_kort(dag)}"


def schrijf_dag(dag: date) -> str:
    """Write the day and the month alone: "3 december"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


def schrijf_in_lijst(dag: date, vandaag: date) -> str:
    """Write it short, for a list: "do 3 dec", with the year only where it is another one."""
    maand = "mrt" if dag.month == _MAART else MAANDEN[dag.month - 1][:3]
    jaar = "" if dag.year == vandaag.year else f" {dag.year}"
    return f"{WEEKDAGEN[dag.weekday()][:2]} {dag.day} {maand}{jaar}"


def _lees_vast(delen: list[Deel], vandaag: date, *, terug: bool) -> date | None:
    """Dates with a day and a month, a day of the week beside it or not. Raises ValueError on an impossible date."""
    weekdagen = [deel.waarde for deel in delen if isinstance(deel, Weekdag)]
    gevonden = _dag_en_maand([deel for deel in delen if not isinstance(deel, Weekdag)], vandaag, terug=terug)
    if gevonden is None or len(weekdagen) > 1 or (weekdagen and gevonden.weekday() != weekdagen[0]):
        return None
    return gevonden


def _dag_en_maand(delen: list[Deel], vandaag: date, *, terug: bool) -> date | None:
    match delen:
        case [Getal(jaar, 4), Getal(maand, 1 | 2), Getal(dag, 1 | 2)]:
            return _datum(jaar, maand, dag)
        case [Getal(dag, 1 | 2), Getal(maand, 1 | 2), Getal(_, 2 | 4) as jaar]:
            return _datum(_volledig(jaar), maand, dag)
        case [Getal(dag, 1 | 2), Getal(maand, 1 | 2, los=False)]:
            return _zonder_jaar(maand, dag, vandaag, terug=terug)
        case [Getal(dag) | Rang(dag), Maand(maand)]:
            return _zonder_jaar(maand, dag, vandaag, terug=terug)
        case [Getal(dag) | Rang(dag), Maand(maand), Getal(_, 0 | 2 | 4) as jaar]:
            return _datum(_volledig(jaar), maand, dag)
        case ["eind" | "half" as deel, Maand(maand)]:
            return _zonder_jaar(maand, 15 if deel == "half" else _LAATSTE, vandaag, terug=terug)
        case ["eind" | "half" as deel, Maand(maand), Getal(_, 0 | 2 | 4) as jaar]:
            return _datum(_volledig(jaar), maand, 15 if deel == "half" else _LAATSTE)
        case ["eind", Getal(jaar, 4)]:
            return _datum(jaar, 12, 31)
    return None


def _lees_los(delen: list[Deel], vandaag: date, *, terug: bool) -> date | None:
    """Dates that hang on today: "morgen", "vrijdag", "over 2 weken"."""
    maandag = vandaag - timedelta(days=vandaag.weekday())
    match delen:
        case [str(woord)]:
            return vandaag + timedelta(days=_VASTE_DAGEN[woord]) if woord in _VASTE_DAGEN else None
        case [Weekdag(dag)]:
            return vandaag - timedelta((vandaag.weekday() - dag) % 7) if terug else _volgende(vandaag, dag)
        case ["aanstaande", Weekdag(dag)] | [Weekdag(dag), "aanstaande"]:
            return _volgende(vandaag + timedelta(days=1), dag)
        case ["afgelopen", Weekdag(dag)] | [Weekdag(dag), "afgelopen"]:
            return vandaag - timedelta((vandaag.weekday() - dag - 1) % 7 + 1)
        case ["afgelopen" | "deze" | "volgende" | "aanstaande" as welke, "week", Weekdag(dag)]:
            return maandag + timedelta(days=dag, weeks=_stap(welke))
        case [Weekdag(dag), "afgelopen" | "deze" | "volgende" | "aanstaande" as welke, "week"]:
            return maandag + timedelta(days=dag, weeks=_stap(welke))
        case ["over", Getal(aantal), str(eenheid)]:
            return _verschoven(vandaag, aantal, eenheid)
        case [Weekdag(dag), "over", Getal(aantal), "week"] | ["over", Getal(aantal), "week", Weekdag(dag)]:
            return _verschoven(_volgende(vandaag, dag), aantal, "week")
        case [Getal(aantal), str(eenheid), "geleden"]:
            return _verschoven(vandaag, -aantal, eenheid)
        case [Rang(dag)]:
            return _dag_van_maand(dag, vandaag, terug=terug)
        case ["eind", *rest]:
            return _einde(rest, vandaag, maandag) or _week(rest, vandaag, terug=terug)
    return _week(delen, vandaag, terug=terug)


def _week(delen: list[Deel], vandaag: date, *, terug: bool) -> date | None:
    match delen:
        case ["week", Getal(nummer, 1 | 2)] | ["deze", "week", Getal(nummer, 1 | 2)]:
            return _van_week(nummer, _VRIJDAG, vandaag, terug=terug)
        case ["week", Getal(nummer, 1 | 2), Weekdag(dag)] | [Weekdag(dag), "week", Getal(nummer, 1 | 2)]:
            return _van_week(nummer, dag, vandaag, terug=terug)
    return None


def _van_week(nummer: int, weekdag: int, vandaag: date, *, terug: bool) -> date | None:
    """A day of the week with this ISO number; None where no near year has it."""
    jaar = vandaag.isocalendar().year
    jaren = [een for een in (jaar - 1, jaar, jaar + 1) if 1 <= nummer <= date(een, 12, 28).isocalendar().week]
    dagen = [date.fromisocalendar(een, nummer, weekdag + 1) for een in jaren]
    if terug:
        return max((dag for dag in dagen if dag <= vandaag), default=None)
    return min((dag for dag in dagen if dag >= vandaag), default=None)


def _einde(rest: list[Deel], vandaag: date, maandag: date) -> date | None:
    match rest:
        case ["week"] | ["deze", "week"]:
            vrijdag = maandag + timedelta(days=_VRIJDAG)
            return vrijdag if vrijdag >= vandaag else None
        case ["volgende" | "aanstaande", "week"]:
            return maandag + timedelta(days=_VRIJDAG, weeks=1)
        case ["maand"] | ["deze", "maand"]:
            return _datum(vandaag.year, vandaag.month, _LAATSTE)
        case ["volgende" | "aanstaande", "maand"]:
            later = _verschoven(vandaag, 1, "maand")
            return _datum(later.year, later.month, _LAATSTE) if later else None
        case ["jaar"] | ["deze", "jaar"]:
            return _datum(vandaag.year, 12, 31)
    return None


def _datum(jaar: int, maand: int, dag: int) -> date | None:
    """Make a date, _LAATSTE being the last day of the month; None for a year nobody means. Raises ValueError."""
    if jaar not in _JAREN or maand not in range(1, 13):
        return None
    return date(jaar, maand, monthrange(jaar, maand)[1] if dag == _LAATSTE else dag)


def _volledig(jaar: Getal) -> int:
    return jaar.waarde + 2000 if jaar.waarde < 100 and jaar.cijfers < 4 else jaar.waarde


def _zonder_jaar(maand: int, dag: int, vandaag: date, *, terug: bool) -> date | None:
    """The one within a year of today; so 29 februari only when one is near."""
    gevonden = None
    for jaar in (vandaag.year - 1, vandaag.year) if terug else (vandaag.year + 1, vandaag.year):
        if maand in range(1, 13) and dag <= monthrange(jaar, maand)[1]:
            dit = _datum(jaar, maand, dag)
            if dit and (dit <= vandaag if terug else dit >= vandaag):
                gevonden = dit
    return gevonden


def _dag_van_maand(dag: int, vandaag: date, *, terug: bool) -> date | None:
    """The nearest month that has this day."""
    for jaar, maand in _maanden(vandaag, -1 if terug else 1):
        if 1 <= dag <= monthrange(jaar, maand)[1]:
            dit = date(jaar, maand, dag)
            if dit <= vandaag if terug else dit >= vandaag:
                return dit
    return None


def _maanden(vandaag: date, richting: int) -> Iterator[tuple[int, int]]:
    for stap in range(4):
        jaar, maand = divmod(vandaag.year * 12 + vandaag.month - 1 + richting * stap, 12)
        yield jaar, maand + 1


def _volgende(vanaf: date, weekdag: int) -> date:
    return vanaf + timedelta(days=(weekdag - vanaf.weekday()) % 7)


def _stap(welke: str) -> int:
    return {"afgelopen": -1, "deze": 0}.get(welke, 1)


def _verschoven(vandaag: date, aantal: int, eenheid: str) -> date | None:
    if aantal == 0:
        return None
    if eenheid == "maand":
        jaar, maand = divmod(vandaag.year * 12 + vandaag.month - 1 + aantal, 12)
        return date(jaar, maand + 1, min(vandaag.day, monthrange(jaar, maand + 1)[1]))
    dagen = {"dag": 1, "week": 7}.get(eenheid)
    return vandaag + timedelta(days=aantal * dagen) if dagen else None
