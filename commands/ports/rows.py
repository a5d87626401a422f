"""Rows as the ports know them: what came in, what goes out, what is logged. Every datetime is aware and UTC."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Gekeurd


class OutboxTask(StrEnum):
    """The tasks of outbox rows."""

    SAY = "say"
    OPEN_ROOM = "open_kamer"
    OPEN_PRIVATE_ROOM = "open_prive"
    INVITE = "nodig_uit"
    REMOVE_MEMBER = "verwijder_lid"
    PUT_OUT = "zet_uit"
    """Put the Matrix id `target` out of `room`, where it does not belong."""
    SHUT_OUT = "sluit_uit"
    """The same, so that it cannot come back."""
    SET_SPEAKING = "spreekrecht"
    """Let everybody speak in the room of the casus, or the bot alone while the casus is closed."""
    REDACT = "redigeer"
    """Take the event `target` out of `room`."""
    LEAVE_ROOM = "verlaat"
    """Leave `room` and forget it; everybody else was put out before."""
    ERASE_MAIL = "wis_mail"
    """Take the mail that `target` names (see MailToErase) out of our own mailbox."""


class OutboxStatus(StrEnum):
    """Where an outbox row stands."""

    WAITING = "wacht"
    SENT = "verzonden"
    VOID = "vervallen"
    """Rechecked at sending and no longer true."""
    GIVEN_UP = "opgegeven"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """One thing to do for one recipient on one channel."""

    id: str
    """Also the Matrix transaction id and the left side of the Message-ID."""
    key: str
    """Unique for ever."""
    lane: str
    """Rows of one lane go out one after the other, in order of `number`."""
    kanaal: Kanaal
    task: OutboxTask
    created_at: datetime
    retry_at: datetime
    casus_id: str | None = None
    persoon_id: str | None = None
    deelnemer_id: str | None = None
    medewerker_id: str | None = None
    room: str = ""
    """Matrix room id when it must be this room; empty: looked up at sending."""
    to_group: bool = False
    """Whether it speaks to the whole group (room of the casus, list headers in mail)."""
    bericht: Gekeurd | None = field(default=None, repr=False)
    target: str = ""
    waits_for: str = ""
    """Key of a row that must be done first."""
    status: OutboxStatus = OutboxStatus.WAITING
    tries: int = 0
    external_id: str = ""
    """Event id or Message-ID, once sent; of a mail the one that its relay gave it, if it did."""
    number: int = 0
    """Given by the storage at add."""

    def is_known_as(self, external_id: str) -> bool:
        """Whether this is its event id or Message-ID: of a mail that which its relay gave it, or our own."""
        return external_id == self.external_id or external_id.startswith(f"<{self.id}@")


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail that went out: the id of its row, and its Message-ID as its receiver sees it."""

    row_id: str
    external_id: str


NIET_OP_TE_HALEN = "mail:apart:"
"""How the source id of a mail begins that its server never gave: nothing of it lies anywhere but in the mailbox."""


class InboxStatus(StrEnum):
    """Where an incoming thing stands."""

    NEW = "nieuw"
    HANDLED = "verwerkt"
    PARKED = "geparkeerd"
    HELD = "vastgehouden"
    """The Toets held its text; a person decides."""
    LAID_ASIDE = "weggelegd"
    """It was parked, and the beheerder decided that it goes nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItem:
    """One thing that came in, kept whole (encrypted at rest) until it is handled."""

    id: str
    source: str
    kanaal: Kanaal
    raw: bytes = field(repr=False)
    """The raw mail, or the Matrix event as JSON."""
    received_at: datetime
    status: InboxStatus = InboxStatus.NEW
    storing: str = ""
    """The code under which it was ever parked; it keeps this one code for ever."""
    tries: int = 0
    turn: str = field(default="", repr=False)
    """The sender whose turn it takes: rows of one sender go in order, and let those of others in between. Never read
    back; empty: a turn of its own."""
    begun: int = 0
    """The number of times that work on it was begun and never ended: then the process died, perhaps of this row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedItem:
    """The visible part of a parked row: nothing that somebody wrote."""

    storing: str
    kanaal: Kanaal
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUpItem:
    """The visible part of a row that was given up: neither its words nor its recipient."""

    id: str
    kanaal: Kanaal
    task: OutboxTask
    at: datetime
    """When it was given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRegel:
    """One act: its actor, object, result, origin and moment (BIO2 8.15.01); codes only."""

    actor: str
    """Deelnemer id, medewerker id, or "klok", "systeem", "cli", "onbekend"."""
    actie: str
    object: str
    resultaat: str
    herkomst: str
    """mail, matrix, klok or cli."""
    op: datetime
    casus_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnbekendeAfzender:
    """Somebody unknown who wrote to the bot."""

    afzender: str
    kanaal: Kanaal
    casus_code: str
    aantal: int
    laatst_op: datetime
