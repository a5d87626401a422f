"""What the application asks of the world, as Protocols; the one place to import them from.

Every datetime is aware and UTC.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.rollen import Kanaal
from commands.messages import Bijlage
from commands.ports.collecties import (
    Actiepunten,
    Casussen,
    Cursors,
    Deelnemers,
    Feedbacks,
    Herinneringen,
    Logboek,
    Medewerkers,
    Navragen,
    Onbekenden,
    Peilingen,
    Personen,
    Plannen,
    Processen,
    Toegestaan,
    Verboden,
    Wachtenden,
    Wachtkamer,
)
from commands.ports.halving import do_or_halve
from commands.ports.mislukt import (
    KamerKwijt,
    KanaalDicht,
    KanaalWeigert,
    NietGelezen,
    NietOpgehaald,
    PermanentFailure,
    StorageFailure,
    TemporaryFailure,
    VreemdInKamer,
)
from commands.ports.nazicht import Nazicht, Vergeten
from commands.ports.rijen import (
    GeparkeerdeRij,
    InboxRij,
    InboxStatus,
    LogRegel,
    OnbekendeAfzender,
    OpgegevenRij,
    OutboxRij,
    OutboxStatus,
    OutboxTaak,
)
from commands.ports.wachtrijen import Inbox, Outbox, Quota
from commands.ports.zending import MailZending, MatrixZending, Wisopdracht

__all__ = [
    "Actiepunten",
    "Casussen",
    "Clock",
    "Cursors",
    "Deelnemers",
    "Feedbacks",
    "GeefUit",
    "GeparkeerdeRij",
    "Herinneringen",
    "Ids",
    "Inbox",
    "InboxRij",
    "InboxStatus",
    "KamerKwijt",
    "KanaalDicht",
    "KanaalWeigert",
    "LogRegel",
    "Logboek",
    "MailSender",
    "MailWisser",
    "MatrixSender",
    "Medewerkers",
    "Navragen",
    "Nazicht",
    "NietGelezen",
    "NietOpgehaald",
    "OnbekendeAfzender",
    "Onbekenden",
    "OpenUow",
    "OpgegevenRij",
    "Outbox",
    "OutboxRij",
    "OutboxStatus",
    "OutboxTaak",
    "Peilingen",
    "PermanentFailure",
    "Personen",
    "PlanLezer",
    "Plannen",
    "Processen",
    "Quota",
    "StorageFailure",
    "TemporaryFailure",
    "Toegestaan",
    "Uitgifte",
    "UnitOfWork",
    "Verboden",
    "Vergeten",
    "VreemdInKamer",
    "Wachtenden",
    "Wachtkamer",
    "do_or_halve",
]


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

    def voor(self, bron: str) -> "Ids":
        """Ids and secrets that follow from this source: the same for the same source, for ever (after a restore too).

        Nobody outside can guess them. Rows that may live side by side need sources of their own.
        """
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
    @property
    def wachtend(self) -> Wachtenden: ...
    @property
    def navragen(self) -> Navragen: ...
    @property
    def verboden(self) -> Verboden: ...
    @property
    def peilingen(self) -> Peilingen: ...
    @property
    def processen(self) -> Processen: ...
    @property
    def toegestaan(self) -> Toegestaan: ...
    @property
    def quota(self) -> Quota: ...
    @property
    def nazicht(self) -> Nazicht: ...
    @property
    def vergeten(self) -> Vergeten: ...
    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """Undo what is written inside when an exception leaves it."""
        ...

    async def commit(self) -> None: ...


OpenUow = Callable[[], AbstractAsyncContextManager[UnitOfWork]]


class Uitgifte(Protocol):
    """Rows handed out to be sent: nobody else has them."""

    @property
    def rijen(self) -> Sequence[OutboxRij]: ...
    def boek(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The transaction that says what became of them; what it leaves out is handed out again."""
        ...


class GeefUit(Protocol):
    """Hands out what may go now, of one channel; but for some tasks."""

    def __call__(
        self, kanaal: Kanaal, nu: datetime, *, limit: int, exclude: Collection[OutboxTaak] = ()
    ) -> AbstractAsyncContextManager[Uitgifte]: ...


# --- adapters ---------------------------------------------------------------------------------------------------------


class MailSender(Protocol):
    async def send(self, zending: MailZending) -> str:
        """Hand one mail to the relay; returns its Message-ID. Raises TemporaryFailure or PermanentFailure."""
        ...


class MailWisser(Protocol):
    async def wis_mail(self, opdracht: Wisopdracht) -> None:
        """Take this mail, and every mail with its Message-ID, out of our own mailbox.

        Raises TemporaryFailure, and PermanentFailure when it cannot be found.
        """
        ...


class MatrixSender(Protocol):
    async def send(self, outgoing: MatrixZending) -> str:
        """Send one event; returns its event id. The same txn_id twice is one event. Raises VreemdInKamer."""
        ...

    async def open_kamer(self, code: str, *, after: str = "") -> str:
        """Make the room of a casus, or find the one made before (alias from the code); returns the room id.

        `na`: the room it takes the place of; who is invited then reads all that is said in it from there on.
        """
        ...

    async def open_prive(self, matrix_id: str, key: str, *, after: str = "") -> str:
        """Make the private room with a person, or find the one made before for `sleutel`; returns the room id.

        `na`: the room it takes the place of.
        """
        ...

    async def nodig_uit(self, room: str, matrix_id: str) -> None:
        """Invite; already there or already invited is fine."""
        ...

    async def verwijder(self, room: str, matrix_id: str, *, for_good: bool = False) -> None:
        """Kick, or take back the invitation; not there is fine. `voorgoed`: ban, until he is invited again."""
        ...

    async def redigeer(self, room: str, event: str, txn_id: str) -> None:
        """Take an event of anybody out of a room; gone already is fine."""
        ...


class PlanLezer(Protocol):
    """Reads a Word plan."""

    async def read_plan(self, bijlage: Bijlage) -> PlanDocument:
        """Raises BestandOnleesbaar; never blocks the event loop."""
        ...
