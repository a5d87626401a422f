"""Messages as they go over the wire: one mail to one person, one event to one room."""

from dataclasses import dataclass, field
from datetime import datetime

from commands.messages import Bericht


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMail:
    """One mail to one person, all fields from an allow-list (SOURCES: M1)."""

    message_id: str
    """With angle brackets; the same for every try."""
    recipient: str = field(repr=False)
    from_local: str
    """Local part of From; the domain is the bot's own."""
    reply_local: str = field(repr=False)
    """Local part of Reply-To, without the number of an actiepunt; also the base of the buttons."""
    bericht: Bericht = field(repr=False)
    date: datetime
    """UTC."""
    reply_actiepunt: int | None = None
    """Actiepunt that a reply speaks of, if the message is about one."""
    head: str = ""
    """The second line of its head: the casus and its meeting, or for whom it is."""
    helped_by: str = "procesregisseur"
    """The role to call with a question; empty: none."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    never: frozenset[str] = field(default=frozenset(), repr=False)
    """Addresses (lower case) that may stand nowhere in it: those of the other members of its casus."""
    names: tuple[str, ...] = field(default=(), repr=False)
    """Names that may stand nowhere in it: those of the same members, and of the medewerkers."""
    permitted: tuple[str, ...] = field(default=(), repr=False)
    """Words that may, whoever is called so: organisations, roles, and what a person let through."""
    list_id: str = ""
    """List id ("casus-k7q2"), empty for a personal mail."""
    is_reply: bool = False
    """Auto-Submitted: auto-replied with a null envelope sender (RFC 3834); otherwise auto-generated."""


@dataclass(frozen=True, slots=True)
class MailToErase:
    """A mail that must go out of our own mailbox."""

    message_id: str = field(repr=False)
    """With angle brackets; empty when it has none that can be read."""
    source: str = field(default="", repr=False)
    """Its source id, which follows from what is in it."""

    @classmethod
    def parse(cls, woorden: str) -> "MailToErase":
        """The mail that `serialize` wrote; words without a source id are of an older version."""
        bron, spatie, message_id = woorden.partition(" ")
        return cls(message_id, bron) if spatie else cls(woorden)

    def serialize(self) -> str:
        """The words that stand in the outbox."""
        return f"{self.source} {self.message_id}" if self.source else self.message_id


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingEvent:
    """One event to one room."""

    room: str
    txn_id: str
    """Transaction id; the same for every try."""
    bericht: Bericht = field(repr=False)
    members: frozenset[str] = field(repr=False)
    """Matrix ids of those who may be in that room now; nothing is said while anybody else is."""
    whole: Bericht | None = field(default=None, repr=False)
    """The message as it was queued, before blocks fell away; by this one it is cut, the same way at every try."""
    never: frozenset[str] = field(default=frozenset(), repr=False)
    """Addresses (lower case) that may stand nowhere in it."""
    names: tuple[str, ...] = field(default=(), repr=False)
    permitted: tuple[str, ...] = field(default=(), repr=False)
    """Both as in a mail."""
    reply_to: str = ""
    thread: str = ""
    """The root of the thread in which that stands."""
    mentions: tuple[str, ...] = ()
    """Matrix ids that should hear it ring."""
