"""The timeline of a casus as a picture, before it is one: words, days and forms, all as they may be shown."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Vulling(StrEnum):
    """How a bar is filled; its state stands beside it as a word too."""

    LEEG = "leeg"
    BEZIG = "bezig"
    KLAAR = "klaar"


class Toon(StrEnum):
    """How the word of a state is shown."""

    GEWOON = "gewoon"
    GOED = "goed"
    LAAT = "laat"
    STIL = "stil"


class Tekenvorm(StrEnum):
    """The form of a sign on a day."""

    VINK = "vink"
    KRUIS = "kruis"
    STIP = "stip"
    RUIT = "ruit"
    ROND = "rond"


@dataclass(frozen=True, slots=True, kw_only=True)
class Balk:
    """From the ICO to the due date; every day is a local calendar date."""

    van: date | None
    """None: from the left edge."""
    tot: date | None
    """None: it has no date, and stays open on the right."""
    vulling: Vulling = Vulling.LEEG
    laat_vanaf: date | None = None
    """From this day to today it is late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdteken:
    """A sign on a day."""

    vorm: Tekenvorm
    op: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Venster:
    """A stretch of days in which something is to happen."""

    van: date
    tot: date
    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijnrij:
    """One row: an actiepunt, the contact, the plan and what follows it, or how many are not shown."""

    titel: str
    onder: str = ""
    stand: str = ""
    toon: Toon = Toon.GEWOON
    balk: Balk | None = None
    tekens: tuple[Tijdteken, ...] = ()
    vensters: tuple[Venster, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijn:
    """The whole picture."""

    naam: str
    """Of the file, without its ending."""
    titel: str
    stand_op: str
    zin: tuple[tuple[str, bool], ...]
    """The parts of the one sentence that says it all; those with True stand out."""
    vandaag: date
    ico_op: date | None
    ico: str = "~ICO~"
    rijen: tuple[Tijdlijnrij, ...]
