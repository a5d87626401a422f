"""What may be taken back, and how an actiepunt stands then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from commands.domain.actiepunt import WOORDEN, Actiepunt, Feedback

GELDIG = timedelta(days=1)
"""So long after it somebody may take back what they did (own choice)."""


def nog_op_tijd(op: datetime, nu: datetime) -> bool:
    """Whether what was done at `op` may still be taken back."""
    return nu - op <= GELDIG


def is_verder_gegaan(antwoorden: Sequence[Feedback], feedback: Feedback) -> bool:
    """Whether the actiepunt changed after this answer; words about it change nothing. `antwoorden`: all, in order."""
    erna = antwoorden[antwoorden.index(feedback) + 1 :]
    return any(een.soort not in WOORDEN for een in erna)


def teruggezet(punt: Actiepunt, terug: Actiepunt, *, eigenaar: str | None) -> Actiepunt:
    """The actiepunt as it stood, under a new version, so that reminders of both lapse. `eigenaar`: the owner of then,
    or None when they left since."""
    return replace(terug, versie=punt.versie + 1, eigenaar=eigenaar)
