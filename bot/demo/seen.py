"""What an outsider sees: one message in a mailbox or in a room."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezien:
    """One message as its reader saw it."""

    kanaal: str
    """"mail" or "matrix"."""
    wie: str
    """Role of the reader."""
    op: datetime
    """Casus clock at the moment it was seen."""
    tekst: str
    onderwerp: str = ""
    """Subject of a mail, name of a room."""
    html: str = ""
    van: str = ""
    """Sender as shown: the display name and address of a mail, the Matrix id of an event."""
    antwoord_naar: str = ""
    """Where a reply goes: Reply-To or From; the room id in Matrix."""
    id: str = ""
    """Message-ID or event id."""
    koppen: dict[str, str] = field(default_factory=dict)
    """The header fields of a mail, names in lower case."""

    @property
    def antwoord_op(self) -> str:
        """The message it answers: a Message-ID or an event id; empty if none."""
        return self.koppen.get("in-reply-to", "").strip()

    @property
    def alles(self) -> str:
        """Subject and text together, to search in."""
        return f"{self.onderwerp}\n{self.tekst}"


Noteer = Callable[[Gezien], None]
"""Called once for each message, in the order it was seen."""
Nu = Callable[[], datetime]
"""The casus clock."""


def bevat(*woorden: str) -> Callable[[Gezien], bool]:
    """A condition: all these words are in subject or text, in any case."""
    laag = [woord.lower() for woord in woorden]
    return lambda bericht: all(woord in bericht.alles.lower() for woord in laag)


def antwoordt(op: str) -> Callable[[Gezien], bool]:
    """A condition: it answers that message."""
    return lambda bericht: bericht.antwoord_op == op
