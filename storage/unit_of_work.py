"""One transaction with its collections."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import Gewist, StorageFailure
from storage.collections.aanmeldingen import SqlAanmeldingen
from storage.collections.actiepunten import SqlActiepunten
from storage.collections.adresboek import SqlAdresboek
from storage.collections.afwezigheden import SqlAfwezigheden
from storage.collections.backlogs import SqlBacklogs
from storage.collections.bestanden import SqlBestanden
from storage.collections.bewaringen import SqlBewaringen
from storage.collections.bijeenkomsten import SqlBijeenkomsten
from storage.collections.casussen import SqlCasussen
from storage.collections.cursors import SqlCursors
from storage.collections.deelnemers import SqlDeelnemers
from storage.collections.feedback import SqlFeedbacks
from storage.collections.gewiste import SqlGewiste
from storage.collections.herinneringen import SqlHerinneringen
from storage.collections.huisoverleggen import SqlHuisoverleggen
from storage.collections.inbox import SqlInbox
from storage.collections.jaarcijfers import SqlJaarcijfers
from storage.collections.kenmerken import SqlKenmerken
from storage.collections.logboek import SqlLogboek
from storage.collections.logins import SqlLogins
from storage.collections.medewerkers import SqlMedewerkers
from storage.collections.navragen import SqlNavragen
from storage.collections.nazicht import SqlNazicht
from storage.collections.news import SqlNieuws
from storage.collections.onbekenden import SqlOnbekenden
from storage.collections.outbox import SqlOutbox
from storage.collections.overzicht import SqlOverzichten
from storage.collections.personen import SqlPersonen
from storage.collections.plannen import SqlPlannen
from storage.collections.quota import SqlQuota
from storage.collections.reacties import SqlReacties
from storage.collections.running_processes import SqlRunningProcesses
from storage.collections.toegestaan import SqlToegestaan
from storage.collections.verboden import SqlVerboden
from storage.collections.vergeten import SqlVergeten
from storage.collections.vernietigingen import SqlVernietigingen
from storage.collections.verzoeken import SqlVerzoeken
from storage.collections.voorgelegd import SqlVoorgelegd
from storage.collections.wachtenden import SqlWachtenden
from storage.collections.waiting_plans import SqlWaitingPlans
from storage.database.failure import code_of
from storage.database.leases import CHANNEL
from storage.vault.data_keys import DataKeys
from storage.vault.post import Post
from storage.vault.splitting import Splitting
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
        keys = DataKeys(session, vault, reading=reading)
        self.session = session
        self._keys = keys
        self._place = place
        self._step = step
        self._failure: str | None = None
        self.casussen = SqlCasussen(session, keys)
        self.bewaringen = SqlBewaringen(session, keys)
        self.vernietigingen = SqlVernietigingen(session, keys)
        self.personen = SqlPersonen(session, keys)
        self.deelnemers = SqlDeelnemers(session, keys)
        self.medewerkers = SqlMedewerkers(session, keys)
        self.adresboek = SqlAdresboek(session, keys)
        self.afwezigheden = SqlAfwezigheden(session, keys)
        self.plannen = SqlPlannen(session, keys)
        self.aanmeldingen = SqlAanmeldingen(session, keys)
        self.bijeenkomsten = SqlBijeenkomsten(session, keys)
        self.huisoverleggen = SqlHuisoverleggen(session, keys)
        self.reacties = SqlReacties(session, keys)
        self.actiepunten = SqlActiepunten(session, keys)
        self.feedback = SqlFeedbacks(session, keys)
        self.herinneringen = SqlHerinneringen(session, keys)
        self.outbox = SqlOutbox(session, keys)
        self.inbox = SqlInbox(session, keys)
        self.nieuws = SqlNieuws(session, keys)
        self.logboek = SqlLogboek(session, keys)
        self.cursors = SqlCursors(session, keys)
        self.onbekenden = SqlOnbekenden(session, keys)
        self.waiting_plans = SqlWaitingPlans(session, keys)
        self.wachtenden = SqlWachtenden(session, keys)
        self.bestanden = SqlBestanden(session, keys)
        self.voorgelegd = SqlVoorgelegd(session, keys)
        self.navragen = SqlNavragen(session, keys)
        self.verzoeken = SqlVerzoeken(session, keys)
        self.verboden = SqlVerboden(session, keys)
        self.kenmerken = SqlKenmerken(session, keys)
        self.toegestaan = SqlToegestaan(session, keys)
        self.backlogs = SqlBacklogs(session, keys)
        self.processes = SqlRunningProcesses(session, keys)
        self.quota = SqlQuota(session, keys)
        self.logins = SqlLogins(session, keys)
        self.nazicht = SqlNazicht(session, keys)
        self.vergeten = SqlVergeten(session, keys)
        self.overzichten = SqlOverzichten(session, keys)
        self.jaarcijfers = SqlJaarcijfers(session, keys)
        self.gewiste = SqlGewiste(session, keys)

    async def begin(self) -> None:
        """Begin, and make sure that the master key fits this database. Raises WrongMasterKey."""
        await self.session.connection()
        await self._keys.check_master_key()

    @property
    def erased(self) -> bool:
        """Whether something went that must not be found in any file any more."""
        return self.inbox.erased or self.gewiste.erased or self.bestanden.erased

    async def wis(self, casus_id: str) -> Gewist:
        """Remove all that holds anything of this casus, people who are in no other, and its key."""
        return await self.gewiste.wis(casus_id)

    async def split_keys(self) -> int:
        """Bring what an older program left under keys that many shared under keys of their own; returns how many."""
        return await Splitting(self.session, self._keys).everything()

    async def turn_post(self) -> bool:
        """Bring what belongs to no casus under a key of the sluitsleutel in use; False while a row is being sent."""
        await self.split_keys()
        return await Post(self.session, self._keys).turn()

    async def key_state(self) -> tuple[int, int]:
        """The number of the sluitsleutel in use, and the number before which all is dead."""
        return await self._keys.state()

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what is written inside when an exception leaves it."""
        try:
            async with self.session.begin_nested():
                yield
        except BaseException as error:
            self._keys.forget()
            self._failure = self._failure or code_of(error)
            raise

    async def commit(self) -> None:
        """Make all of it true at once; other processes hear when something was queued.

        Raises StorageFailure when the database failed inside a savepoint, also if that error was caught.
        """
        if self._failure is not None:
            raise StorageFailure(self._failure)
        await self._keys.confirm()
        if self.outbox.queued and self.session.get_bind().dialect.name == "postgresql":
            await self.session.execute(text(f"SELECT pg_notify('{CHANNEL}', '')"))
        self._step(f"{self._place}.voor_vastleggen")
        await self.session.commit()
        self._step(f"{self._place}.na_vastleggen")
        self._keys.remember()
