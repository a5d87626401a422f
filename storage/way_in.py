"""The storage as the rest of the program sees it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from commands.domain.rollen import Kanaal
from commands.ports import LogRegel, OutboxTask, UnitOfWork
from storage.database.engine import Kind, Timeouts, fold, for_kind, is_shared, make_engine, on_connect
from storage.database.failure import as_storage_failure, while_connecting
from storage.database.leases import Leases
from storage.database.migrate import migrate, versions
from storage.database.turn import Turn
from storage.handing_out import HandedOut, booking_in
from storage.unit_of_work import SqlUnitOfWork, Step, no_step
from storage.vault.key_copy import write_copy
from storage.vault.replacing import Replacing
from storage.vault.sluitbestand import Sluitbestand
from storage.vault.vault import Vault

__all__ = ["Storage", "migrate", "versions"]

_FOLDS, _REST = 50, 0.1
"""Tries to empty the WAL while others read, and seconds between two."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sluitbestand lies (none: there is no sluitsleutel) and the sleutelkopie (none: there is no copy)."""

    file: Path | None = None
    copy: Path | None = None


NO_PLACES = Places()


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
        self._master_key = master_key
        self._copy = sluit.copy
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

    async def replace_sluitsleutel(self, at: datetime, *, anyway: bool = False) -> bool:
        """Let no copy of a key that was removed open any more; `anyway`: also when none was removed.

        Goes on where a kill left it. Returns whether all that was removed before is dead now. Raises CopyFailed when
        the sleutelkopie cannot be written, SluitbestandBroken or WrongSluitsleutel: then nothing may be called dead.
        """
        if self._vault.sluitbestand is None:
            return False
        async with self.lease("sluitsleutel"):
            return await self._replace(self._vault.sluitbestand, at, anyway=anyway)

    async def tidy_sluitbestand(self) -> None:
        """Drop from the sluitbestand what a kill left there and nothing needs. Raises as `replace_sluitsleutel`."""
        if self._vault.sluitbestand is not None:
            async with self._facts("sluiten") as uow:
                await Replacing(uow.session, self._vault, self._vault.sluitbestand).drop_unused()

    async def _replace(self, file: Sluitbestand, at: datetime, *, anyway: bool) -> bool:
        async with self._facts("sluiten.begin") as uow:
            steps = Replacing(uow.session, self._vault, file)
            number, done = await steps.state()
            if number == done:
                if not anyway and not await steps.waits():
                    return True
                number = await steps.begin(at)
                await uow.logboek.write_line(_replaced(number, at))
                await uow.commit()
        self._vault.forget()
        if self._copy is not None:
            async with AsyncSession(self._reading) as session:
                copy = await Replacing(session, self._vault, file).copy()
            await asyncio.to_thread(write_copy, self._copy, self._master_key, copy)
        self._step("sluiten.na_kopie")
        async with self._facts("sluiten.einde") as uow:
            ended = await Replacing(uow.session, self._vault, file).end(number)
            await uow.commit()
        self._step("sluiten.na_bestand")
        if not ended or not await self._folds():
            return False
        async with self._facts("sluiten.klaar") as uow:
            await Replacing(uow.session, self._vault, file).done(number)
            await uow.commit()
        self._vault.forget()
        return True

    async def _folds(self) -> bool:
        """Whether nothing removed stays in the WAL: readers may hold that up for a while."""
        for _ in range(_FOLDS):
            if await fold(self._engine):
                return True
            await asyncio.sleep(_REST)
        return False

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
    ) -> AsyncIterator[HandedOut]:
        """Rows of the outbox that may go now, each for one taker alone; those of a taker who dies are free again."""
        if not self.shared:
            async with self.read() as reader:
                rows = await reader.outbox.due_items(kanaal, nu, limit=limit, exclude=exclude)
            yield HandedOut(rows, partial(self.uow, place))
            return
        with as_storage_failure():
            async with AsyncSession(self._handing_out, expire_on_commit=False) as session:
                uow = SqlUnitOfWork(session, self._vault, place=place, step=self._step)
                with while_connecting():
                    await uow.begin()
                rows = await uow.outbox.take_items(kanaal, nu, limit=limit, exclude=exclude)
                uow.outbox.queued = len(rows) == limit  # more may wait, and others just found none
                yield HandedOut(rows, booking_in(uow))

    @asynccontextmanager
    async def lease(self, role: str) -> AsyncIterator[asyncio.Event]:
        """Wait until this process alone has this role; the event is set when that ends. Raises what databases raise."""
        if self._leases is None:
            yield asyncio.Event()
            return
        async with self._leases.hold(role) as lost:
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


def _replaced(number: int, at: datetime) -> LogRegel:
    return LogRegel(
        actor="systeem",
        actie="sluitsleutel",
        object=f"sluitsleutel {number}",
        resultaat="vervangen",
        herkomst="klok",
        op=at,
    )
