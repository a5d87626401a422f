"""Rows of the outbox handed out to be sent: ours alone until they are booked, or until this process dies."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from sqlalchemy.exc import SQLAlchemyError

from commands.ports import OutboxItem, UnitOfWork
from storage.database.engine import take_facts
from storage.database.failure import LOCKED, code_of
from storage.unit_of_work import SqlUnitOfWork

TRIES = 3
"""Tries to get a turn among the facts: rows that were sent and not booked would be sent again by another process."""
Booking = Callable[[], AbstractAsyncContextManager[UnitOfWork]]


class HandedOut:
    """Implements `commands.ports.HandedOut`."""

    def __init__(self, rows: Sequence[OutboxItem], book: Booking) -> None:
        self.items = rows
        self._book = book

    def book(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The one transaction that says what became of them; what it leaves out is handed out again."""
        return self._book()


def booking_in(uow: SqlUnitOfWork) -> Booking:
    """A booking in the transaction that holds the rows (PostgreSQL); waiting in vain for a turn does not undo it."""

    @asynccontextmanager
    async def book() -> AsyncIterator[UnitOfWork]:
        for attempt in range(TRIES):
            try:
                async with uow.session.begin_nested():
                    await take_facts(uow.session)
                break
            except SQLAlchemyError as error:
                if code_of(error) != LOCKED or attempt == TRIES - 1:
                    raise
        yield uow

    return book
