"""A message that is kept until its member says, where only he reads it, whether he wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from commands.domain.beleid import Beleid
from commands.domain.casus import is_code
from commands.domain.werkdagen import lokale_dag

GELDIG = timedelta(days=14)
"""So long it waits; then it lapses, and that is told."""
MAX_OPEN = 10
"""Of one member at once; what comes beyond is not kept, and that is told to a person."""
MAX_PER_DAG = 3
"""Questions to one member in a day, and one for each address: a stranger with a token must not flood him."""


class NavraagReden(StrEnum):
    """Why it is asked."""

    ANDER_ADRES = "ander_adres"
    """The token is his, the address is not known."""
    ONBEWEZEN = "onbewezen"
    """Nothing shows that he wrote it, and what it asks needs that."""
    VALS = "vals"
    """Our own mail server says that it does not come from where it says."""


class NavraagStatus(StrEnum):
    """Where it stands."""

    WACHT = "wacht"
    """Not asked yet: he got enough questions today."""
    GEVRAAGD = "gevraagd"
    BEVESTIGD = "bevestigd"
    """It was he: this one message goes through the line."""
    TOEGEVOEGD = "toegevoegd"
    """And the procesregisseur agreed that the address is his, from now on."""
    ADRES_ONTKEND = "adres_ontkend"
    """It was he, but of another message from this address he says that it was not: the address is nobody's."""
    AFGEWEZEN = "afgewezen"
    VERLOPEN = "verlopen"


OPEN = frozenset({NavraagStatus.WACHT, NavraagStatus.GEVRAAGD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Navraag:
    """One kept message, and the question about it."""

    id: str
    nummer: int
    """Short, for people: N3."""
    inbox_id: str
    persoon_id: str
    """Who is asked."""
    deelnemer_id: str | None
    medewerker_id: str | None
    """Where he is asked: as a deelnemer, or as a medewerker."""
    casus_id: str | None
    reden: NavraagReden
    sinds: datetime
    gevraagd_op: datetime | None = None
    status: NavraagStatus = NavraagStatus.WACHT
    afzender: str = field(repr=False)
    """The address that stands in From."""
    token: str = field(repr=False)
    """Made for this one question: who answers with it has read it at the known address."""
    bron: str = field(default="", repr=False)
    extern_id: str = field(default="", repr=False)
    opdrachten: tuple[str, ...] = ()
    """What it asks for, in our own words and without a word of its text."""
    wist: bool = False
    """Whether it holds words that must not stay anywhere."""
    bewezen: bool = False
    """Whether our own mail server vouches for the address in From."""

    @property
    def kort(self) -> str:
        """What people call it."""
        return f"N{self.nummer}"

    @property
    def open(self) -> bool:
        """Whether it still waits."""
        return self.status in OPEN

    @property
    def bevestigd(self) -> bool:
        """Whether he said that it was he."""
        return self.status in (NavraagStatus.BEVESTIGD, NavraagStatus.TOEGEVOEGD, NavraagStatus.ADRES_ONTKEND)

    @property
    def ontkent(self) -> bool:
        """Whether he said of this message that its address is not his."""
        return self.status is NavraagStatus.AFGEWEZEN and self.reden is NavraagReden.ANDER_ADRES

    @property
    def voorgesteld(self) -> bool:
        """Whether the procesregisseur may take the address for his: confirmed, and vouched for."""
        return self.status is NavraagStatus.BEVESTIGD and self.reden is NavraagReden.ANDER_ADRES and self.bewezen

    @property
    def verloopt_op(self) -> datetime:
        """When it lapses."""
        return self.sinds + GELDIG


def mag_vragen(van_hem: Iterable[Navraag], afzender: str, nu: datetime, beleid: Beleid) -> bool:
    """Whether he may be asked about a message from this address now. `van_hem`: all that was ever kept for him.

    What he said yes to does not count: he writes himself, and waits for the next question.
    """
    vandaag = [een for een in van_hem if een.gevraagd_op is not None and not een.bevestigd]
    vandaag = [een for een in vandaag if een.gevraagd_op and _dag(een.gevraagd_op, beleid) == _dag(nu, beleid)]
    return len(vandaag) < MAX_PER_DAG and all(een.afzender != afzender for een in vandaag)


def is_ontkend(van_hem: Iterable[Navraag], afzender: str) -> bool:
    """Whether he ever said that a message from this address was not his. `van_hem`: all that was ever kept for him."""
    return any(een.ontkent and een.afzender == afzender for een in van_hem)


def vol(van_hem: Iterable[Navraag]) -> bool:
    """Whether nothing more is kept for him now."""
    return sum(een.open for een in van_hem) >= MAX_OPEN


def _dag(moment: datetime, beleid: Beleid) -> date:
    return lokale_dag(moment, beleid)


def volgend_navraagnummer(hoogste: int) -> int:
    """The number after this one that nobody can take for a casus code (N234 may have the shape of one)."""
    nummer = hoogste + 1
    while is_code(f"N{nummer}"):
        nummer += 1
    return nummer


def lees_navraagnummer(tekst: str) -> int | None:
    """Read "N3"; None for anything else."""
    woord = tekst.strip().rstrip(".,:;!")
    goed = 1 < len(woord) <= 8 and woord[0] in "nN" and woord[1:].isascii() and woord[1:].isdigit()
    return int(woord[1:]) if goed else None
