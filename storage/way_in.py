"""The storage as the rest of the program sees it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from commands.domain.rollen import Kanaal
from commands.ports import OutboxTask, UnitOfWork
from storage.database.engine import Kind, Timeouts, fold, for_kind, is_shared, make_engine, on_connect
from storage.database.failure import as_storage_failure, while_connecting
from storage.database.leases import Leases
from storage.database.migrate import migrate, versions
from storage.database.signs import signs
from storage.database.turn import Turn
from storage.handing_out import HandedOut, booking_in
from storage.key_copies import KeyCopies
from storage.master_key import MasterKey
from storage.sluitsleutel import NO_PLACES, Places, Sluitsleutel
from storage.unit_of_work import SqlUnitOfWork, Step, no_step
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.vault import Vault

__all__ = ["Places", "Storage", "migrate", "signs", "versions"]


class Storage:
    """One database with its vault. `url`: `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`.

    `master_key`: 32 bytes, kept outside the database. `step` is told of each commit, as `<place>.voor_vastleggen` and
    `<place>.na_vastleggen`. `timeouts`: how long PostgreSQL and this process wait for each other.
    `sluit`: where the sluitbestand and the sleutelkopie lie.
    """

    def __init__(
        self,
        url: str,
        master_key: bytes,
        *,
        step: Step = no_step,
        timeouts: Timeouts | None = None,
        sluit: Places = NO_PLACES,
    ) -> None:
        self._vault = Vault(master_key, None if sluit.file is None else Sluitbestand(sluit.file))
        self._step = step
        timeouts = timeouts or Timeouts()
        self._engine = make_engine(url, timeouts=timeouts)
        on_connect(self._engine, self._vault.forget)
        self._reading = for_kind(self._engine, Kind.READING)
        self._handing_out = for_kind(self._engine, Kind.HANDING_OUT)
        self._turn = Turn()
        self._unfolded = True
        """Whether what was erased may still stand in the WAL; a process before us may have left it there."""
        self._leases = Leases(url, timeouts) if self.shared else None
        self.sluitsleutel = Sluitsleutel(
            engine=self._engine,
            facts=self._facts,
            role=self.lease,
            step=step,
            vault=self._vault,
            copies=KeyCopies(facts=self._facts, master_key=master_key, path=sluit.copy),
        )
        self.master_key = MasterKey(facts=self._facts, step=step, vault=self._vault)

    @property
    def shared(self) -> bool:
        """Whether several processes may work on it together."""
        return is_shared(self._engine)

    @property
    def others(self) -> bool:
        """Whether other processes work on it too, as `listen` saw a second ago at most."""
        return self._leases is not None and self._leases.others

    @asynccontextmanager
    async def uow(self, place: str = "") -> AsyncIterator[UnitOfWork]:
        """One transaction of facts; leaving without commit undoes all. They run one after the other: keep them short.

        Raises WrongMasterKey when the key does not fit, RuntimeError when this task has one open already,
        StorageFailure when the database is in the way, or another one of this process for `turn.WAIT_SECONDS`.
        """
        async with self._facts(place) as uow:
            yield uow

    @asynccontextmanager
    async def _facts(self, place: str) -> AsyncIterator[SqlUnitOfWork]:
        async with self._turn.take():
            with as_storage_failure():
                async with AsyncSession(self._engine, expire_on_commit=False) as session:
                    uow = SqlUnitOfWork(session, self._vault, place=place, step=self._step)
                    with while_connecting():
                        await uow.begin()
                    yield uow
                self._unfolded |= uow.erased
                if self._unfolded:
                    self._unfolded = not await fold(self._engine)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[UnitOfWork]:
        """A snapshot of this moment, only to read from; waits for nobody. Raises WrongMasterKey or StorageFailure."""
        with as_storage_failure():
            async with AsyncSession(self._reading, expire_on_commit=False) as session:
                uow = SqlUnitOfWork(session, self._vault, reading=True)
                with while_connecting():
                    await uow.begin()
                yield uow

    @asynccontextmanager
    async def hand_out(
        self,
        kanaal: Kanaal,
        nu: datetime,
        *,
        limit: int = 50,
        exclude: Collection[OutboxTask] = (),
        place: str = "",
        urgent_first: bool = False,
    ) -> AsyncIterator[HandedOut]:
        """Rows of the outbox that may go now, each for one taker alone; those of a taker who dies are free again.

        `urgent_first`: see `Outbox.due_items`.
        """
        if not self.shared:
            async with self.read() as reader:
                rows = await reader.outbox.due_items(
                    kanaal, nu, limit=limit, exclude=exclude, urgent_first=urgent_first
                )
            yield HandedOut(rows, partial(self.uow, place))
            return
        with as_storage_failure():
            async with AsyncSession(self._handing_out, expire_on_commit=False) as session:
                uow = SqlUnitOfWork(session, self._vault, place=place, step=self._step)
                with while_connecting():
                    await uow.begin()
                rows = await uow.outbox.take_items(kanaal, nu, limit=limit, exclude=exclude, urgent_first=urgent_first)
                uow.outbox.queued = len(rows) == limit  # more may wait, and others just found none
                yield HandedOut(rows, booking_in(uow))

    @asynccontextmanager
    async def lease(self, role: str, *, places: int = 1) -> AsyncIterator[asyncio.Event]:
        """Wait until this process has this role, as one of so many; the event is set when that ends.

        Raises what databases raise. Where processes cannot share the database, the one has every role at once.
        """
        if self._leases is None:
            yield asyncio.Event()
            return
        async with self._leases.hold(role, places) as lost:
            yield lost

    async def listen(self, wake: Callable[[], None]) -> None:
        """Call `wake` each time another process queued something, for ever. Alone on the database it hears nothing."""
        if self._leases is None:
            await asyncio.Event().wait()
        else:
            await self._leases.listen(wake)

    async def close(self) -> None:
        """Close every connection."""
        if self._leases is not None:
            await self._leases.close()
        await self._engine.dispose()
