"""Steps about an actiepunt that wait: after words about it the next one; in a pause all of them (own choices)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from commands.domain.beleid import Beleid
from commands.domain.herinnering import Herinnering, HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen, werkdag_op_of_na, werkdagen_tussen

HOUD_WERKDAGEN = 5
LANGE_PAUZE = 60
"""Calendar days; a longer pause is asked about."""
_GEHOUDEN = 1
"""The count of a step that waited for words once."""


def houd_op(gepland: Sequence[Moment], vandaag: date, beleid: Beleid) -> tuple[Moment, ...]:
    """The planned steps, soonest first, after words of `vandaag`: the next comes at least 5 working days later.

    Those after it keep their distance. A step of the ladder waits once; the question for a decision each time.
    """
    if not gepland:
        return ()
    eerste = gepland[0]
    dag, vroegst = lokale_dag(eerste.due_at, beleid), tel_werkdagen(vandaag, HOUD_WERKDAGEN, beleid)
    op_ladder = eerste.soort is HerinneringSoort.ACTIE
    if dag >= vroegst or (op_ladder and eerste.volgnummer == _GEHOUDEN):
        return tuple(gepland)
    verschoven = [*schuif_op(gepland, vroegst, beleid)]
    if op_ladder:
        verschoven[0] = replace(verschoven[0], volgnummer=_GEHOUDEN)
    return tuple(verschoven)


def laat_los(gepland: Sequence[Moment], eigen: date, vandaag: date, beleid: Beleid) -> tuple[Moment, ...]:
    """The planned steps, soonest first, where words that held the next one are taken back: it comes on its own day
    `eigen` on the ladder again, or on the next working day, and those after it keep their distance."""
    if not gepland or gepland[0].soort is not HerinneringSoort.ACTIE or gepland[0].volgnummer != _GEHOUDEN:
        return tuple(gepland)
    dag = max(eigen, tel_werkdagen(vandaag, 1, beleid))
    terug = werkdagen_tussen(dag, lokale_dag(gepland[0].due_at, beleid), beleid)
    vroeger = [replace(een, due_at=_later(een, -terug, beleid)) for een in gepland]
    return (replace(vroeger[0], volgnummer=0), *vroeger[1:]) if terug > 0 else tuple(gepland)


def schuif_op(gepland: Sequence[Moment], vroegst: date, beleid: Beleid) -> tuple[Moment, ...]:
    """The steps, soonest first, with the first on the local date `vroegst` or later; the others keep their distance."""
    if not gepland or (dag := lokale_dag(gepland[0].due_at, beleid)) >= vroegst:
        return tuple(gepland)
    schuif = werkdagen_tussen(dag, vroegst, beleid)
    return tuple(replace(een, due_at=_later(een, schuif, beleid)) for een in gepland)


def _later(een: Moment, werkdagen: int, beleid: Beleid) -> datetime:
    return moment(tel_werkdagen(lokale_dag(een.due_at, beleid), werkdagen, beleid), beleid)


def met_pauze(momenten: Sequence[Moment], tot: date, beleid: Beleid) -> tuple[Moment, ...]:
    """The steps, soonest first, with nothing before the local date `tot`, and the end of the pause as the last.

    An early reminder that falls in the pause is dropped; the steps that were to come keep their distance.
    """
    vanaf = werkdag_op_of_na(tot, beleid)
    eind = Moment(soort=HerinneringSoort.PAUZE, stap=Stap.PAUZE_TOT, volgnummer=0, due_at=moment(vanaf, beleid))
    blijft = [een for een in momenten if een.stap is not Stap.ACTIE_VOORAF or een.due_at >= eind.due_at]
    if blijft and blijft[0].due_at < eind.due_at:
        schuif = werkdagen_tussen(lokale_dag(blijft[0].due_at, beleid), vanaf, beleid)
        blijft = [replace(een, due_at=_later(een, schuif, beleid)) for een in blijft]
    return (*blijft, eind)


def pauze_tot(rijen: Iterable[Herinnering], beleid: Beleid) -> date | None:
    """The local date up to which it is paused, by its planned rows; None without a pause."""
    return next((lokale_dag(rij.due_at, beleid) for rij in rijen if rij.soort is HerinneringSoort.PAUZE), None)


def als_momenten(rijen: Iterable[Herinnering]) -> tuple[Moment, ...]:
    """The moments of planned rows, without that of a pause."""
    return tuple(
        Moment(soort=rij.soort, stap=rij.stap, volgnummer=rij.volgnummer, due_at=rij.due_at)
        for rij in rijen
        if rij.soort is not HerinneringSoort.PAUZE
    )
