"""The day of the triage for which an aanmelding is in time (SOURCES: S1, S3)."""

from datetime import date, datetime, timedelta

from commands.domain.beleid import Beleid
from commands.domain.werkdagen import lokale_dag, moment, op_tijd, werkdag_op_of_na

_WEEK = 7


def triage_voor(op: datetime, beleid: Beleid) -> date | None:
    """The first triage after this moment (UTC) whose cut-off it comes before; None where there is no triage.

    A triage on a free day is held on the next working day (own choice); its cut-off stays where it was.
    """
    regels = beleid.aanmelden
    if regels is None or regels.triage_dag is None:
        return None
    vandaag = lokale_dag(op, beleid)
    dag = vandaag + timedelta(days=(regels.triage_dag - vandaag.weekday()) % _WEEK)
    # a triage that was moved may be still to come, of the week before
    dag -= timedelta(days=_WEEK)
    while inleveren_tot(dag, beleid) <= op:
        dag += timedelta(days=_WEEK)
    return werkdag_op_of_na(dag, beleid)


def inleveren_tot(dag: date, beleid: Beleid) -> datetime:
    """Up to when (UTC) an aanmelding is in time for the triage that belongs to this day of the week.

    Without a cut-off: until the office opens on the day itself, or on that to which it moved (own choice).
    """
    regels = beleid.aanmelden
    if regels is None or regels.inleveren_dag is None or regels.inleveren_om is None:
        return moment(werkdag_op_of_na(dag, beleid), beleid)
    grens = dag - timedelta(days=(dag.weekday() - regels.inleveren_dag) % _WEEK)
    return op_tijd(grens, regels.inleveren_om, beleid)


def lijst_op(triage: date, beleid: Beleid) -> datetime:
    """When (UTC) the list for this triage goes out: at its cut-off."""
    regels = beleid.aanmelden
    if regels is None or regels.triage_dag is None:
        return moment(triage, beleid)
    dag = triage - timedelta(days=(triage.weekday() - regels.triage_dag) % _WEEK)
    return inleveren_tot(dag, beleid)


def is_verschoven(triage: date, beleid: Beleid) -> bool:
    """Whether this triage is not on its own day of the week."""
    return beleid.aanmelden is not None and beleid.aanmelden.triage_dag not in (None, triage.weekday())
