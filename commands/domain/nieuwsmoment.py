"""The moment at which news goes out by mail. Pure."""

from datetime import UTC, date, datetime, time, timedelta

from commands.domain.beleid import Beleid
from commands.domain.meldingen import Meldingen
from commands.domain.werkdagen import (
    is_werkdag,
    lokale_dag,
    op_tijd,
    tel_werkdagen,
    volgend_kantoormoment,
    werkdag_op_of_na,
)

_DAG, _WEEK = timedelta(days=1), timedelta(weeks=1)
RUSTIG, BIJ_STAND, WOORDEN = 10, 5, 1
"""Working days that news waits at most (own choices): for another mail; with words beside how an actiepunt stands; and
the words of a person alone."""
_RUSTIG_VOOR_STAF = 5
_TUSSEN, _TUSSEN_HOUDER = 15, 10
"""Working days between two mails with nothing but news of one casus, to a deelnemer who chose nothing, and to its
casushouder (own choice)."""
_BEURTEN = 5
"""Working days in which each casus of one person has its turn (own choice)."""


def nieuwsmoment(
    nu: datetime, keuze: Meldingen, beleid: Beleid, *, rustig: bool = False, staf: bool = False, binnen: int = RUSTIG
) -> datetime:
    """The first moment (UTC) after `nu` at which news of now is told; `nu` itself where it goes at once.

    On a working day, at the hour of the house; weekly on the first working day of the week. Where it makes no mail of
    its own (`rustig`) it waits `binnen` working days for a mail that goes anyway; five to a procesregisseur
    (`staf`), who reads all news when the office opens, with what is asked then.
    """
    if keuze is Meldingen.DIRECT:
        return nu.astimezone(UTC)
    vandaag = lokale_dag(nu, beleid)
    if rustig and keuze is not Meldingen.WEKELIJKS:
        dagen = min(binnen, _RUSTIG_VOOR_STAF) if staf else binnen
        return op_tijd(tel_werkdagen(vandaag, dagen, beleid), nieuwsuur(beleid, staf=staf), beleid)
    if keuze is Meldingen.WEKELIJKS:
        dag, stap = vandaag - vandaag.weekday() * _DAG, _WEEK
    else:
        dag, stap = vandaag, _DAG
    uur = nieuwsuur(beleid, staf=staf)
    while (moment := op_tijd(werkdag_op_of_na(dag, beleid), uur, beleid)) <= nu:
        dag += stap
    return moment


def nieuwsuur(beleid: Beleid, *, staf: bool) -> time:
    """The local time at which news goes out by mail; to a procesregisseur when the office opens (own choice)."""
    return beleid.kantoor_open if staf else beleid.nieuws_om


def mails_per_dag(aantal: int) -> int:
    """Mails with news for one person on one day, where the news of so many casussen waits: at most 1 of up to 5."""
    return -(-aantal // _BEURTEN)


def pas_weer_op(verteld: datetime, uiterlijk: datetime, beleid: Beleid, *, houder: bool) -> datetime:
    """The first moment (UTC) at which news may make a mail of its own again, after news of its casus at `verteld`;
    `uiterlijk`: the moment at which it must be told in any case."""
    dag = tel_werkdagen(lokale_dag(verteld, beleid), _TUSSEN_HOUDER if houder else _TUSSEN, beleid)
    return min(_om(dag, beleid), uiterlijk)


def uiterlijk_verteld(nu: datetime, beleid: Beleid, binnen: int = RUSTIG) -> datetime:
    """The moment (UTC) at which news of now has been told to everybody who chose nothing, within so many working
    days."""
    return _om(tel_werkdagen(lokale_dag(nu, beleid), binnen, beleid), beleid)


def moet_nu(op: datetime, nu: datetime, beleid: Beleid, binnen: int = RUSTIG) -> bool:
    """Whether news of `op`, to be told within so many working days, may wait no longer for a turn."""
    return tel_werkdagen(lokale_dag(op, beleid), binnen, beleid) <= lokale_dag(nu, beleid)


def rust_tot(nu: datetime, beleid: Beleid) -> datetime | None:
    """The moment (UTC) up to which news that is late must wait, for it is night or no working day; None: not at all."""
    dag = lokale_dag(nu, beleid)
    vroegst = min(op_tijd(dag, beleid.kantoor_open, beleid), _om(dag, beleid))
    return None if is_werkdag(dag, beleid) and vroegst <= nu else volgend_kantoormoment(nu, beleid)


def _om(dag: date, beleid: Beleid) -> datetime:
    return op_tijd(dag, beleid.nieuws_om, beleid)
