"""What may be taken back, and how an actiepunt stands then."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from commands.domain.actiepunt import WOORDEN, Actiepunt, Feedback
from commands.domain.eigenaars import zonder

GELDIG = timedelta(days=1)
"""So long after it somebody may take back what they did (own choice)."""


def nog_op_tijd(op: datetime, nu: datetime) -> bool:
    """Whether what was done at `op` may still be taken back."""
    return nu - op <= GELDIG


def is_verder_gegaan(antwoorden: Sequence[Feedback], feedback: Feedback) -> bool:
    """Whether the actiepunt changed after this answer; words about it change nothing. `antwoorden`: all, in order."""
    erna = antwoorden[antwoorden.index(feedback) + 1 :]
    return any(een.soort not in WOORDEN for een in erna)


def teruggezet(punt: Actiepunt, terug: Actiepunt, *, weg: Iterable[str]) -> Actiepunt:
    """The actiepunt as it stood, under a new version, so that reminders of both lapse. `weg`: the owners of then who
    left since."""
    for een in weg:
        terug = zonder(terug, een)
    return replace(terug, versie=punt.versie + 1)
