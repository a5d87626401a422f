"""One transaction with its collections."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncSession

from storage.actiepunten import SqlActiepunten
from storage.casussen import SqlCasussen
from storage.cursors import SqlCursors
from storage.deelnemers import SqlDeelnemers
from storage.feedback import SqlFeedbacks
from storage.herinneringen import SqlHerinneringen
from storage.inbox import SqlInbox
from storage.kluis import Kluis
from storage.logboek import SqlLogboek
from storage.medewerkers import SqlMedewerkers
from storage.onbekenden import SqlOnbekenden
from storage.outbox import SqlOutbox
from storage.personen import SqlPersonen
from storage.plannen import SqlPlannen
from storage.sleutels import Sleutels
from storage.wachtenden import SqlWachtenden
from storage.wachtkamer import SqlWachtkamer
from storage.woordlijsten import SqlToegestaan, SqlVerboden


class SqlUnitOfWork:
    """Implements `commands.ports.UnitOfWork`; made and closed by `Opslag`."""

    def __init__(self, session: AsyncSession, kluis: Kluis) -> None:
        sleutels = Sleutels(session, kluis)
        self._session = session
        self._sleutels = sleutels
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
        self.wachtkamer = SqlWachtkamer(session, sleutels)
        self.wachtend = SqlWachtenden(session, sleutels)
        self.verboden = SqlVerboden(session, sleutels)
        self.toegestaan = SqlToegestaan(session, sleutels)

    async def begin(self) -> None:
        """Make sure that the master key fits this database. Raises WrongMasterKey."""
        await self._sleutels.controleer()

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what is written inside when an exception leaves it."""
        try:
            async with self._session.begin_nested():
                yield
        except BaseException:
            self._sleutels.vergeet()
            raise

    async def commit(self) -> None:
        """Make all of it true at once."""
        await self._session.commit()
        self._sleutels.onthoud()
