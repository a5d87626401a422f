"""A meeting that goes along with a message, before it is an entry of a calendar: codes, moments and a place."""

from dataclasses import dataclass, field
from datetime import datetime

from commands.domain.bijeenkomst import DeelnameSoort


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak:
    """An invitation for one person, or its withdrawal; no word about a client, and nobody else of the group."""

    uid: str
    """Always the same for this meeting, and tells nothing of it."""
    volgnummer: int
    """Rises when its moment changes, and when it is called off: then the answers before it hold no more."""
    titel: str
    """A sentence of our own, with the code of the casus."""
    begin: datetime
    """UTC."""
    duur_min: int
    plaats: str = field(default="", repr=False)
    """A place or a link."""
    tijdzone: str = "Europe/Amsterdam"
    antwoord: DeelnameSoort | None = None
    """What its reader answered to this `volgnummer`; it is asked again only where that is None."""
    afgezegd: bool = False
    """Whether it takes the meeting out of the calendar again."""
