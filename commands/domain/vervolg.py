"""When people are asked about a meeting: for the vervolg-ICO, held 6 to 8 weeks after the first (SOURCES: S2), before a
first one and after each.

The weeks of the questions are own choices: at 3 and 5 weeks, then each week until a moment is fixed. Past the last
week it is asked ever less often, and the manager ZVH hears it the first time and each second time.
"""

from datetime import date, datetime, timedelta

from commands.domain.beleid import Beleid
from commands.domain.bijeenkomst import Bijeenkomst, DeelnameSoort, IcoSoort, IcoStand
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen, werkdag_op_of_na, werkdagen_tussen

_MANAGER_OM = 2
_VOORBIJ = (1, 2, 3, 4)
"""Weeks from one question to the next once the last week is past; the last of them again and again."""
_VOORBEREIDEN = 5
_NOG_WEER = 3
_NA_UITNODIGING = 3
_PAS_GEZEGD = 10


def vervolg_moment(ico_op: date, keer: int, beleid: Beleid, nu: datetime) -> Moment | None:
    """The next question from `nu` on, `keer` (from 1) at least; None when the settings ask none."""
    if not beleid.vervolg_vraag_weken or not beleid.vervolg_weken:
        return None
    nr = 1
    while (op := moment(_dag(ico_op, nr, beleid), beleid)) < nu or (op == nu and keer > 1):
        nr += 1
    voorbij = nr - _in_tijd(beleid)
    laat = voorbij > 0 and (voorbij - 1) % _MANAGER_OM == 0
    stap = Stap.VERVOLG_LAAT if laat else Stap.VERVOLG_VRAAG
    return Moment(soort=HerinneringSoort.VERVOLG, stap=stap, volgnummer=max(keer, nr), due_at=op)


def geweest_moment(ico: Bijeenkomst, keer: int, beleid: Beleid, nu: datetime) -> Moment | None:
    """When it is asked whether a planned meeting was held: on the working day after it, then each five working days.

    None for one without a moment.
    """
    if ico.moment is None:
        return None
    dag = tel_werkdagen(lokale_dag(ico.moment, beleid), 1, beleid)
    while keer > 1 and moment(dag, beleid) <= nu:
        dag = tel_werkdagen(dag, 5, beleid)
    return Moment(soort=HerinneringSoort.ICO, stap=Stap.ICO_GEWEEST, volgnummer=keer, due_at=moment(dag, beleid))


def voorbereid_moment(ico: Bijeenkomst, beleid: Beleid, nu: datetime, *, uitgenodigd: bool = False) -> Moment | None:
    """When those who come are reminded, once: of a first ICO 5 working days before it, to prepare (SOURCES: S0); of a
    later one as long before as of an actiepunt (own choices).

    None where that is over, or within three working days after `nu` where they are invited now (`uitgenodigd`): the
    invitation itself says it (own choice). None too where the house reminds nobody beforehand.
    """
    vooraf = _VOORBEREIDEN if ico.soort is IcoSoort.EERSTE else beleid.vooraf_werkdagen
    if ico.moment is None or not vooraf:
        return None
    dag = tel_werkdagen(lokale_dag(ico.moment, beleid), -vooraf, beleid)
    op, na = moment(dag, beleid), tel_werkdagen(lokale_dag(nu, beleid), _NA_UITNODIGING, beleid)
    if op <= nu or (uitgenodigd and dag <= na):
        return None
    return Moment(soort=HerinneringSoort.ICO, stap=Stap.ICO_VOORBEREIDEN, volgnummer=0, due_at=op)


def weet_het_nog(ico: Bijeenkomst, antwoord: DeelnameSoort, op: datetime, beleid: Beleid, nu: datetime) -> bool:
    """Whether whoever gave this answer at `op` (UTC) is not reminded of it: a later meeting to which they said yes in
    the last ten working days (own choice). A first one is prepared by everybody (SOURCES: S0)."""
    if ico.soort is IcoSoort.EERSTE or antwoord is not DeelnameSoort.JA:
        return False
    return werkdagen_tussen(lokale_dag(op, beleid), lokale_dag(nu, beleid), beleid) <= _PAS_GEZEGD


def nog_moment(ico: Bijeenkomst, keer: int, beleid: Beleid, nu: datetime) -> Moment | None:
    """When it is asked whether another meeting comes after a vervolg-ICO that was held (SOURCES: S2): after the same
    weeks as before, then each third week (own choice); question `keer` (from 1), or the first one that is not before
    `nu`. None for a first ICO, and where the settings ask none.
    """
    if ico.moment is None or ico.soort is not IcoSoort.VERVOLG or not beleid.vervolg_weken:
        return None
    eerste = lokale_dag(ico.moment, beleid) + timedelta(weeks=min(beleid.vervolg_weken))
    while moment(dag := werkdag_op_of_na(eerste + timedelta(weeks=_NOG_WEER * (keer - 1)), beleid), beleid) < nu:
        keer += 1
    return Moment(soort=HerinneringSoort.ICO, stap=Stap.ICO_NOG, volgnummer=keer, due_at=moment(dag, beleid))


def ander_moment(keer: int, beleid: Beleid, nu: datetime) -> Moment:
    """When it is asked, for the time `keer` (from 1), whether another moment comes for a first ICO that was cancelled:
    each five working days (own choice)."""
    return _over_een_week(Stap.ICO_ANDER, keer, beleid, nu)


def kies_moment(keer: int, beleid: Beleid, nu: datetime) -> Moment:
    """When it is asked, for the time `keer` (from 1), which moment it will be for a first ICO: as often."""
    return _over_een_week(Stap.ICO_KIEZEN, keer, beleid, nu)


def _over_een_week(stap: Stap, keer: int, beleid: Beleid, nu: datetime) -> Moment:
    op = moment(tel_werkdagen(lokale_dag(nu, beleid), 5, beleid), beleid)
    return Moment(soort=HerinneringSoort.ICO, stap=stap, volgnummer=keer, due_at=op)


def vervolg_venster(ico_op: date, beleid: Beleid) -> tuple[date, date]:
    """The first and the last local date for it; the settings must hold weeks."""
    return ico_op + timedelta(weeks=min(beleid.vervolg_weken)), ico_op + timedelta(weeks=max(beleid.vervolg_weken))


def is_geregeld(alle: list[Bijeenkomst]) -> bool:
    """Whether a vervolg-ICO is planned or was held, so that nobody need be asked."""
    klaar = (IcoStand.GEPLAND, IcoStand.GEHOUDEN)
    return any(een.soort is IcoSoort.VERVOLG and een.stand in klaar for een in alle)


def _in_tijd(beleid: Beleid) -> int:
    """How many questions there are up to the last week."""
    weken = beleid.vervolg_vraag_weken
    return sum(week <= max(beleid.vervolg_weken) for week in weken) + max(max(beleid.vervolg_weken) - weken[-1], 0)


def _week(keer: int, beleid: Beleid) -> int:
    weken, in_tijd = beleid.vervolg_vraag_weken, _in_tijd(beleid)
    if keer <= len(weken):
        return weken[keer - 1]
    if keer <= in_tijd:
        return weken[-1] + keer - len(weken)
    erna = keer - max(in_tijd, len(weken))
    verder = sum(_VOORBIJ[:erna]) + _VOORBIJ[-1] * max(erna - len(_VOORBIJ), 0)
    return max(weken[-1], *beleid.vervolg_weken) + verder


def _dag(ico_op: date, keer: int, beleid: Beleid) -> date:
    return werkdag_op_of_na(ico_op + timedelta(weeks=_week(keer, beleid)), beleid)
