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
_RUSTIG_WERKDAGEN, _RUSTIG_VOOR_STAF = 10, 5
"""Working days that news without a mail of its own waits for another mail, at most (own choice)."""
_TUSSEN, _TUSSEN_HOUDER = 15, 10
"""Working days between two mails with nothing but news of one casus, to a deelnemer who chose nothing, and to its
casushouder (own choice)."""
_WOORDEN_WERKDAGEN = 1
"""Working days that the words of a person wait, at most (own choice)."""
_BEURTEN = 5
"""Working days in which each casus of one person has its turn (own choice)."""


def nieuwsmoment(
    nu: datetime, keuze: Meldingen, beleid: Beleid, *, rustig: bool = False, staf: bool = False
) -> datetime:
    """The first moment (UTC) after `nu` at which news of now is told; `nu` itself where it goes at once.

    On a working day, at the hour of the house; weekly on the first working day of the week. Where it makes no mail of
    its own (`rustig`) it waits ten working days for a mail that goes anyway; five to a procesregisseur (`staf`),
    who reads all news when the office opens, with what is asked then.
    """
    if keuze is Meldingen.DIRECT:
        return nu.astimezone(UTC)
    vandaag = lokale_dag(nu, beleid)
    if rustig and keuze is not Meldingen.WEKELIJKS:
        dagen = _RUSTIG_VOOR_STAF if staf else _RUSTIG_WERKDAGEN
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


def pas_weer_op(verteld: datetime, oudste: datetime, beleid: Beleid, *, houder: bool) -> datetime:
    """The first moment (UTC) at which news may make a mail of its own again, after news of its casus at `verteld`.

    `oudste`: when the oldest of that news came. It waits no longer than any news does.
    """
    dag = tel_werkdagen(lokale_dag(verteld, beleid), _TUSSEN_HOUDER if houder else _TUSSEN, beleid)
    return min(_om(dag, beleid), uiterlijk_verteld(oudste, beleid))


def uiterlijk_verteld(nu: datetime, beleid: Beleid) -> datetime:
    """The moment (UTC) at which news of now has been told to everybody who chose nothing."""
    return _om(tel_werkdagen(lokale_dag(nu, beleid), _RUSTIG_WERKDAGEN, beleid), beleid)


def moet_nu(op: datetime, nu: datetime, beleid: Beleid, *, woorden: bool = False) -> bool:
    """Whether news of `op` may wait no longer for a turn: its last day has come.

    Words of a person are told on the next working day at the latest (`woorden`).
    """
    dagen = _WOORDEN_WERKDAGEN if woorden else _RUSTIG_WERKDAGEN
    return tel_werkdagen(lokale_dag(op, beleid), dagen, beleid) <= lokale_dag(nu, beleid)


def rust_tot(nu: datetime, beleid: Beleid) -> datetime | None:
    """The moment (UTC) up to which news that is late must wait, for it is night or no working day; None: not at all."""
    dag = lokale_dag(nu, beleid)
    vroegst = min(op_tijd(dag, beleid.kantoor_open, beleid), _om(dag, beleid))
    return None if is_werkdag(dag, beleid) and vroegst <= nu else volgend_kantoormoment(nu, beleid)


def _om(dag: date, beleid: Beleid) -> datetime:
    return op_tijd(dag, beleid.nieuws_om, beleid)
