"""A request of a client under the law, as it is kept: a kind, ids and dates alone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Recht(StrEnum):
    """The rights of whom it is about (SOURCES: AVG 12, BES)."""

    INZAGE = "inzage"
    CORRECTIE = "correctie"
    BEZWAAR = "bezwaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clientverzoek:
    """One that runs; local calendar dates."""

    recht: Recht
    sinds: date
    tot: date
    """The last day of its term."""
    van: str = ""
    """Of CORRECTIE: deelnemer id of whoever supplied it; they correct it at once (SOURCES: BGS 1.7)."""
