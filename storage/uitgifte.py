"""Rows of the outbox handed out to be sent: ours alone until they are booked, or until this process dies."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from commands.ports import OutboxRij, UnitOfWork
from storage.engine import neem_feiten
from storage.unit_of_work import SqlUnitOfWork

Boeken = Callable[[], AbstractAsyncContextManager[UnitOfWork]]


class Uitgifte:
    """Implements `commands.ports.Uitgifte`."""

    def __init__(self, rijen: Sequence[OutboxRij], boek: Boeken) -> None:
        self.rijen = rijen
        self._boek = boek

    def boek(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The one transaction that says what became of them; what it leaves out is handed out again."""
        return self._boek()


def in_deze(uow: SqlUnitOfWork) -> Boeken:
    """Book in the transaction that holds the rows (PostgreSQL)."""

    @asynccontextmanager
    async def boek() -> AsyncIterator[UnitOfWork]:
        await neem_feiten(uow.session)
        yield uow

    return boek
