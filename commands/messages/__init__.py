"""What comes in, and what must be said or done."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commands.domain.rollen import Kanaal
from commands.messages.authentication import Authentication
from commands.messages.in_kamers import Ingetrokken, KamerWeg, Lidmaatschap, Onleesbaar, Verificatie

# --- in ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage:
    """A file that came with a message."""

    naam: str
    mime: str
    inhoud: bytes = field(repr=False)


class MailStaat(StrEnum):
    """What a mail is, before anyone looks at what it asks."""

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
    bijlagen: tuple[Bijlage, ...] = ()
    # mail
    quoted: str = field(default="", repr=False)
    """What the mail quotes of the one that it answers, with what was typed between those lines."""
    adres: str = ""
    """Local part of the bot's address it was delivered to."""
    staat: MailStaat = MailStaat.GEWOON
    asks_silence: bool = False
    """Whether a header asks for no automatic answer; people's mail has those too."""
    address_gone: bool = False
    """Of a bounce: whether it says that the address is none any more."""
    ook_met_token: bool = False
    """Whether the same mail was also sent to a token address of ours: a reply-all is one message, not two."""
    onderwerp: str = field(default="", repr=False)
    doorgestuurd: bool = False
    """Whether it is a forward (SOURCES: M26): `tekst` holds only what the sender put above it."""
    authentication: Authentication = Authentication.NONE
    confirmed_by: str = ""
    """The persoon who confirmed, where only he reads it, that he wrote this: whatever stands in From."""
    # matrix
    kamer: str = ""
    versleuteld: bool = True
    """Whether it arrived decrypted from an encrypted room; commands in clear text do not count."""
    vermeld: bool = False
    """Whether the bot was mentioned."""
    bewerkt: bool = False
    """Whether this is an edit of an earlier event (SOURCES: C32)."""


Gebeurtenis = Inbound | Lidmaatschap | Ingetrokken | Onleesbaar | Verificatie | KamerWeg

# --- text -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PuntVerwijzing:
    """Which actiepunt, at which version, a block speaks of: makes buttons, replies and the last check possible."""

    code: str
    actiepunt_id: str
    nummer: int
    versie: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """One paragraph of a message, with an optional heading and list."""

    kop: str = ""
    tekst: str = ""
    """Plain text; a newline is a line break."""
    regels: tuple[str, ...] = ()
    citaat: str = ""
    """Words of a person, set apart as a quotation."""
    punt: PuntVerwijzing | None = None
    knoppen: bool = False
    """Whether mail shows buttons (Klaar, Bezig, Lukt niet) for `punt`."""
    kanaal: Kanaal | None = None
    """Where it is shown, when it speaks of one channel's own ways; None: everywhere."""
    vervalt: bool = False
    """Whether the block is dropped at sending when `punt` was answered meanwhile (SOURCES: C25)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bericht:
    """A whole message to people, before it is text or HTML; never holds an address or a name it should not show."""

    onderwerp: str
    blokken: tuple[Blok, ...]
    notice: bool = False
    """A receipt: does not ring in Matrix (SOURCES: C14)."""
    van: str = ""
    """Display name in mail, "GGZ via casus K7Q2"; empty: the bot itself."""
    breed: bool = False
    """Whether a plain reply is a word to the group, even where the message names a single actiepunt."""
    reply_to: str = field(default="", repr=False)
    """Local part where a reply by mail goes, when it answers this one question; empty: his own address."""

    @property
    def punten(self) -> tuple[PuntVerwijzing, ...]:
        """The actiepunten it speaks of."""
        return tuple(blok.punt for blok in self.blokken if blok.punt is not None)

    @property
    def enige_punt(self) -> PuntVerwijzing | None:
        """The one actiepunt that a plain reply speaks of, if there is just one."""
        punten = {punt.actiepunt_id: punt for punt in self.punten}
        return next(iter(punten.values())) if len(punten) == 1 and not self.breed else None


# --- effects ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Everybody in a casus: its room, each mail member, and its procesregisseur, who made the group (SOURCES: S2)."""

    casus_id: str
    behalve: tuple[str, ...] = ()
    """Deelnemer and medewerker ids that get no mail copy."""
    alleen_kamer: bool = False
    zonder_kamer: bool = False
    """True when it was said in the room itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lid:
    """One deelnemer, privately, on his channels or on one of them."""

    deelnemer_id: str
    kanaal: Kanaal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Staf:
    """One medewerker, privately; `casus_id` if it is about one casus."""

    medewerker_id: str
    casus_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hier:
    """The asker, at the place where he asked: that room, or his own mail address."""

    persoon_id: str
    kamer: str = ""
    antwoord_op: str = ""
    """His own event id or Message-ID, so that the answer threads in his client."""
    in_casuskamer: bool = False
    casus_id: str | None = None
    deelnemer_id: str | None = None
    medewerker_id: str | None = None


Doel = Groep | Lid | Staf | Hier


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Say this there; `sleutel` is unique for ever, so saying it twice is saying it once."""

    aan: Doel
    bericht: Bericht
    sleutel: str
    geweigerd: bool = False
    """It answers that something was refused."""
    op_opdracht: bool = False
    """It answers a command: no robot gives one, so such answers may come more often."""
    samen: bool = False
    """It may stand in one message with others of its kind to the same people that follow from the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenKamer:
    """Make the Matrix room of a casus."""

    casus_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPrive:
    """Make the private room with a persoon, if he has none."""

    persoon_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NodigUit:
    """Invite a deelnemer, or a medewerker, to the room of a casus."""

    casus_id: str
    deelnemer_id: str = ""
    medewerker_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijderLid:
    """Take a deelnemer, or a medewerker, out of the room of a casus."""

    casus_id: str
    deelnemer_id: str = ""
    medewerker_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZetUit:
    """Put somebody out of a room where he does not belong, or take back his invitation; `voorgoed`: shut him out."""

    kamer: str
    matrix_id: str = field(repr=False)
    casus_id: str | None
    """Whose room it is; or `persoon_id`: whose private room."""
    persoon_id: str | None
    sleutel: str
    merk: str
    """The same for this person in this room, and says nothing of either."""
    voorgoed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WisBericht:
    """Take somebody's message away where it came in: out of the room, or out of our own mailbox when `kamer` is empty.

    `extern_id`: the Matrix event or the Message-ID, if it has one; `bron`: the source id of a mail.
    """

    extern_id: str = field(repr=False)
    bron: str = field(default="", repr=False)
    kamer: str = ""
    casus_id: str | None = None
    medewerker_id: str | None = None
    """Who asked for it: he hears it when it cannot be done."""


Effect = Say | OpenKamer | OpenPrive | NodigUit | VerwijderLid | ZetUit | WisBericht


class Afloop(StrEnum):
    """What became of something that came in."""

    BEHANDELD = "behandeld"
    GEWEIGERD = "geweigerd"
    """Handled, and the answer is a no."""
    VASTGEHOUDEN = "vastgehouden"
    ELDERS = "elders"
    """Another process handled it meanwhile: nothing happened here."""
