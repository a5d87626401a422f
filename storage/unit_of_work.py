"""One transaction with its collections."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import StorageFailure
from storage.collections.actiepunten import SqlActiepunten
from storage.collections.backlogs import SqlBacklogs
from storage.collections.casussen import SqlCasussen
from storage.collections.cursors import SqlCursors
from storage.collections.deelnemers import SqlDeelnemers
from storage.collections.feedback import SqlFeedbacks
from storage.collections.herinneringen import SqlHerinneringen
from storage.collections.inbox import SqlInbox
from storage.collections.logboek import SqlLogboek
from storage.collections.medewerkers import SqlMedewerkers
from storage.collections.navragen import SqlNavragen
from storage.collections.nazicht import SqlNazicht
from storage.collections.onbekenden import SqlOnbekenden
from storage.collections.outbox import SqlOutbox
from storage.collections.personen import SqlPersonen
from storage.collections.plannen import SqlPlannen
from storage.collections.quota import SqlQuota
from storage.collections.running_processes import SqlRunningProcesses
from storage.collections.toegestaan import SqlToegestaan
from storage.collections.verboden import SqlVerboden
from storage.collections.vergeten import SqlVergeten
from storage.collections.wachtenden import SqlWachtenden
from storage.collections.waiting_plans import SqlWaitingPlans
from storage.database.failure import code_of
from storage.database.leases import CHANNEL
from storage.vault.data_keys import DataKeys
from storage.vault.vault import Vault

Step = Callable[[str], None]
"""Told the name of each step that is passed; only in proofs does it do anything."""


def no_step(_: str) -> None:
    """Do nothing."""


class SqlUnitOfWork:
    """Implements `commands.ports.UnitOfWork`; made and closed by `Storage`."""

    def __init__(
        self, session: AsyncSession, vault: Vault, *, place: str = "", step: Step = no_step, reading: bool = False
    ) -> None:
        sleutels = DataKeys(session, vault, lezen=reading)
        self.session = session
        self._sleutels = sleutels
        self._plek = place
        self._stap = step
        self._storing: str | None = None
        self.casussen = SqlCasussen(session, sleutels)
        self.personen = SqlPersonen(session, sleutels)
        self.deelnemers = SqlDeelnemers(session, sleutels)
        self.medewerkers = SqlMedewerkers(session, sleutels)
        self.plannen = SqlPlannen(session, sleutels)
        self.actiepunten = SqlActiepunten(session, sleutels)
        self.feedback = SqlFeedbacks(session, sleutels)
        self.herinneringen = SqlHerinneringen(session, sleutels)
        self.outbox = SqlOutbox(session, sleutels)
        self.inbox = SqlInbox(session, sleutels)
        self.logboek = SqlLogboek(session, sleutels)
        self.cursors = SqlCursors(session, sleutels)
        self.onbekenden = SqlOnbekenden(session, sleutels)
        self.waiting_plans = SqlWaitingPlans(session, sleutels)
        self.wachtenden = SqlWachtenden(session, sleutels)
        self.navragen = SqlNavragen(session, sleutels)
        self.verboden = SqlVerboden(session, sleutels)
        self.toegestaan = SqlToegestaan(session, sleutels)
        self.backlogs = SqlBacklogs(session, sleutels)
        self.processes = SqlRunningProcesses(session, sleutels)
        self.quota = SqlQuota(session, sleutels)
        self.nazicht = SqlNazicht(session, sleutels)
        self.vergeten = SqlVergeten(session, sleutels)

    async def begin(self) -> None:
        """Begin, and make sure that the master key fits this database. Raises WrongMasterKey."""
        await self.session.connection()
        await self._sleutels.check_master_key()

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what is written inside when an exception leaves it."""
        try:
            async with self.session.begin_nested():
                yield
        except BaseException as fout:
            self._sleutels.forget()
            self._storing = self._storing or code_of(fout)
            raise

    async def commit(self) -> None:
        """Make all of it true at once; other processes hear when something was queued.

        Raises StorageFailure when the database failed inside a savepoint, also if that error was caught.
        """
        if self._storing is not None:
            raise StorageFailure(self._storing)
        await self._sleutels.confirm()
        if self.outbox.queued and self.session.get_bind().dialect.name == "postgresql":
            await self.session.execute(text(f"SELECT pg_notify('{CHANNEL}', '')"))
        self._stap(f"{self._plek}.voor_vastleggen")
        await self.session.commit()
        self._stap(f"{self._plek}.na_vastleggen")
        self._sleutels.remember()
