"""A message that comes in, and its outcome."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.openvraag import Openvraag
from commands.domain.rollen import Kanaal
from commands.messages.agenda import Agendaantwoord
from commands.messages.authentication import Authentication
from commands.messages.in_kamers import Aangetikt, Ingetrokken, KamerWeg, Lidmaatschap, Onleesbaar, Verificatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage:
    """A file that came with a message."""

    naam: str
    mime: str
    inhoud: bytes = field(repr=False)


class MailStaat(StrEnum):
    """The kinds of mail, before anyone looks at what a mail asks."""

    GEWOON = "gewoon"
    AUTOMATISCH = "automatisch"
    """A robot wrote it (absence, receipt, reaction): changes nothing, is never answered, is counted."""
    BOUNCE = "bounce"
    """A report that a mail of ours was not delivered."""
    ONLEESBAAR = "onleesbaar"
    """Encrypted, empty or broken: the sender is told (SOURCES: M25)."""
    TE_GROOT = "te_groot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """One message of a person, read but not yet understood."""

    bron: str
    """Source id; claimed once."""
    kanaal: Kanaal
    afzender: str
    """Mail address (lower case) or Matrix id."""
    tekst: str = field(repr=False)
    """The new text: above the quote, without signature; plain text, LF line ends."""
    ontvangen_op: datetime
    """UTC, by the bot's clock."""
    extern_id: str = ""
    """Message-ID with angle brackets, or Matrix event id."""
    antwoord_op: tuple[str, ...] = ()
    """External ids this message answers: In-Reply-To and References, or the Matrix event."""
    misschien_op: tuple[Openvraag, ...] = ()
    """Questions of the bot that it may answer, where it says not which."""
    bijlagen: tuple[Bijlage, ...] = ()
    # mail
    quoted: str = field(default="", repr=False)
    """The quotation of the mail that it answers, with the words that were typed between its lines."""
    adres: str = ""
    """Local part of the bot's address it was delivered to."""
    staat: MailStaat = MailStaat.GEWOON
    asks_silence: bool = False
    """Whether a header asks for no automatic answer; people's mail has those too."""
    address_gone: bool = False
    """Whether a bounce says that the address no longer exists."""
    bounce_code: str = ""
    """Of a bounce: why, as a code of RFC 3463; empty where it says none."""
    ook_met_token: bool = False
    """Whether the same mail was also sent to a token address of ours: a reply-all is one message, not two."""
    ook_aan: tuple[str, ...] = field(default=(), repr=False)
    """Addresses in To and Cc that are not of the bot's domain, in lower case."""
    onderwerp: str = field(default="", repr=False)
    doorgestuurd: bool = False
    """Whether it is a forward (SOURCES: M26): `tekst` holds only what the sender put above it."""
    agenda: Agendaantwoord | None = None
    """The answer of their calendar to an invitation; `tekst` holds only the words that they put beside it."""
    authentication: Authentication = Authentication.NONE
    confirmed_by: str = ""
    """Persoon id of the one who confirmed, where only they read it, that they wrote this, whatever stands in From."""
    # matrix
    kamer: str = ""
    draad: str = ""
    """The event at the root of the thread in which it stands."""
    versleuteld: bool = True
    """Whether it arrived decrypted from an encrypted room; typed commands in clear text do not count."""
    aangetikt: bool = False
    """Whether it stands for a sign under a message of the bot: it came in clear, and `extern_id` is that message."""
    vermeld: bool = False
    """Whether the bot was mentioned."""
    bewerkt: bool = False
    """Whether this is an edit of an earlier event (SOURCES: C32)."""
    verbetert: str = ""
    """Of an edit: the event whose words it replaces."""

    @property
    def is_proven(self) -> bool:
        """Whether its sender is more than what stands in From: marked by our own server, confirmed, or in a room."""
        marked = self.authentication is Authentication.PASS
        return self.kanaal is not Kanaal.MAIL or marked or bool(self.confirmed_by)


Gebeurtenis = Inbound | Lidmaatschap | Ingetrokken | Aangetikt | Onleesbaar | Verificatie | KamerWeg


class Afloop(StrEnum):
    """The outcomes of something that came in."""

    BEHANDELD = "behandeld"
    GEWEIGERD = "geweigerd"
    """Handled, and the answer is a no."""
    VASTGEHOUDEN = "vastgehouden"
    ELDERS = "elders"
    """Another process handled it meanwhile: nothing happened here."""
