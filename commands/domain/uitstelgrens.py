"""How far an owner may postpone an actiepunt alone (own choice: no source names a term)."""

from collections.abc import Iterable
from datetime import date, timedelta

from commands.domain.actiepunt import Actiepunt, Feedback, FeedbackSoort
from commands.domain.beleid import Beleid

KEREN = 2
"""So often an owner postpones alone; after that somebody else must agree."""
BEZIG_KEREN = 3
"""The report of `bezig` of which the casushouder hears apart."""
_OPNIEUW = (FeedbackSoort.OVERGEDRAGEN, FeedbackSoort.NIEUW)


def vraagt_akkoord(punt: Actiepunt, dag: date, antwoorden: Iterable[Feedback], beleid: Beleid) -> bool:
    """Whether somebody else must agree with this date: for the third time, or beyond the span in all.

    `antwoorden`: all, in order. The span counts from the date before the first postponement of this owner.
    """
    eerder = _van_nu(antwoorden, FeedbackSoort.UITSTEL)
    if not beleid.uitstel_weken:
        return False
    if len(eerder) >= KEREN:
        return True
    begin = next((een.terug.uiterlijk for een in eerder if een.terug and een.terug.uiterlijk), punt.uiterlijk)
    return begin is not None and dag > begin + timedelta(weeks=beleid.uitstel_weken)


def is_zoveelste_bezig(antwoorden: Iterable[Feedback]) -> bool:
    """Whether the last of these answers, all in order, is the third `bezig` of this owner: told once."""
    gegeven = list(antwoorden)
    laatste = bool(gegeven) and gegeven[-1].soort is FeedbackSoort.BEZIG
    return laatste and len(_van_nu(gegeven, FeedbackSoort.BEZIG)) == BEZIG_KEREN


def _van_nu(antwoorden: Iterable[Feedback], soort: FeedbackSoort) -> list[Feedback]:
    """Those of this kind since it has its present owner, without what was taken back."""
    over: list[Feedback] = []
    for een in antwoorden:
        if een.soort in _OPNIEUW:
            over = []
        elif een.soort is FeedbackSoort.TERUGGENOMEN:
            over = over[:-1]
        else:
            over.append(een)
    return [een for een in over if een.soort is soort]
