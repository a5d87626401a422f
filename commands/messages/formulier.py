"""A form that goes along with a message as a Word file, before it is a file."""

from dataclasses import dataclass

from commands.domain.planvakken import Rij


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column by its heading."""

    kop: str
    hint: str = ""
    breedte: float
    """In centimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formuliertabel:
    """A table under a heading of its own."""

    kop: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    uitleg: str = ""
    staand: bool = False
    """Whether the headings stand in the first column, beside the one row of cells."""
    op_nieuwe_bladzijde: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulier:
    """A whole form, of our own sentences and of words that passed the door."""

    naam: str
    """Of the file, with its ending."""
    titel: str
    kaders: tuple[tuple[str, str], ...]
    """Notes above the tables: the first words of each stand out."""
    tabellen: tuple[Formuliertabel, ...]
    slot: str = ""
