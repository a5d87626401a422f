"""Turns errors of a database into the one error and the few codes that the rest of the program knows."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import DBAPIError, PendingRollbackError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from commands.ports import StorageFailure

LOCKED, FULL, READONLY, IO, GONE = "DB_LOCKED", "DB_FULL", "DB_READONLY", "DB_IO", "DB_GONE"
BACK = "DB_BACK"
"""It went back in time: a data key that was there is there no more."""
LOGBOEK = "DB_LOGBOEK"
"""What says where the logboek ends is gone: somebody removed it, or only a part of a backup was put back."""
_SQLITE = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: READONLY,
    sqlite3.SQLITE_IOERR: IO,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CANTOPEN: IO,
}
_POSTGRESQL = {
    "25006": READONLY,
    "25P03": GONE,
    "53100": FULL,
    "55P03": LOCKED,
    "40001": LOCKED,
    "40P01": LOCKED,
    "57014": LOCKED,
    "58030": IO,
}
_GONE_CLASSES = ("08", "53", "57P")
"""Classes of PostgreSQL: no connection, no resources, shutting down or starting up."""
_NO_HEAD = re.compile(r"no such table: logboek_kop\b|relation \"logboek_kop\" does not exist")
_DEPTH = 8


@contextmanager
def as_storage_failure() -> Iterator[None]:
    """Turn an error that says that the database is in the way into StorageFailure; any other passes as it is.

    An OSError passes too: the work inside has files and lines of its own.
    """
    try:
        yield
    except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        code = code_of(error)
        if code is None:
            raise
        raise StorageFailure(code) from error


@contextmanager
def while_connecting() -> Iterator[None]:
    """The same while a connection is sought; an OSError then means that the database is gone."""
    with as_storage_failure():
        try:
            yield
        except OSError as error:
            raise StorageFailure(GONE) from error


def code_of(error: BaseException) -> str | None:
    """The code of the first error in the chain that led to this one; None when the database is not to blame."""
    found = None
    current: BaseException | None = error
    for _ in range(_DEPTH):
        if current is None:
            break
        found = _code_of_one(current) or found
        current = current.__cause__ or current.__context__
    return found


def _code_of_one(error: BaseException) -> str | None:
    if isinstance(error, StorageFailure):
        return str(error)
    if _NO_HEAD.search(str(error)):
        return LOGBOEK
    if isinstance(error, sqlite3.Error):
        return _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(error, DBAPIError):
        gone = GONE if error.connection_invalidated else None
        return (_code_of_one(error.orig) if isinstance(error.orig, Exception) else None) or gone
    if isinstance(error, asyncpg.InterfaceError | PendingRollbackError):
        return GONE
    if isinstance(error, NoConnectionFree):
        return LOCKED
    state = str(getattr(error, "sqlstate", "") or "")
    return _POSTGRESQL.get(state) or (GONE if state.startswith(_GONE_CLASSES) else None)
