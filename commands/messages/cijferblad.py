"""The figures of a year before they are files: rows for a spreadsheet, and a picture of bars."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferblad:
    """Rows of words and numbers as they may be shown."""

    naam: str
    """Of the file, without its ending."""
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferrij:
    """One figure; its words say all that its bar shows."""

    wat: str
    waarde: str
    balk: bool = True
    vol: float | None = None
    """How much of the bar is filled, from 0 to 1; None: it may not be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferdeel:
    """Figures under one heading."""

    kop: str
    rijen: tuple[Cijferrij, ...]
    heel: bool = False
    """Whether a full bar is the whole of which a part is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferbeeld:
    """The whole picture; nobody needs its bars, for each repeats the words beside it."""

    naam: str
    """Of the file, without its ending."""
    huis: str
    titel: str
    onder: str
    delen: tuple[Cijferdeel, ...]
    voet: str
    gemaakt_op: date
