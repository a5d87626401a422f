"""One transaction with its collections, how it is opened, and the time and the ids that it is given.

Every datetime is aware and UTC.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from commands.domain.rollen import Kanaal
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
from commands.ports.nazicht import Nazicht, Vergeten
from commands.ports.rijen import OutboxRij, OutboxTaak
from commands.ports.wachtrijen import Inbox, Outbox, Quota


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
