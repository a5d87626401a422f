"""Words after "klaar" that take it back: "klaar maar ...", "klaar voor vrijdag", "klaar denk ik"."""

from collections.abc import Sequence

from commands.domain.datumwoorden import MAANDEN, WEEKDAGEN
from commands.spreektaal.woorden import Woord, reeks

_ALTIJD = reeks(
    "maar behalve zodra als wanneer tenzij mits niet nog bijna denk hoop misschien hopelijk waarschijnlijk ongeveer "
    "grotendeels gedeeltelijk deels half"
)
_ZONDER_TEKEN = reeks(
    "voor om volgende morgen overmorgen over eind begin uiterlijk binnen straks binnenkort later te wat vanaf rond "
    "tegen op"
).union(WEEKDAGEN, MAANDEN)


def is_onzeker(woorden: Sequence[Woord], plaats: int) -> bool:
    """Whether the word at this place makes what stands before it doubtful, or puts it in the future."""
    if plaats >= len(woorden):
        return False
    return woorden[plaats].kaal in _ALTIJD or (woorden[plaats].kaal in _ZONDER_TEKEN and not woorden[plaats - 1].tekens)
