"""The actiepunten that a timeline shows, where there are more than fit, and how each stands on a day.

The numbers are own choices: a picture of twelve rows is still taken in at a glance.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from commands.domain.actiepunt import Actiepunt, Status

RIJEN: Final = 12
"""Actiepunten in one picture, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijnkeuze:
    """The actiepunten with a row of their own, in the order of their numbers, and those folded into one."""

    rijen: tuple[Actiepunt, ...]
    klaar: int = 0
    """Done or called off, and not among the rows."""
    verder: int = 0
    """Still running, and not among the rows."""


def getoond(punten: Iterable[Actiepunt], vandaag: date) -> Tijdlijnkeuze:
    """All, where they fit; otherwise what did not end, and of that what is most pressing on the local date `vandaag`.

    What was only proposed is not shown.
    """
    alle = sorted((een for een in punten if een.status is not Status.VOORGESTELD), key=lambda punt: punt.nummer)
    if len(alle) <= RIJEN:
        return Tijdlijnkeuze(rijen=tuple(alle))
    lopend = [een for een in alle if not een.voorbij]
    eerst = sorted(lopend, key=lambda punt: _dringend(punt, vandaag))[:RIJEN]
    rijen = tuple(sorted(eerst, key=lambda punt: punt.nummer))
    return Tijdlijnkeuze(rijen=rijen, klaar=len(alle) - len(lopend), verder=len(lopend) - len(rijen))


def is_laat(punt: Actiepunt, vandaag: date) -> bool:
    """Whether its owner is still expected to do it and its day is over."""
    return punt.loopt and punt.uiterlijk is not None and punt.uiterlijk < vandaag


def telling(punten: Sequence[Actiepunt], vandaag: date) -> tuple[int, int, int, int]:
    """How many there are, and how many of them are done, late and reported as not working."""
    alle = [een for een in punten if een.status not in (Status.VOORGESTELD, Status.VERVALLEN)]
    klaar = sum(een.status is Status.GEREED for een in alle)
    return len(alle), klaar, sum(is_laat(een, vandaag) for een in alle), sum(_lukt_niet(een) for een in alle)


def _lukt_niet(punt: Actiepunt) -> bool:
    return punt.status is Status.LUKT_NIET


def _dringend(punt: Actiepunt, vandaag: date) -> tuple[bool, bool, date, int]:
    """Late first, then what does not work, then by date; without a date last."""
    return not is_laat(punt, vandaag), not _lukt_niet(punt), punt.uiterlijk or date.max, punt.nummer
