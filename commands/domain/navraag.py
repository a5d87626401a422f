"""A message that is kept until its member says, where only they read it, whether they wrote it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from commands.domain.beleid import Beleid
from commands.domain.casus import is_code
from commands.domain.werkdagen import lokale_dag

GELDIG = timedelta(days=14)
"""A message waits this long for its answer; then it lapses, and that is told."""
MAX_OPEN = 10
"""Messages of other addresses kept for one member at once; for a further one the oldest lapses, and that is told."""
MAX_PER_ADRES = 5
"""The same of one address, for one reason: so a flood in somebody's name leaves room for what they send themselves."""
MAX_PER_DAG = 3
"""Questions to one member in a day, and one for each address: a stranger with a token must not flood them."""


class NavraagReden(StrEnum):
    """The reasons for asking."""

    ANDER_ADRES = "ander_adres"
    """The token is theirs, the address is not known."""
    ONBEWEZEN = "onbewezen"
    """Nothing proves that they wrote it, and its commands need that proof."""
    VALS = "vals"
    """Our own mail server says that the address in From is forged."""


class NavraagStatus(StrEnum):
    """Where it stands."""

    WACHT = "wacht"
    """Not asked yet: they got enough questions today."""
    GEVRAAGD = "gevraagd"
    BEVESTIGD = "bevestigd"
    """They wrote it: this one message goes through the line."""
    TOEGEVOEGD = "toegevoegd"
    """They wrote it, and the procesregisseur agreed that the address is theirs from now on."""
    ADRES_ONTKEND = "adres_ontkend"
    """They wrote it, but not another message from the same address, they say: so the address is nobody's."""
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
    """The persoon who is asked."""
    deelnemer_id: str | None
    medewerker_id: str | None
    """The place in which they are asked: as a deelnemer, or as a medewerker."""
    casus_id: str | None
    reden: NavraagReden
    sinds: datetime
    gevraagd_op: datetime | None = None
    status: NavraagStatus = NavraagStatus.WACHT
    afzender: str = field(repr=False)
    """The address that stands in From."""
    token: str = field(repr=False)
    """Made for this one question: an answer with it proves that the question was read at the known address."""
    bron: str = field(default="", repr=False)
    extern_id: str = field(default="", repr=False)
    opdrachten: tuple[str, ...] = ()
    """Its commands, in our own words and without a word of its text."""
    wist: bool = False
    """Whether it holds words that must not stay anywhere."""
    bewezen: bool = False
    """Whether our own mail server vouches for the address in From."""

    @property
    def kort(self) -> str:
        """Its short name for people: N3."""
        return f"N{self.nummer}"

    @property
    def open(self) -> bool:
        """Whether it still waits."""
        return self.status in OPEN

    @property
    def bevestigd(self) -> bool:
        """Whether they said that they wrote it."""
        return self.status in (NavraagStatus.BEVESTIGD, NavraagStatus.TOEGEVOEGD, NavraagStatus.ADRES_ONTKEND)

    @property
    def ontkent(self) -> bool:
        """Whether they said of this message that its address is not theirs."""
        return self.status is NavraagStatus.AFGEWEZEN and self.reden is NavraagReden.ANDER_ADRES

    @property
    def voorgesteld(self) -> bool:
        """Whether the procesregisseur may accept the address as theirs: confirmed, and vouched for."""
        return self.status is NavraagStatus.BEVESTIGD and self.reden is NavraagReden.ANDER_ADRES and self.bewezen

    @property
    def verloopt_op(self) -> datetime:
        """When it lapses (UTC)."""
        return self.sinds + GELDIG


def mag_vragen(van_hem: Iterable[Navraag], nieuw: Navraag, nu: datetime, beleid: Beleid) -> bool:
    """Whether they may be asked about this message now. `van_hem`: all that was ever kept for them, but this one.

    Each reason counts for itself, so that a stranger takes no question away from what comes from their own address. A
    confirmed message does not count: then they write from there themselves, and wait for the next question.
    """
    vandaag = [een for een in van_hem if een.reden is nieuw.reden and not een.bevestigd]
    vandaag = [een for een in vandaag if een.gevraagd_op and _dag(een.gevraagd_op, beleid) == _dag(nu, beleid)]
    al_een = nieuw.reden is not NavraagReden.ONBEWEZEN and any(een.afzender == nieuw.afzender for een in vandaag)
    return len(vandaag) < MAX_PER_DAG and not al_een


def is_ontkend(van_hem: Iterable[Navraag], afzender: str) -> bool:
    """Whether they ever said that a message from this address was not theirs. `van_hem`: all ever kept for them."""
    return any(een.ontkent and een.afzender == afzender for een in van_hem)


def wijkt_voor(van_hem: Iterable[Navraag], nieuw: Navraag) -> Navraag | None:
    """The kept message that makes place for this one; None: there is place. `van_hem`: all ever kept for them.

    The oldest that they were not asked about; otherwise the oldest.
    """
    soort = [een for een in van_hem if een.open and een.reden is nieuw.reden]
    adres = [een for een in soort if een.afzender == nieuw.afzender]
    te_veel = adres if len(adres) >= MAX_PER_ADRES else soort if len(soort) >= MAX_OPEN else []
    return min(te_veel, key=lambda een: (een.status is NavraagStatus.GEVRAAGD, een.nummer), default=None)


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


_NUMMER: Final = re.compile(r"(?<!\w)[nN](\d{1,7})(?!\w)", re.ASCII)


def noemt_nummer(tekst: str) -> int | None:
    """The number in "ja N3"; None where there is none."""
    gevonden = _NUMMER.search(tekst)
    return None if gevonden is None else int(gevonden[1])


def zonder_nummer(tekst: str) -> str:
    """The words of an answer without the number of its question."""
    return _NUMMER.sub(" ", tekst, count=1)
