"""The storage as the rest of the program sees it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import UnitOfWork
from storage.engine import maak_engine
from storage.kluis import Kluis
from storage.migreren import migreer, versie
from storage.unit_of_work import SqlUnitOfWork

__all__ = ["Opslag", "migreer", "versie"]

WACHT_SECONDEN = 60.0


class Opslag:
    """One database with its vault. `url`: `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`.

    `hoofdsleutel`: 32 bytes, kept outside the database. Units of work are run one after the other: keep them short,
    and never open one inside another.
    """

    def __init__(self, url: str, hoofdsleutel: bytes) -> None:
        self._kluis = Kluis(hoofdsleutel)
        self._engine = maak_engine(url)
        self._beurt = _Beurt()

    @asynccontextmanager
    async def uow(self) -> AsyncIterator[UnitOfWork]:
        """One transaction; leaving without commit undoes all.

        Raises WrongMasterKey when the key does not fit, RuntimeError when this task has one open already, TimeoutError
        when another one of this process stays open for WACHT_SECONDEN.
        """
        async with self._beurt.neem(), AsyncSession(self._engine, expire_on_commit=False) as session:
            uow = SqlUnitOfWork(session, self._kluis)
            await uow.begin()
            yield uow

    async def close(self) -> None:
        """Close every connection."""
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
        async with asyncio.timeout(WACHT_SECONDEN):
            await self._slot.acquire()
        self._houder = taak
        try:
            yield
        finally:
            self._houder = None
            self._slot.release()
