"""What goes over the wire: one mail to one person, one event to one room."""

from dataclasses import dataclass, field
from datetime import datetime

from commands.messages import Bericht


@dataclass(frozen=True, slots=True, kw_only=True)
class MailZending:
    """One mail to one person, all fields from an allow-list (SOURCES: M1)."""

    message_id: str
    """With angle brackets; the same for every try."""
    aan: str = field(repr=False)
    van_lokaal: str
    """Local part of From; the domain is the bot's own."""
    antwoord_lokaal: str = field(repr=False)
    """Local part of Reply-To, without the number of an actiepunt; also the base of the buttons."""
    bericht: Bericht = field(repr=False)
    datum: datetime
    """UTC."""
    antwoord_punt: int | None = None
    """Actiepunt that a reply speaks of, if the message is about one."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    lijst: str = ""
    """List id ("casus-k7q2"), empty for a personal mail."""
    antwoord: bool = False
    """Auto-Submitted: auto-replied with a null envelope sender (RFC 3834), else auto-generated."""


@dataclass(frozen=True, slots=True)
class Wisopdracht:
    """Which mail must go out of our own mailbox."""

    message_id: str = field(repr=False)
    """With angle brackets; empty when it has none that can be read."""
    bron: str = field(default="", repr=False)
    """Its source id, which follows from what is in it."""

    @classmethod
    def lees(cls, woorden: str) -> "Wisopdracht":
        """As it was written; one without a source id is of an older version."""
        bron, spatie, message_id = woorden.partition(" ")
        return cls(message_id, bron) if spatie else cls(woorden)

    def schrijf(self) -> str:
        """For the outbox."""
        return f"{self.bron} {self.message_id}" if self.bron else self.message_id


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixZending:
    """One event to one room."""

    kamer: str
    txn_id: str
    """Transaction id; the same for every try."""
    bericht: Bericht = field(repr=False)
    leden: frozenset[str] = field(repr=False)
    """Matrix ids of those who may be in that room now; nothing is said while anybody else is."""
    heel: Bericht | None = field(default=None, repr=False)
    """The message as it was queued, before blocks fell away; by this one it is cut, the same way at every try."""
    antwoord_op: str = ""
    vermeldingen: tuple[str, ...] = ()
    """Matrix ids that should hear it ring."""
