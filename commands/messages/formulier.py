"""A form that goes along with a message as a Word file, before it is a file."""

from dataclasses import dataclass, replace
from typing import Self

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

    def met_koppen(self) -> Self:
        """Without the columns for which the house has no heading; the first one takes their room."""
        blijft = [nr for nr, kolom in enumerate(self.kolommen) if kolom.kop]
        if len(blijft) in (0, len(self.kolommen)):
            return self
        eerst, *rest = (self.kolommen[nr] for nr in blijft)
        weg = sum(kolom.breedte for kolom in self.kolommen if not kolom.kop)
        return replace(
            self,
            kolommen=(replace(eerst, breedte=round(eerst.breedte + weg, 1)), *rest),
            rijen=tuple(tuple(rij[nr] for nr in blijft) for rij in self.rijen),
        )


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
