"""The words of a plan as they stand in the document, each with its place; nothing is judged yet."""

from dataclasses import dataclass
from typing import Final

TABEL_CASUS: Final = "casus"
TABEL_DOELEN: Final = "doelen"
TABEL_DEELNEMERS: Final = "deelnemers"
TABEL_ACTIEPUNTEN: Final = "actiepunten"
TABEL_TEKST: Final = "tekst"
"""The place of what stands outside tables; its row counts the lines that may be actiepunten."""
TABEL_VERZENDLIJST: Final = "verzendlijst"
"""The place of deelnemers outside tables; its row counts their lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuwVeld:
    """Words found at a place; row 0 is outside any table."""

    tekst: str
    tabel: str = TABEL_CASUS
    rij: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RuwDoel:
    """A row of the doelen."""

    rij: int
    leefgebied: str = ""
    doel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuweActie:
    """A row of the actiepunten."""

    rij: int
    nummer: str = ""
    wat: str = ""
    wie: str = ""
    uiterlijk: str = ""
    status: str = ""
    """The words in a column such as "Status" or "Gereed"."""
    punten: int = 0
    """How many points of a list stand in `wat`."""
    tabel: str = TABEL_ACTIEPUNTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class RuweRegel:
    """A line outside tables that may be an actiepunt, or hold deelnemers."""

    rij: int
    tekst: str
    niveau: int = 0
    """How deep it stands in a list: 1 for a point, 2 for one below it; 0 outside lists."""
    nummer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuweDeelnemer:
    """A row of the deelnemers."""

    rij: int
    organisatie: str = ""
    functie: str = ""
    soort: str = ""
    email: str = ""
    matrix_id: str = ""
    kanaal: str = ""
    naam: str = ""
    overig: str = ""
    """The words of columns that have no meaning of their own."""
    tabel: str = TABEL_DEELNEMERS


@dataclass(frozen=True, slots=True, kw_only=True)
class RuwPlan:
    """All words of a plan; a table that was not found is None."""

    ico: RuwVeld | None = None
    casushouder: RuwVeld | None = None
    doelen: tuple[RuwDoel, ...] | None = None
    deelnemers: tuple[RuweDeelnemer, ...] | None = None
    acties: tuple[RuweActie, ...] | None = None
    regels: tuple[RuweRegel, ...] = ()
    """Lines that may be actiepunten."""
    overige: tuple[RuweRegel, ...] = ()
    """Points of lists that stand where no actiepunten are read."""
    adresregels: tuple[RuweRegel, ...] = ()
    """Lines that may hold deelnemers with their addresses."""
    vorige: tuple[RuwVeld, ...] = ()
    """The titles of tables and lists that look back at the meeting before; their rows are not in `acties`."""
