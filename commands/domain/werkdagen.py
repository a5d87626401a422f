"""Working days and office hours: local dates in, moments in UTC out.

Every date is a local calendar date in `beleid.zone`; every datetime is aware and, when returned, UTC. Dates are
counted on the calendar and only then made into a moment, so that no change-over night shifts a reminder (SOURCES: C22).
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from commands.domain.beleid import Beleid

_DAG = timedelta(days=1)
_ZATERDAG = 5


def is_werkdag(d: date, beleid: Beleid) -> bool:
    """Whether the office works on this day: Monday to Friday and no free day."""
    return d.weekday() < _ZATERDAG and d not in beleid.vrije_dagen


def werkdag_op_of_voor(d: date, beleid: Beleid) -> date:
    """The day itself, or the last working day before it."""
    while not is_werkdag(d, beleid):
        d -= _DAG
    return d


def werkdag_op_of_na(d: date, beleid: Beleid) -> date:
    """The day itself, or the first working day after it."""
    while not is_werkdag(d, beleid):
        d += _DAG
    return d


def tel_werkdagen(d: date, n: int, beleid: Beleid) -> date:
    """The n-th working day after `d` (before it when n is negative); `d` itself when n is 0, working day or not."""
    stap, verder = (_DAG, werkdag_op_of_na) if n > 0 else (-_DAG, werkdag_op_of_voor)
    return _herhaal(abs(n), d, lambda dag: verder(dag + stap, beleid))


def werkdagen_tussen(van: date, tot: date, beleid: Beleid) -> int:
    """How many working days lie after `van`, up to and with `tot`; 0 when `tot` is not later."""
    return sum(is_werkdag(van + n * _DAG, beleid) for n in range(1, (tot - van).days + 1))


def moment(d: date, beleid: Beleid) -> datetime:
    """When the office opens on this local date, in UTC; a time skipped in the night of summer time moves on an hour."""
    return op_tijd(d, beleid.kantoor_open, beleid)


def lokale_dag(op: datetime, beleid: Beleid) -> date:
    """The local calendar date of a moment."""
    return op.astimezone(beleid.zone).date()


def is_kantoortijd(nu: datetime, beleid: Beleid) -> bool:
    """Whether the office is open: on a working day, from opening up to (not at) closing."""
    dag = lokale_dag(nu, beleid)
    return is_werkdag(dag, beleid) and moment(dag, beleid) <= nu < op_tijd(dag, beleid.kantoor_dicht, beleid)


def volgend_kantoormoment(nu: datetime, beleid: Beleid) -> datetime:
    """`nu` itself (UTC) inside office hours, otherwise the next opening."""
    if is_kantoortijd(nu, beleid):
        return nu.astimezone(UTC)
    dag = werkdag_op_of_na(lokale_dag(nu, beleid), beleid)
    if moment(dag, beleid) < nu:
        dag = tel_werkdagen(dag, 1, beleid)
    return moment(dag, beleid)


def kantoortijd_geleden(nu: datetime, duur: timedelta, beleid: Beleid) -> datetime:
    """The latest moment (UTC) since which the office was open for `duur` up to `nu`."""
    dag = lokale_dag(nu, beleid)
    while True:
        begin, eind = moment(dag, beleid), min(nu.astimezone(UTC), op_tijd(dag, beleid.kantoor_dicht, beleid))
        if is_werkdag(dag, beleid) and eind > begin:
            if eind - begin >= duur:
                return eind - duur
            duur -= eind - begin
        dag -= _DAG


def op_tijd(d: date, tijd: time, beleid: Beleid) -> datetime:
    """This local time on this local date, in UTC; a time skipped in the night of summer time moves on an hour."""
    return datetime.combine(d, tijd, tzinfo=beleid.zone).astimezone(UTC)


def _herhaal(keer: int, d: date, stap: Callable[[date], date]) -> date:
    for _ in range(keer):
        d = stap(d)
    return d


def eerste_werkdag(vandaag: date, beleid: Beleid) -> bool:
    """Whether this is the first working day of its week: Monday, or the day after when Monday is free."""
    return vandaag == werkdag_op_of_na(week_van(vandaag), beleid)


def week_van(dag: date) -> date:
    """The Monday of the week of this date."""
    return dag - timedelta(days=dag.weekday())
