"""The casus: one hard case, known by its code alone."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from commands.domain.afspraken import Afspraken
from commands.domain.datum import is_datum

CODE_TEKENS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters and figures of a casus code: no 0/O and no 1/I, which people mix up."""


class Fase(StrEnum):
    """Where a casus stands."""

    AANGEMELD = "aangemeld"
    """Reported, and not yet taken up: no casus yet, but a code that it will keep."""
    GEPLAND = "gepland"
    """Opened for its first ICO, which is still to come; those who are named are invited to it, and there is no plan."""
    CONCEPT = "concept"
    """Opened; no plan has gone to partners yet."""
    LOPEND = "lopend"
    """The plan is released; partners are at work."""
    GESLOTEN = "gesloten"
    VERNIETIGD = "vernietigd"
    """All that was known of it is gone: its code is known to nobody, and never given again."""
    WEG = "weg"
    """Thrown away before its release: its code is known to nobody, and never given again."""


VOORAF = frozenset({Fase.AANGEMELD, Fase.GEPLAND, Fase.CONCEPT})
"""No plan was released yet."""
NIET_MEER = frozenset({Fase.VERNIETIGD, Fase.WEG})
"""Nobody can find it any more."""
OPEN = frozenset({Fase.GEPLAND, Fase.CONCEPT, Fase.LOPEND})
"""Taken up, and neither closed nor thrown away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casus:
    """One casus; every moment is UTC, and every date a local calendar date."""

    id: str
    code: str
    fase: Fase
    geopend_op: datetime
    geopend_door: str
    """Medewerker id of the procesregisseur who opened it or took it over."""
    ico_op: date | None = None
    vrijgegeven_op: datetime | None = None
    gehoord_op: datetime | None = None
    """When somebody last said something in it, to half a day; the collection notes it, saving the casus does not."""
    uitkomst: str = ""
    """The outcome of the last talk of its role holders that had one: see `ContactUitkomst`."""
    uitkomst_op: datetime | None = None
    """When that was told."""
    stil_sinds: date | None = None
    """The local day since which nothing goes on, for its client objects or withdrew their consent; None: it goes on."""
    kamer: str | None = None
    """Matrix room id, once made."""
    afspraken: Afspraken | None = None
    """The terms that it keeps when those of its house change; None: it has those of its house."""
    afspraken_op: date | None = None
    """The local day since which it has them."""


def is_code(woord: str) -> bool:
    """Whether a word has the shape of a casus code: four CODE_TEKENS, a figure and a letter, no date ("3dec")."""
    if len(woord) > 4:
        return False
    hoofd = woord.upper()
    return (
        len(hoofd) == 4
        and all(teken in CODE_TEKENS for teken in hoofd)
        and any(teken.isdigit() for teken in hoofd)
        and any(teken.isalpha() for teken in hoofd)
        and not is_datum(woord)
    )
