"""Things that must happen because of a decision, and the people who are told."""

from dataclasses import dataclass, field

from commands.domain.rollen import Kanaal
from commands.messages.bericht import Bericht


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
    """One deelnemer, privately, on their channels or on one of them."""

    deelnemer_id: str
    kanaal: Kanaal | None = None
    derde: bool = False
    """Whether it may be said to a derde: it tells of their own actiepunten alone, and of nobody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staf:
    """One medewerker, or whoever stands in for them, privately, on their channels or on one; `casus_id` if it is about
    one casus."""

    medewerker_id: str
    casus_id: str | None = None
    kanaal: Kanaal | None = None
    zelf: bool = False
    """Whether it is for them alone, also while somebody else stands in for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hier:
    """The asker, at the place where they asked: that room, or their own mail address."""

    persoon_id: str
    kamer: str = ""
    antwoord_op: str = ""
    """Their own event id or Message-ID, so that the answer threads in their client."""
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
    herstelt: tuple[str, ...] = ()
    """The keys of what it takes back: whoever did not read that yet reads both together."""
    samen: bool = False
    """It may stand in one message with others of its kind to the same people that follow from the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenKamer:
    """Make the Matrix room of a casus."""

    casus_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPrive:
    """Make the private room with a persoon, if they have none."""

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
class ZetSpreekrecht:
    """Let everybody speak in the room of a casus, or the bot alone: as the casus stands when this is done."""

    casus_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZetUit:
    """Put somebody out of a room where they do not belong, or take back their invitation; `voorgoed`: shut them out."""

    kamer: str
    matrix_id: str = field(repr=False)
    casus_id: str | None
    """The casus of the room; None for a private room, which is that of `persoon_id`."""
    persoon_id: str | None
    sleutel: str
    merk: str
    """Always the same for this person in this room, and tells nothing of either."""
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
    """The medewerker who asked for it, and hears it when it cannot be done."""


Effect = Say | OpenKamer | OpenPrive | NodigUit | VerwijderLid | ZetSpreekrecht | ZetUit | WisBericht
