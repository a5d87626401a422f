"""The kinds of partners and procesregisseurs, with their shares. All figures are own choices: nobody measured them."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Soort:
    """How somebody treats the mail of the bot."""

    naam: str
    deel: float
    """Share of all people of this table."""
    leest_na: tuple[int, int]
    """Working days until they read, from and to."""
    antwoordt: float
    """Chance of an answer to what asks something of them."""
    meldt_zelf: float = 0.2
    """Chance that they report by themselves once the work is done."""
    op_tijd: float = 0.6
    """Chance that the work is done by its date."""
    matrix: bool = False


PARTNERS = (
    Soort(naam="vlot", deel=0.30, leest_na=(0, 1), antwoordt=0.92, meldt_zelf=0.6, op_tijd=0.8),
    Soort(naam="traag", deel=0.20, leest_na=(2, 7), antwoordt=0.65),
    Soort(naam="zwijgt", deel=0.12, leest_na=(1, 9), antwoordt=0.10, meldt_zelf=0.02, op_tijd=0.5),
    Soort(naam="afwezig", deel=0.08, leest_na=(0, 2), antwoordt=0.80),
    Soort(naam="bounce", deel=0.04, leest_na=(0, 2), antwoordt=0.80),
    Soort(naam="ertussen", deel=0.08, leest_na=(0, 2), antwoordt=0.85),
    Soort(naam="verkeerd", deel=0.05, leest_na=(0, 2), antwoordt=0.80),
    Soort(naam="tweede", deel=0.05, leest_na=(0, 2), antwoordt=0.80),
    Soort(naam="vertrekt", deel=0.05, leest_na=(0, 2), antwoordt=0.80),
    Soort(naam="andermans", deel=0.04, leest_na=(0, 2), antwoordt=0.80, meldt_zelf=0.5),
    Soort(naam="kamer", deel=0.09, leest_na=(0, 1), antwoordt=0.80, matrix=True),
)
"""vlot: prompt; ertussen: answers between the lines of the bot; verkeerd: sometimes names another number; tweede:
writes from a second address; andermans: closes points of others; kamer: talks in the room."""

REGIE = (
    Soort(naam="vlot", deel=0.70, leest_na=(0, 1), antwoordt=0.90),
    Soort(naam="traag", deel=0.20, leest_na=(1, 5), antwoordt=0.75),
    Soort(naam="zelden", deel=0.10, leest_na=(2, 10), antwoordt=0.15),
)
ZIEK = 0.08
"""Share of all people who fall ill once, for two to six weeks, and come back; half of them with an automatic answer."""
KERST = 0.6
"""Share of all people who are away between 24 December and 3 January."""


def trek(tabel: tuple[Soort, ...], dobbel: Random) -> Soort:
    """One of them, by their shares."""
    return dobbel.choices(tabel, [een.deel for een in tabel])[0]
