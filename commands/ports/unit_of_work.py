"""One transaction with its collections, how it is opened, and the time and the ids that it is given.

Every datetime is aware and UTC.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from commands.domain.rollen import Kanaal
from commands.ports.aanmeldingen import Aanmeldingen
from commands.ports.backlog import Backlogs, RunningProcesses
from commands.ports.bestanden import Bestanden
from commands.ports.bijeenkomsten import Bijeenkomsten
from commands.ports.casussen import (
    Actiepunten,
    Bewaringen,
    Casussen,
    Feedbacks,
    Herinneringen,
    Logboek,
    Plannen,
    Vernietigingen,
)
from commands.ports.huisoverleggen import Huisoverleggen
from commands.ports.jaarcijfers import JaarcijferBron
from commands.ports.logins import Logins
from commands.ports.nazicht import Nazicht, Vergeten
from commands.ports.nieuws import NieuwsVoorraad
from commands.ports.overzicht import Overzichten
from commands.ports.personen import Adresboek, Afwezigheden, Deelnemers, Medewerkers, Onbekenden, Personen
from commands.ports.queues import Cursors, Inbox, Outbox, Quota
from commands.ports.reacties import Reacties
from commands.ports.rows import OutboxItem, OutboxTask
from commands.ports.wachtenden import (
    Kenmerken,
    Navragen,
    Toegestaan,
    Verboden,
    Verzoeken,
    VoorgelegdeVragen,
    Wachtenden,
    WaitingPlans,
)
from commands.ports.wissen import Gewist, Gewiste


class Clock(Protocol):
    """Tells the moment: aware, UTC."""

    def __call__(self) -> datetime: ...


class Ids(Protocol):
    """The only source of ids and secrets."""

    def new_id(self) -> str:
        """A fresh row id: 32 lower-case hex characters, in order of time."""
        ...

    def casuscode(self) -> str:
        """A random code such as K7Q2."""
        ...

    def token(self) -> str:
        """A random reply token: TOKEN_LENGTE lower-case base32 characters."""
        ...

    def failure_code(self) -> str:
        """A random code for a parked surprise: F-48213."""
        ...

    def following(self, bron: str) -> "Ids":
        """Ids and secrets that follow from this source: the same for the same source, for ever (after a restore too).

        Nobody outside can guess them. Rows that may live side by side need sources of their own.
        """
        ...


class UnitOfWork(Protocol):
    """One transaction with its collections; leaving without commit undoes all."""

    @property
    def casussen(self) -> Casussen: ...
    @property
    def bewaringen(self) -> Bewaringen: ...
    @property
    def vernietigingen(self) -> Vernietigingen: ...
    @property
    def personen(self) -> Personen: ...
    @property
    def deelnemers(self) -> Deelnemers: ...
    @property
    def medewerkers(self) -> Medewerkers: ...
    @property
    def adresboek(self) -> Adresboek: ...
    @property
    def afwezigheden(self) -> Afwezigheden: ...
    @property
    def plannen(self) -> Plannen: ...
    @property
    def aanmeldingen(self) -> Aanmeldingen: ...
    @property
    def bestanden(self) -> Bestanden: ...
    @property
    def bijeenkomsten(self) -> Bijeenkomsten: ...
    @property
    def huisoverleggen(self) -> Huisoverleggen: ...
    @property
    def reacties(self) -> Reacties: ...
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
    def nieuws(self) -> NieuwsVoorraad: ...
    @property
    def logboek(self) -> Logboek: ...
    @property
    def cursors(self) -> Cursors: ...
    @property
    def onbekenden(self) -> Onbekenden: ...
    @property
    def waiting_plans(self) -> WaitingPlans: ...
    @property
    def wachtenden(self) -> Wachtenden: ...
    @property
    def navragen(self) -> Navragen: ...
    @property
    def voorgelegd(self) -> VoorgelegdeVragen: ...
    @property
    def verzoeken(self) -> Verzoeken: ...
    @property
    def verboden(self) -> Verboden: ...
    @property
    def kenmerken(self) -> Kenmerken: ...
    @property
    def backlogs(self) -> Backlogs: ...
    @property
    def processes(self) -> RunningProcesses: ...
    @property
    def toegestaan(self) -> Toegestaan: ...
    @property
    def quota(self) -> Quota: ...
    @property
    def logins(self) -> Logins: ...
    @property
    def nazicht(self) -> Nazicht: ...
    @property
    def vergeten(self) -> Vergeten: ...
    @property
    def overzichten(self) -> Overzichten: ...
    @property
    def jaarcijfers(self) -> JaarcijferBron: ...
    @property
    def gewiste(self) -> Gewiste: ...
    async def wis(self, casus_id: str) -> Gewist:
        """Remove all that holds anything of this casus, people who are in no other, and its key.

        What stays: the casus itself by code, fase and dates, and its lines of the logboek, of which nobody can read the
        content any more. Nothing can be written under this casus again: that raises KeyGone. Raises CasusOnbekend.
        """
        ...

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """Undo what is written inside when an exception leaves it."""
        ...

    async def commit(self) -> None: ...


OpenUow = Callable[[], AbstractAsyncContextManager[UnitOfWork]]


class HandedOut(Protocol):
    """Rows handed out to be sent: nobody else has them."""

    @property
    def items(self) -> Sequence[OutboxItem]: ...
    def book(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The transaction that says what became of them; what it leaves out is handed out again."""
        ...


class HandOut(Protocol):
    """Hands out the rows of one channel that may go now, but none of the tasks `exclude`; see `Outbox.due_items`."""

    def __call__(
        self,
        kanaal: Kanaal,
        nu: datetime,
        *,
        limit: int,
        exclude: Collection[OutboxTask] = (),
        urgent_first: bool = False,
    ) -> AbstractAsyncContextManager[HandedOut]: ...
