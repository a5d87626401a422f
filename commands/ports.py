"""What the application asks of the world, as Protocols.

In every collection `get` raises a Weigering when it is not there, `find` returns None. Every datetime is aware and UTC.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from commands.domain.actiepunt import Actiepunt, Feedback
from commands.domain.afstemmingsplan import Afstemmingsplan, PlanDocument
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer, Medewerker, Persoon
from commands.domain.herinnering import Herinnering
from commands.domain.rollen import Kanaal, Rol
from commands.gekeurd import Gekeurd
from commands.messages import Bijlage, MailZending, MatrixZending


class TemporaryFailure(Exception):
    """The world is in the way for now; try again. `wacht` is the least number of seconds the other side asked for."""

    def __init__(self, reden: str, *, wacht: float = 0.0) -> None:
        super().__init__(reden)
        self.wacht = wacht


class PermanentFailure(Exception):
    """The world says no for good; give up and tell the beheerder. The text is a code, never an address."""


class Clock(Protocol):
    """Tells the moment: aware, UTC."""

    def __call__(self) -> datetime: ...


class Ids(Protocol):
    """The only source of ids and secrets."""

    def nieuw(self) -> str:
        """A fresh row id: 32 lower-case hex characters, in order of time."""
        ...

    def casuscode(self) -> str:
        """A random code such as K7Q2."""
        ...

    def token(self) -> str:
        """A random reply token: TOKEN_LENGTE lower-case base32 characters."""
        ...

    def storing(self) -> str:
        """A random code for a parked surprise: F-48213."""
        ...


# --- collections ------------------------------------------------------------------------------------------------------


class Casussen(Protocol):
    async def get(self, casus_id: str) -> Casus: ...
    async def find_code(self, code: str) -> Casus | None: ...
    async def find_kamer(self, kamer: str) -> Casus | None: ...
    async def alle(self, *, fase: Fase | None = None) -> list[Casus]: ...
    async def add(self, casus: Casus) -> None: ...
    async def save(self, casus: Casus) -> None: ...


class Personen(Protocol):
    async def get(self, persoon_id: str) -> Persoon: ...
    async def find_email(self, email: str) -> Persoon | None: ...
    async def find_matrix(self, matrix_id: str) -> Persoon | None: ...
    async def find_prive_kamer(self, kamer: str) -> Persoon | None: ...
    async def add(self, persoon: Persoon) -> None: ...
    async def save(self, persoon: Persoon) -> None: ...


class Deelnemers(Protocol):
    async def get(self, deelnemer_id: str) -> Deelnemer: ...
    async def find_token(self, token: str) -> Deelnemer | None: ...
    async def van_casus(self, casus_id: str) -> list[Deelnemer]:
        """All deelnemers of a casus, the ones who left too, in the order they came."""
        ...

    async def van_persoon(self, persoon_id: str) -> list[Deelnemer]:
        """All places of a persoon, the ones he left too."""
        ...

    async def add(self, deelnemer: Deelnemer) -> None: ...
    async def save(self, deelnemer: Deelnemer) -> None: ...


class Medewerkers(Protocol):
    async def get(self, medewerker_id: str) -> Medewerker: ...
    async def find_token(self, token: str) -> Medewerker | None: ...
    async def van_persoon(self, persoon_id: str) -> list[Medewerker]: ...
    async def met_rol(self, rol: Rol) -> list[Medewerker]: ...
    async def alle(self) -> list[Medewerker]: ...
    async def add(self, medewerker: Medewerker) -> None: ...
    async def verwijder(self, medewerker_id: str) -> None: ...


class Plannen(Protocol):
    async def find(self, casus_id: str) -> Afstemmingsplan | None:
        """The newest version."""
        ...

    async def add(self, plan: Afstemmingsplan) -> None: ...
    async def save(self, plan: Afstemmingsplan) -> None: ...


class Actiepunten(Protocol):
    async def get(self, casus: Casus, nummer: int) -> Actiepunt: ...
    async def find_id(self, actiepunt_id: str) -> Actiepunt | None: ...
    async def van_casus(self, casus_id: str) -> list[Actiepunt]: ...
    async def van_eigenaar(self, deelnemer_id: str) -> list[Actiepunt]: ...
    async def add(self, actiepunt: Actiepunt) -> None: ...
    async def save(self, actiepunt: Actiepunt) -> None: ...


class Feedbacks(Protocol):
    async def van_actiepunt(self, actiepunt_id: str) -> list[Feedback]: ...
    async def add(self, feedback: Feedback) -> None: ...


class Herinneringen(Protocol):
    async def add(self, herinneringen: Sequence[Herinnering]) -> None:
        """Plan; one that is planned or handled (same unique key) is skipped, one that was void is planned anew."""
        ...

    async def due(self, nu: datetime, *, limit: int = 500) -> list[Herinnering]:
        """Planned ones with due_at <= nu, oldest first, through the partial index."""
        ...

    async def afgehandeld(self, ids: Sequence[str], *, op: datetime) -> None: ...
    async def verval(self, onderwerp_id: str, *, soort: str | None = None, stap: str | None = None) -> None:
        """Void what is still planned for this subject."""
        ...

    async def verplaats(self, ids: Sequence[str], *, due_at: datetime) -> None:
        """Put planned ones off to a later moment; what is handled or void stays as it is."""
        ...

    async def gepland(self, onderwerp_id: str) -> list[Herinnering]:
        """What is still planned for this subject, soonest first."""
        ...

    async def volgende(self) -> datetime | None:
        """The earliest planned moment."""
        ...


class OutboxTaak(StrEnum):
    """What an outbox row asks."""

    SAY = "say"
    OPEN_KAMER = "open_kamer"
    OPEN_PRIVE = "open_prive"
    NODIG_UIT = "nodig_uit"
    VERWIJDER_LID = "verwijder_lid"


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


class Outbox(Protocol):
    async def add(self, rij: OutboxRij) -> bool:
        """Queue; False when the key is there already (then nothing happens)."""
        ...

    async def due(self, kanaal: Kanaal, nu: datetime, *, limit: int = 50) -> list[OutboxRij]:
        """The first waiting row of each lane that may go now: retry_at <= nu, nothing before it in its lane, and the
        row named by `wacht_op` no longer waiting. Oldest first."""
        ...

    async def verzonden(self, rij_id: str, *, extern_id: str, op: datetime) -> None: ...
    async def opnieuw(self, rij_id: str, *, retry_at: datetime) -> None:
        """One more try later; counts the try."""
        ...

    async def opgegeven(self, rij_id: str, *, op: datetime) -> None: ...
    async def vervallen(self, rij_id: str, *, op: datetime) -> None: ...
    async def find_extern(self, extern_id: str) -> OutboxRij | None:
        """The row that was sent under this event id or Message-ID."""
        ...

    async def draad(self, *, casus_id: str | None, persoon_id: str) -> tuple[str, ...]:
        """Message-IDs of the first and the latest mail to this persoon about this casus: his thread."""
        ...

    async def volgende(self) -> datetime | None:
        """The earliest retry_at of a waiting row."""
        ...

    async def telling(self) -> dict[str, int]:
        """Rows per status."""
        ...


class InboxStatus(StrEnum):
    """Where an incoming thing stands."""

    NIEUW = "nieuw"
    VERWERKT = "verwerkt"
    GEPARKEERD = "geparkeerd"


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
    pogingen: int = 0


class Inbox(Protocol):
    async def add(self, rij: InboxRij) -> bool:
        """Claim a source id, once; False when it was claimed before (then nothing is stored)."""
        ...

    async def wachtend(self, kanaal: Kanaal, nu: datetime, *, limit: int = 20) -> list[InboxRij]:
        """Rows still NIEUW that may be tried now, in order of arrival."""
        ...

    async def verwerkt(self, rij_id: str) -> None: ...
    async def opnieuw(self, rij_id: str, *, retry_at: datetime) -> None: ...
    async def parkeer(self, rij_id: str, storing: str) -> None: ...
    async def find_storing(self, storing: str) -> InboxRij | None: ...
    async def telling(self) -> dict[str, int]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRegel:
    """Who did what, to what, with what result, from where, when (BIO2 8.15.01); codes only."""

    actor: str
    """Deelnemer id, medewerker id, or "klok", "systeem", "onbekend"."""
    actie: str
    object: str
    resultaat: str
    herkomst: str
    """mail, matrix, klok or cli."""
    op: datetime
    casus_id: str | None = None


class Logboek(Protocol):
    async def noteer(self, regel: LogRegel) -> None: ...
    async def van_casus(self, casus_id: str) -> list[LogRegel]: ...


class Cursors(Protocol):
    """Small positions that must be committed with the work: sync token, UID cursor."""

    async def get(self, naam: str) -> str | None: ...
    async def set(self, naam: str, waarde: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OnbekendeAfzender:
    """Somebody unknown who wrote to the bot."""

    afzender: str
    kanaal: Kanaal
    casus_code: str
    aantal: int
    laatst_op: datetime


class Onbekenden(Protocol):
    async def noteer(self, afzender: str, kanaal: Kanaal, casus_code: str, op: datetime) -> None: ...
    async def alle(self) -> list[OnbekendeAfzender]: ...


class Wachtkamer(Protocol):
    """Plans sent in a private room, waiting for the command that says what to do with them."""

    async def leg_neer(self, persoon_id: str, bijlage: Bijlage, op: datetime) -> None:
        """Keep one; a newer one replaces it."""
        ...

    async def neem(self, persoon_id: str, *, sinds: datetime) -> Bijlage | None:
        """Take it away, if it came at or after `sinds`."""
        ...


class UnitOfWork(Protocol):
    """One transaction with its collections; leaving without commit undoes all."""

    @property
    def casussen(self) -> Casussen: ...
    @property
    def personen(self) -> Personen: ...
    @property
    def deelnemers(self) -> Deelnemers: ...
    @property
    def medewerkers(self) -> Medewerkers: ...
    @property
    def plannen(self) -> Plannen: ...
    @property
    def actiepunten(self) -> Actiepunten: ...
    @property
    def feedback(self) -> Feedbacks: ...
    @property
    def herinneringen(self) -> Herinneringen: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def logboek(self) -> Logboek: ...
    @property
    def cursors(self) -> Cursors: ...
    @property
    def onbekenden(self) -> Onbekenden: ...
    @property
    def wachtkamer(self) -> Wachtkamer: ...
    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """Undo what is written inside when an exception leaves it."""
        ...

    async def commit(self) -> None: ...


OpenUow = Callable[[], AbstractAsyncContextManager[UnitOfWork]]

# --- adapters ---------------------------------------------------------------------------------------------------------


class MailSender(Protocol):
    async def send(self, zending: MailZending) -> str:
        """Hand one mail to the relay; returns its Message-ID. Raises TemporaryFailure or PermanentFailure."""
        ...


class MatrixSender(Protocol):
    async def send(self, zending: MatrixZending) -> str:
        """Send one event; returns its event id. The same txn_id twice is one event."""
        ...

    async def open_kamer(self, code: str) -> str:
        """Make the room of a casus, or find the one made before (alias from the code); returns the room id."""
        ...

    async def open_prive(self, matrix_id: str, sleutel: str) -> str:
        """Make the private room with a person, or find the one made before for `sleutel`; returns the room id."""
        ...

    async def nodig_uit(self, kamer: str, matrix_id: str) -> None:
        """Invite; already there or already invited is fine."""
        ...

    async def verwijder(self, kamer: str, matrix_id: str) -> None:
        """Kick; not there is fine."""
        ...


class PlanLezer(Protocol):
    """Reads a Word plan."""

    async def lees(self, bijlage: Bijlage) -> PlanDocument:
        """Raises BestandOnleesbaar; never blocks the event loop."""
        ...
