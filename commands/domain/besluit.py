"""When somebody is asked to decide about an actiepunt that goes nowhere by itself: again and again, until they do.

The working days are own choices, as no source names a term; the setting `vergeten_na` is the longest silence.
"""

from datetime import date
from enum import StrEnum

from commands.domain.actiepunt import Actiepunt, Status
from commands.domain.beleid import Beleid
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import moment, tel_werkdagen

BIJ_CASUSHOUDER = 2
"""So many times the casushouder is asked; then it is the turn of the procesregisseur."""


class Knelpunt(StrEnum):
    """The reasons why nobody is reminded of an actiepunt that is not over."""

    LUKT_NIET = "lukt_niet"
    ZONDER_EIGENAAR = "zonder_eigenaar"
    """Its owner left: nobody does it, whatever its date says."""
    ZONDER_DATUM = "zonder_datum"
    NA_LADDER = "na_ladder"
    """Every step of the ladder is behind it, or will be."""


_BEGIN = {Knelpunt.LUKT_NIET: (3, 5), Knelpunt.ZONDER_EIGENAAR: (1, 3, 5)}


def knelpunt(punt: Actiepunt) -> Knelpunt | None:
    """The reason for which a decision is, or will be, asked; None when the actiepunt is over."""
    if punt.voorbij:
        return None
    if punt.status is Status.LUKT_NIET:
        return Knelpunt.LUKT_NIET
    if not punt.eigenaars:
        return Knelpunt.ZONDER_EIGENAAR
    return Knelpunt.ZONDER_DATUM if punt.uiterlijk is None else Knelpunt.NA_LADDER


def besluit_moment(punt: Actiepunt, keer: int, vanaf: date, beleid: Beleid) -> Moment | None:
    """Question `keer` (from 1) for a decision, counted from the local date `vanaf`: the question before, or the answer.

    For an actiepunt on the ladder, the first counts from the last step. After `lukt niet`: 3 working days, 5, and then
    each time `vergeten_na`; without an owner 1, 3, 5 and then that. None when the actiepunt is over, or the settings
    ask for no such questions.
    """
    reden, lang = knelpunt(punt), beleid.vergeten_na
    if reden is None or not lang:
        return None
    casushouder = reden is not Knelpunt.NA_LADDER and keer <= BIJ_CASUSHOUDER
    na = tussentijd(keer, _BEGIN.get(reden, (lang,)), lang)
    return Moment(
        soort=HerinneringSoort.BESLUIT,
        stap=Stap.BESLUIT_CASUSHOUDER if casushouder else Stap.BESLUIT_PROCESREGISSEUR,
        volgnummer=keer,
        due_at=moment(tel_werkdagen(vanaf, na, beleid), beleid),
    )
