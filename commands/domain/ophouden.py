"""Steps about an actiepunt that wait: after words about it, the next one (own choice)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from commands.domain.beleid import Beleid
from commands.domain.herinnering import HerinneringSoort, Moment
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen, werkdagen_tussen

HOUD_WERKDAGEN = 5
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
    schuif = werkdagen_tussen(dag, vroegst, beleid)
    verschoven = [replace(een, due_at=_later(een, schuif, beleid)) for een in gepland]
    if op_ladder:
        verschoven[0] = replace(verschoven[0], volgnummer=_GEHOUDEN)
    return tuple(verschoven)


def _later(een: Moment, werkdagen: int, beleid: Beleid) -> datetime:
    return moment(tel_werkdagen(lokale_dag(een.due_at, beleid), werkdagen, beleid), beleid)
