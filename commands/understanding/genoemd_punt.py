"""In a private room a line answers the reminder that waits there; the number that stands in it goes before that."""

from commands.grammar.lezing import Plek
from commands.spreektaal.lezen import versta
from commands.spreektaal.tijden import MAAT
from commands.spreektaal.verstaan import Omstandigheid
from commands.spreektaal.woorden import LEESTEKENS
from commands.spreektaal.woordkeus import NA_GETAL
from commands.understanding.identiteit import Bekend

_TIJD = frozenset({"om", "tot", "voor", "na", "rond", "vanaf", "sinds", "binnen", "over", "plus", "min", "wel", "alle"})
"""Before a number that is a time or an amount."""
_STAND = NA_GETAL - {"op", "per", "en", "a", "ta", "ya", "dat", "die", "half", "tot"}


def genoemd_punt(tekst: str, wie: Bekend, om: Omstandigheid) -> int | None:
    """The one other actiepunt that these words name by its number; None where they name none, several, or the one of
    the message that they answer too."""
    if wie.plek is not Plek.PRIVE or wie.nummer is None:
        return None
    genoemd = (set(versta(tekst, om).genoemd) | _met_stand(tekst)) & om.punten.keys()
    return next(iter(genoemd)) if len(genoemd) == 1 and wie.nummer not in genoemd else None


def _met_stand(tekst: str) -> set[int]:
    """Numbers right before a word of state: "dus 3 kan dicht", "politie 3 klaar"."""
    kaal = [woord.strip(LEESTEKENS + "()\"'").lower() for woord in tekst.split()]
    los = [woord[-1:] in LEESTEKENS for woord in tekst.split()]
    return {
        int(woord)
        for nr, woord in enumerate(kaal[:-1])
        if woord.isascii()
        and woord.isdigit()
        and len(woord) <= 3
        and not los[nr]
        and kaal[nr + 1] in _STAND
        and kaal[nr + 1] not in MAAT
        and (nr == 0 or kaal[nr - 1] not in _TIJD)
    }
