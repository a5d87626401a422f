"""A connection to SQLite that visits its worker thread once for a whole statement.

aiosqlite goes there four times (cursor, execution, rows, closing); that was two thirds of what a short statement cost.
"""

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Self

import aiosqlite

Connect = Callable[[], sqlite3.Connection]


class Verbinding(aiosqlite.Connection):
    """Await it to connect. Its cursors know as much as SQLAlchemy asks for."""

    def __init__(self, connect: Connect) -> None:
        super().__init__(connect, iter_chunk_size=0)
        self._thread.daemon = True  # no forgotten connection keeps the process alive

    def cursor(self) -> "Cursor":  # type: ignore[override]
        """A cursor that is nowhere yet."""
        return Cursor(self)

    async def bezoek(self, werk: Callable[[sqlite3.Cursor], object]) -> "Uitkomst":
        """Have the worker thread do this with a fresh cursor; nothing of that cursor is touched elsewhere."""
        uitkomst: Uitkomst = await self._execute(_met_cursor, self._conn, werk)  # type: ignore[no-untyped-call]
        return uitkomst


class Uitkomst:
    """What a cursor knew after its statement."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        self.rijen: list[Any] = cursor.fetchall() if cursor.description else []


class Cursor:
    """The part of the cursor of aiosqlite that SQLAlchemy uses."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding
        self._uitkomst: Uitkomst | None = None

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:  # noqa: ANN401 -- as PEP 249 has it
        """Of the columns; None when there are none."""
        return self._uitkomst.description if self._uitkomst is not None else None

    @property
    def rowcount(self) -> int:
        """Rows that were changed."""
        return self._uitkomst.rowcount if self._uitkomst is not None else -1

    @property
    def lastrowid(self) -> int | None:
        """Of the last insert."""
        return self._uitkomst.lastrowid if self._uitkomst is not None else None

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        """Once, with all its rows."""
        self._uitkomst = await self._verbinding.bezoek(partial(_execute, sql=sql, parameters=parameters))

    async def executemany(self, sql: str, reeks: Iterable[Iterable[Any]]) -> None:
        """For each of the parameters."""
        self._uitkomst = await self._verbinding.bezoek(partial(_executemany, sql=sql, reeks=reeks))

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        return self._uitkomst.rijen if self._uitkomst is not None else []

    async def close(self) -> None:
        """It was closed after its statement."""


def _met_cursor(verbinding: sqlite3.Connection, werk: Callable[[sqlite3.Cursor], object]) -> Uitkomst:
    cursor = verbinding.cursor()
    try:
        werk(cursor)
        return Uitkomst(cursor)
    finally:
        cursor.close()


def _execute(cursor: sqlite3.Cursor, *, sql: str, parameters: Any) -> None:  # noqa: ANN401
    cursor.execute(sql, parameters)


def _executemany(cursor: sqlite3.Cursor, *, sql: str, reeks: Any) -> None:  # noqa: ANN401
    cursor.executemany(sql, reeks)
