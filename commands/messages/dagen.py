"""The days of one person for their calendar, before they are a file: codes, numbers and moments, and no other word."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendadag:
    """A whole day: the due date of an actiepunt."""

    uid: str
    """Always the same for this actiepunt and this person, and tells nothing of it."""
    volgnummer: int
    """Rises with every change."""
    titel: str
    op: date
    """Local calendar date."""
    voorbij: bool = False
    """Whether it goes out of the calendar: it was done, or need not be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendamoment:
    """A meeting, as its invitation has it."""

    uid: str
    volgnummer: int
    titel: str
    begin: datetime
    """UTC."""
    duur_min: int
    plaats: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendablad:
    """The whole file."""

    naam: str
    """Of the file, without its ending."""
    dagen: tuple[Agendadag, ...]
    momenten: tuple[Agendamoment, ...]
    gemaakt_op: datetime
    """UTC."""
