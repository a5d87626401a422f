"""Rows as the ports know them: what came in, what goes out, what is logged. Every datetime is aware and UTC."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Gekeurd


class OutboxTaak(StrEnum):
    """What an outbox row asks."""

    SAY = "say"
    OPEN_KAMER = "open_kamer"
    OPEN_PRIVE = "open_prive"
    NODIG_UIT = "nodig_uit"
    VERWIJDER_LID = "verwijder_lid"
    ZET_UIT = "zet_uit"
    """Put the Matrix id `antwoord_op` out of the room `kamer`, where he does not belong."""
    SLUIT_UIT = "sluit_uit"
    """The same, so that he cannot come back."""
    REDIGEER = "redigeer"
    """Take the event `antwoord_op` out of the room `kamer`."""
    WIS_MAIL = "wis_mail"
    """Take the mail with Message-ID `antwoord_op` out of our own mailbox."""


class OutboxStatus(StrEnum):
    """Where an outbox row stands."""

    WACHT = "wacht"
    VERZONDEN = "verzonden"
    VERVALLEN = "vervallen"
    """Rechecked at sending and no longer true."""
    OPGEGEVEN = "opgegeven"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRij:
    """One thing to do for one recipient on one channel."""

    id: str
    """Also the Matrix transaction id and the left side of the Message-ID."""
    sleutel: str
    """Unique for ever."""
    baan: str
    """Rows of one lane go out one after the other, in order of `volgnr`."""
    kanaal: Kanaal
    taak: OutboxTaak
    aangemaakt_op: datetime
    retry_at: datetime
    casus_id: str | None = None
    persoon_id: str | None = None
    deelnemer_id: str | None = None
    medewerker_id: str | None = None
    kamer: str = ""
    """Matrix room id when it must be this room; empty: looked up at sending."""
    groep: bool = False
    """Whether it speaks to the whole group (room of the casus, list headers in mail)."""
    bericht: Gekeurd | None = field(default=None, repr=False)
    antwoord_op: str = ""
    wacht_op: str = ""
    """Key of a row that must be done first."""
    status: OutboxStatus = OutboxStatus.WACHT
    pogingen: int = 0
    extern_id: str = ""
    """Event id or Message-ID, once sent."""
    volgnr: int = 0
    """Given by the storage at add."""


class InboxStatus(StrEnum):
    """Where an incoming thing stands."""

    NIEUW = "nieuw"
    VERWERKT = "verwerkt"
    GEPARKEERD = "geparkeerd"
    VASTGEHOUDEN = "vastgehouden"
    """The Toets held its text; a person decides."""
    WEGGELEGD = "weggelegd"
    """It was parked, and the beheerder decided that it goes nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRij:
    """One thing that came in, kept whole (encrypted at rest) until it is handled."""

    id: str
    bron: str
    kanaal: Kanaal
    ruw: bytes = field(repr=False)
    """The raw mail, or the Matrix event as JSON."""
    ontvangen_op: datetime
    status: InboxStatus = InboxStatus.NIEUW
    storing: str = ""
    """The code under which it was ever parked; it keeps this one code for ever."""
    pogingen: int = 0
    beurt: str = field(default="", repr=False)
    """Whose turn it takes: rows of one sender go in order, and let those of others in between. Never read back; empty:
    it takes a turn of its own."""
    begonnen: int = 0
    """How often work on it was begun and never ended: each time the process died, perhaps of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeparkeerdeRij:
    """What may be seen of a parked row: nothing of what somebody wrote."""

    storing: str
    kanaal: Kanaal
    ontvangen_op: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpgegevenRij:
    """What may be seen of a row that was given up: nothing of what it says, or to whom."""

    id: str
    kanaal: Kanaal
    taak: OutboxTaak
    op: datetime
    """When it was given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRegel:
    """Who did what, to what, with what result, from where, when (BIO2 8.15.01); codes only."""

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
