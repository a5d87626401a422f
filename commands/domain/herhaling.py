"""Asked again, ever less often, until somebody decides: the one rule for all that waits for a person (own choice)."""

from collections.abc import Sequence
from datetime import date

from commands.domain.beleid import Beleid
from commands.domain.werkdagen import tel_werkdagen

HOOGSTENS = 20
"""Working days between two questions at most: four weeks."""


def tussentijd(keer: int, begin: Sequence[int], hoogstens: int = HOOGSTENS) -> int:
    """The working days before question `keer` (from 1): those of `begin`, then each time twice as many as the time
    before, up to `hoogstens`."""
    na = begin[min(keer, len(begin)) - 1]
    for _ in range(keer - len(begin)):
        na = min(2 * na, hoogstens)
    return min(na, hoogstens)


def herhaaldag(sinds: date, keer: int, begin: Sequence[int], beleid: Beleid, *, hoogstens: int = HOOGSTENS) -> date:
    """The local date of question `keer` (from 1) about what waits since the local date `sinds`."""
    return tel_werkdagen(sinds, sum(tussentijd(nr, begin, hoogstens) for nr in range(1, keer + 1)), beleid)
