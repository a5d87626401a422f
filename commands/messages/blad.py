"""A plan, or a verklaring, on paper, before it is a PDF: words as they may be shown, and days in words."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraakrij:
    """One row of the table."""

    nummer: str
    wat: str
    wie: str
    uiterlijk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planblad:
    """The whole sheet, the same for everybody: nobody's own actiepunten stand out, and it tells no state."""

    naam: str
    """Of the file, without its ending."""
    huis: str
    titel: str
    onder: str
    """Where it was agreed; empty where that is not known."""
    doelen: tuple[tuple[str, str], ...]
    """Leefgebied, which may be empty, and goal."""
    kop_uiterlijk: str
    afspraken: tuple[Afspraakrij, ...]
    deelnemers: tuple[tuple[str, str], ...]
    """By role, with what stands out behind it: "casushouder"."""
    momenten: tuple[tuple[str, str], ...]
    kader: tuple[str, str]
    """The first words stand out."""
    voet: str
    gemaakt_op: date
    """The day of the release; the same plan gives the same file, whenever it is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verklaringblad:
    """The verklaring van vernietiging."""

    naam: str
    """Of the file, without its ending."""
    huis: str
    titel: str
    onder: str
    """On whose order."""
    regels: tuple[tuple[str, str], ...]
    """Each with its source."""
    uitleg: str
    gemaakt_op: date
