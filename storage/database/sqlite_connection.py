"""A connection to SQLite that goes to its worker thread only for what may wait.

aiosqlite goes there four times for each statement (cursor, execution, rows, closing), and going there costs ten times
what a short statement does. So only a commit (the disk), what is done for many rows, and the beginning of a transaction
while another process is writing go to the thread; the rest is done on the spot.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Any, Self

import aiosqlite

BUSY_MS = 10_000
"""Milliseconds that a transaction that writes waits for other processes."""
_BEGIN = "BEGIN IMMEDIATE"
_PRAGMA = "PRAGMA"
"""May wait too, for the disk or for another process."""
Connect = Callable[[], sqlite3.Connection]


class SqliteConnection(aiosqlite.Connection):
    """Await it to connect. Its cursors know as much as SQLAlchemy asks for."""

    def __init__(self, connect: Connect) -> None:
        super().__init__(connect, iter_chunk_size=0)
        self._thread.daemon = True  # no forgotten connection keeps the process alive
        self._asked = self._finished = 0
        """Calls to the thread: asked for, counted here, and done, counted there, so that neither count is lost."""

    def cursor(self) -> "Cursor":  # type: ignore[override]
        """A cursor that is nowhere yet."""
        return Cursor(self)

    async def visit(self, work: Callable[[sqlite3.Cursor], object], *, short: bool) -> "Result":
        """Do this with a fresh cursor; `short`: it waits for nobody."""
        if short and self._asked == self._finished:
            return _with_cursor(self._conn, work)
        outcome: Result = await self._execute(_with_cursor, self._conn, work)
        return outcome

    async def rollback(self) -> None:
        """Undo; this needs no disk."""
        if self._asked == self._finished:
            self._conn.rollback()
        else:  # somebody no longer waits for what the thread is doing
            await super().rollback()

    async def _execute(self, fn: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 -- as aiosqlite has it
        self._asked += 1
        return await super()._execute(self._in_thread, fn, args, kwargs)  # type: ignore[no-untyped-call]

    def _in_thread(self, fn: Callable[..., Any], args: Any, kwargs: Any) -> Any:  # noqa: ANN401
        try:
            return fn(*args, **kwargs)
        finally:
            self._finished += 1


class Result:
    """All that a cursor knew after its statement."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        self.rows: list[Any] = cursor.fetchall() if cursor.description else []


class Cursor:
    """The part of the cursor of aiosqlite that SQLAlchemy uses."""

    def __init__(self, connection: SqliteConnection) -> None:
        self._connection = connection
        self._outcome: Result | None = None

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:  # noqa: ANN401 -- as PEP 249 has it
        """Of the columns; None when there are none."""
        return self._outcome.description if self._outcome is not None else None

    @property
    def rowcount(self) -> int:
        """Rows that were changed."""
        return self._outcome.rowcount if self._outcome is not None else -1

    @property
    def lastrowid(self) -> int | None:
        """Of the last insert."""
        return self._outcome.lastrowid if self._outcome is not None else None

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        """Once, with all its rows."""
        work = partial(_execute, sql=sql, parameters=parameters)
        if sql.startswith(_BEGIN):
            with suppress(sqlite3.OperationalError):  # another process is writing: wait for it, not here
                self._outcome = await self._connection.visit(partial(_now_or_never, work=work), short=True)
                return
        self._outcome = await self._connection.visit(work, short=not sql.startswith((_BEGIN, _PRAGMA)))

    async def executemany(self, sql: str, series: Iterable[Iterable[Any]]) -> None:
        """For each of the parameters."""
        self._outcome = await self._connection.visit(partial(_executemany, sql=sql, series=series), short=False)

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        return self._outcome.rows if self._outcome is not None else []

    async def close(self) -> None:
        """Do nothing: it was closed after its statement."""


def _with_cursor(connection: sqlite3.Connection, work: Callable[[sqlite3.Cursor], object]) -> Result:
    cursor = connection.cursor()
    try:
        work(cursor)
        return Result(cursor)
    finally:
        cursor.close()


def _now_or_never(cursor: sqlite3.Cursor, *, work: Callable[[sqlite3.Cursor], object]) -> None:
    cursor.execute("PRAGMA busy_timeout=0")
    try:
        work(cursor)
    finally:
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")


def _execute(cursor: sqlite3.Cursor, *, sql: str, parameters: Any) -> None:  # noqa: ANN401
    cursor.execute(sql, parameters)


def _executemany(cursor: sqlite3.Cursor, *, sql: str, series: Any) -> None:  # noqa: ANN401
    cursor.executemany(sql, series)
