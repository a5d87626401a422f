"""The storage as the rest of the program sees it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from commands.domain.rollen import Kanaal
from commands.ports import OutboxTask, StorageFailure, UnitOfWork
from storage.database.engine import Geduld, Soort, bij_nieuwe_verbinding, fold, is_gedeeld, maak_engine, voor
from storage.database.migreren import migreer, versie
from storage.database.storing import LOCKED, als_storing, bij_verbinden
from storage.database.voorrang import Voorrang
from storage.uitgifte import HandedOut, in_deze
from storage.unit_of_work import SqlUnitOfWork, Stap, geen_stap
from storage.vault.kluis import Kluis

__all__ = ["Opslag", "migreer", "versie"]

WACHT_SECONDEN = 60.0


class Opslag:
    """One database with its vault. `url`: `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`.

    `master_key`: 32 bytes, kept outside the database. `stap` is told of each commit, as `<plek>.voor_vastleggen` and
    `<plek>.na_vastleggen`. `geduld`: how long PostgreSQL and we wait for each other.
    """

    def __init__(self, url: str, master_key: bytes, *, stap: Stap = geen_stap, geduld: Geduld | None = None) -> None:
        self._kluis = Kluis(master_key)
        self._stap = stap
        geduld = geduld or Geduld()
        self._engine = maak_engine(url, geduld=geduld)
        bij_nieuwe_verbinding(self._engine, self._kluis.vergeet)
        self._lezen = voor(self._engine, Soort.LEZEN)
        self._uitgeven = voor(self._engine, Soort.UITGEVEN)
        self._beurt = _Beurt()
        self._unfolded = True
        """Whether what was erased may still stand in the WAL; a process before us may have left it there."""
        self._voorrang = Voorrang(url, geduld) if self.gedeeld else None

    @property
    def gedeeld(self) -> bool:
        """Whether several processes may work on it together."""
        return is_gedeeld(self._engine)

    @property
    def anderen(self) -> bool:
        """Whether other processes work on it too, as `luister` saw a second ago at most."""
        return self._voorrang is not None and self._voorrang.anderen

    @asynccontextmanager
    async def uow(self, plek: str = "") -> AsyncIterator[UnitOfWork]:
        """One transaction of facts; leaving without commit undoes all. They run one after the other: keep them short.

        Raises WrongMasterKey when the key does not fit, RuntimeError when this task has one open already,
        StorageFailure when the database is in the way, or another one of this process for WACHT_SECONDEN.
        """
        async with self._beurt.neem():
            with als_storing():
                async with AsyncSession(self._engine, expire_on_commit=False) as session:
                    uow = SqlUnitOfWork(session, self._kluis, plek=plek, stap=self._stap)
                    with bij_verbinden():
                        await uow.begin()
                    yield uow
                self._unfolded |= uow.inbox.erased
                if self._unfolded:
                    self._unfolded = not await fold(self._engine)

    @asynccontextmanager
    async def lees(self) -> AsyncIterator[UnitOfWork]:
        """What is true at this moment, to read alone; waits for nobody. Raises WrongMasterKey or StorageFailure."""
        with als_storing():
            async with AsyncSession(self._lezen, expire_on_commit=False) as session:
                uow = SqlUnitOfWork(session, self._kluis, lezen=True)
                with bij_verbinden():
                    await uow.begin()
                yield uow

    @asynccontextmanager
    async def uitgifte(
        self,
        kanaal: Kanaal,
        nu: datetime,
        *,
        limit: int = 50,
        exclude: Collection[OutboxTask] = (),
        plek: str = "",
    ) -> AsyncIterator[HandedOut]:
        """Rows of the outbox that may go now, each handed to one taker alone; a taker who dies hands them back."""
        if not self.gedeeld:
            async with self.lees() as lezer:
                rijen = await lezer.outbox.due_items(kanaal, nu, limit=limit, exclude=exclude)
            yield HandedOut(rijen, partial(self.uow, plek))
            return
        with als_storing():
            async with AsyncSession(self._uitgeven, expire_on_commit=False) as session:
                uow = SqlUnitOfWork(session, self._kluis, plek=plek, stap=self._stap)
                with bij_verbinden():
                    await uow.begin()
                rijen = await uow.outbox.take_items(kanaal, nu, limit=limit, exclude=exclude)
                uow.outbox.queued = len(rijen) == limit  # there may be more, and others who found nothing a moment ago
                yield HandedOut(rijen, in_deze(uow))

    @asynccontextmanager
    async def voorrang(self, rol: str) -> AsyncIterator[asyncio.Event]:
        """Wait until this process alone has this role; the event is set when that ends. Raises what databases raise."""
        if self._voorrang is None:
            yield asyncio.Event()
            return
        async with self._voorrang.neem(rol) as verloren:
            yield verloren

    async def luister(self, wek: Callable[[], None]) -> None:
        """Call `wek` whenever another process queued something; for ever. With one process there is nobody to hear."""
        if self._voorrang is None:
            await asyncio.Event().wait()
        else:
            await self._voorrang.luister(wek)

    async def close(self) -> None:
        """Close every connection."""
        if self._voorrang is not None:
            await self._voorrang.close()
        await self._engine.dispose()


class _Beurt:
    """Lets the tasks of this process through one by one, in the order they came; SQLite's own waiting is not fair."""

    def __init__(self) -> None:
        self._slot = asyncio.Lock()
        self._houder: asyncio.Task[object] | None = None

    @asynccontextmanager
    async def neem(self) -> AsyncIterator[None]:
        taak = asyncio.current_task()
        if self._houder is not None and self._houder is taak:
            raise RuntimeError("a unit of work is open in this task already")
        try:
            async with asyncio.timeout(WACHT_SECONDEN):
                await self._slot.acquire()
        except TimeoutError as fout:
            raise StorageFailure(LOCKED) from fout
        self._houder = taak
        try:
            yield
        finally:
            self._houder = None
            self._slot.release()
