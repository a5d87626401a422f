"""How long a casus is kept: its last day, what moves that day, and when somebody is warned of it.

The five years run from the first processing, not from the closing (SOURCES: WGS 1.8); another region counts from the
ending. Every date is a local calendar date.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from commands.domain.afspraken import met_afspraken
from commands.domain.beleid import Beleid, Bewaartermijn
from commands.domain.casus import Casus, Fase
from commands.domain.clientrecht import Clientverzoek
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen, werkdag_op_of_na, werkdag_op_of_voor

_VRAAG_NA = (5, 10)
"""Working days from one question to the next about a casus that is kept too long; the last one again and again."""
_HOOGSTENS = 20
_MAANDEN = 12
_DAG = timedelta(days=1)
_VOORUIT = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verlenging:
    """A casus was kept longer, with the consent of whoever supplied its data (SOURCES: BGS 1.16)."""

    tot: date
    van: tuple[str, ...]
    """Deelnemer ids of those who consented."""
    op: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaring:
    """What is noted about the keeping of one casus: ids and dates alone."""

    casus_id: str
    verlengingen: tuple[Verlenging, ...] = ()
    """Oldest first."""
    bezwaar_sinds: date | None = None
    """Since when an objection or a request runs: then nothing is destroyed, and nobody is asked about it."""
    schaduw_sinds: date | None = None
    """Since when it is on the schaduwlijst."""
    overleg_op: date | None = None
    """The day of the meeting in which its end was decided; None where it was not in one."""
    aanwezig: tuple[str, ...] = ()
    """Deelnemer ids of those who were there."""
    namens: tuple[str, ...] = ()
    """Deelnemer ids of those on whose behalf it was closed (SOURCES: WGS 2.31)."""
    vastgelegd_op: date | None = None
    """The day on which it was last written into the system of record of the house."""
    agenda_sinds: date | None = None
    """Since when somebody wants it discussed again."""
    agenda_door: tuple[Rol, ...] = ()
    """Whose wish that is, oldest first."""
    verzoeken: tuple[Clientverzoek, ...] = ()
    """The requests of the client that run, oldest first."""

    @property
    def verlengd_tot(self) -> date | None:
        """The day to which it was last kept longer; None when it never was."""
        return self.verlengingen[-1].tot if self.verlengingen else None


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day so many months later (earlier when negative), or the last day of that month."""
    jaar, maand = divmod(dag.year * _MAANDEN + dag.month - 1 + maanden, _MAANDEN)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def laatste_dag(casus: Casus, bewaring: Bewaring, beleid: Beleid) -> date | None:
    """The last day on which it may be kept by its own terms; None while nothing counts: its clock begins with the
    ending."""
    if bewaring.verlengd_tot is not None:
        return bewaring.verlengd_tot
    termijn, dagen = met_afspraken(beleid, casus.afspraken).bewaren, []
    if termijn.na_begin_maanden:
        dagen.append(plus_maanden(lokale_dag(casus.geopend_op, beleid), termijn.na_begin_maanden))
    if termijn.na_einde_maanden and casus.fase is Fase.GESLOTEN and casus.uitkomst_op is not None:
        dagen.append(plus_maanden(lokale_dag(casus.uitkomst_op, beleid), termijn.na_einde_maanden))
    return min(dagen, default=None)


def hoogstens_tot(vandaag: date, termijn: Bewaartermijn) -> date | None:
    """The last day to which it can be kept longer today; None where this house keeps nothing longer.

    The law counts from the renewed availability (SOURCES: BGS 1.16); that begins with the consent, so that no gap lies
    between (own reading).
    """
    return plus_maanden(vandaag, termijn.verlengen_maanden) if termijn.verlengen_maanden else None


def bewaar_momenten(laatste: date, beleid: Beleid) -> tuple[Moment, ...]:
    """The warnings before the last day, each on a working day, and the first question after it."""
    gewaarschuwd = (
        Moment(
            soort=HerinneringSoort.BEWAREN,
            stap=Stap.BEWAREN_NADERT,
            volgnummer=-maanden,  # a later warning is a higher step
            due_at=moment(werkdag_op_of_voor(plus_maanden(laatste, -maanden), beleid), beleid),
        )
        for maanden in beleid.bewaren.waarschuw_maanden
    )
    return (*gewaarschuwd, vraag_moment(laatste, 0, beleid))


def vraag_moment(vanaf: date, keer: int, beleid: Beleid) -> Moment:
    """Question `keer` (from 0) about a casus past its last day: on the first working day after that, then ever less
    often, counted from the question before."""
    dag = werkdag_op_of_na(vanaf + _DAG, beleid) if not keer else tel_werkdagen(vanaf, _na(keer), beleid)
    return Moment(soort=HerinneringSoort.BEWAREN, stap=Stap.BEWAREN_VRAAG, volgnummer=keer, due_at=moment(dag, beleid))


def komt_in_zicht(laatste: date, vandaag: date, termijn: Bewaartermijn) -> bool:
    """Whether its warnings must be planned by now: some days before the first of them."""
    eerste = plus_maanden(laatste, -max(termijn.waarschuw_maanden, default=0))
    return eerste - _VOORUIT <= vandaag


def aan_de_beurt(
    casussen: Sequence[tuple[Casus, Bewaring]], tot: date, beleid: Beleid
) -> tuple[tuple[Casus, date], ...]:
    """Those whose last day lies on or before this day, the first one first; none about which an objection runs."""
    met_dag = ((casus, laatste_dag(casus, een, beleid)) for casus, een in casussen if een.bezwaar_sinds is None)
    gevonden = [(casus, dag) for casus, dag in met_dag if dag is not None and dag <= tot]
    return tuple(sorted(gevonden, key=lambda paar: (paar[1], paar[0].code)))


def _na(keer: int) -> int:
    return tussentijd(keer, _VRAAG_NA, _HOOGSTENS)
