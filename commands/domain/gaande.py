"""Whether a casus goes on: nobody said anything for long, or all its actiepunten ended and nobody decided what next.

The casushouder keeps the communication going (SOURCES: S1, S2); no source names a term, so the days are own choices.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.beleid import Beleid
from commands.domain.casus import Casus
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import lokale_dag, moment, tel_werkdagen

_VERDER = {HerinneringSoort.STILTE: (1, 15, 20, 30), HerinneringSoort.KLAAR: (1, 10, 20)}
"""Working days from one question to the next; the last one again and again."""
_STAP = {HerinneringSoort.STILTE: Stap.STILTE_VRAAG, HerinneringSoort.KLAAR: Stap.KLAAR_VRAAG}


class ContactUitkomst(StrEnum):
    """The outcomes of a talk between casushouder and procesregisseur (SOURCES: S2)."""

    DOORGAAN = "doorgaan"
    VERVOLG_ICO = "vervolg-ICO"
    OPSCHALEN = "opschalen"
    AFSCHALEN = "afschalen"


def stil_sinds(nu: datetime, beleid: Beleid) -> datetime | None:
    """A casus in which nobody said anything since this moment (UTC) is silent; None when the settings ask nothing."""
    return nu - timedelta(weeks=beleid.stil_weken) if beleid.stil_weken else None


def gehoord_op(casus: Casus) -> datetime:
    """When somebody last said something in it (UTC); before that the release of its plan."""
    return max(filter(None, (casus.gehoord_op, casus.vrijgegeven_op, casus.geopend_op)))


def klaar_op(casus: Casus, punten: Sequence[Actiepunt]) -> datetime | None:
    """Since when all its actiepunten have ended (UTC); None when one has not, or when there are none.

    One that was only proposed is none yet: it may wait for long, and meanwhile somebody must say how the casus goes on.
    """
    echt = [punt for punt in punten if punt.status is not Status.VOORGESTELD]
    if not echt or not all(punt.voorbij for punt in echt):
        return None
    return max((punt.beantwoord_op for punt in echt if punt.beantwoord_op is not None), default=casus.geopend_op)


def voorgesteld(punten: Sequence[Actiepunt]) -> tuple[int, ...]:
    """The numbers of those that wait for an `akkoord`."""
    return tuple(sorted(punt.nummer for punt in punten if punt.status is Status.VOORGESTELD))


def versie_nu(soort: HerinneringSoort, casus: Casus, punten: Sequence[Actiepunt], beleid: Beleid) -> int | None:
    """The version that a question of this kind must have to hold now: a local date as an ordinal; None when none does.

    While all actiepunten have ended and nobody decided, that is asked, and silence is not.
    """
    klaar = klaar_op(casus, punten)
    besloten = klaar is not None and casus.uitkomst_op is not None and casus.uitkomst_op >= klaar
    if soort is HerinneringSoort.KLAAR:
        return None if klaar is None or besloten else lokale_dag(klaar, beleid).toordinal()
    return lokale_dag(gehoord_op(casus), beleid).toordinal() if klaar is None or besloten else None


def gaande_moment(soort: HerinneringSoort, keer: int, vanaf: date, beleid: Beleid) -> Moment:
    """Question `keer` (from 1), counted from a local date: the day it was found, or that of the question before."""
    dagen = _VERDER[soort]
    dag = tel_werkdagen(vanaf, tussentijd(keer, dagen, dagen[-1]), beleid)
    return Moment(soort=soort, stap=_STAP[soort], volgnummer=keer, due_at=moment(dag, beleid))
