"""Turns errors of a database into the one error and the few codes that the rest of the program knows."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import DBAPIError, PendingRollbackError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as GeenVerbindingVrij

from commands.ports import StorageFailure

LOCKED, FULL, READONLY, IO, GONE = "DB_LOCKED", "DB_FULL", "DB_READONLY", "DB_IO", "DB_GONE"
BACK = "DB_BACK"
"""It went back in time: a data key that was there is there no more."""
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
_WEG = ("08", "53", "57P")
"""Classes of PostgreSQL: no connection, no resources, shutting down or starting up."""
_DIEPTE = 8


@contextmanager
def as_storage_failure() -> Iterator[None]:
    """Turn an error that says that the database is in the way into StorageFailure; any other passes as it is.

    An OSError passes too: the work inside has files and lines of its own.
    """
    try:
        yield
    except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError) as fout:
        code = code_of(fout)
        if code is None:
            raise
        raise StorageFailure(code) from fout


@contextmanager
def while_connecting() -> Iterator[None]:
    """The same while a connection is sought; an OSError then means that the database is gone."""
    with as_storage_failure():
        try:
            yield
        except OSError as fout:
            raise StorageFailure(GONE) from fout


def code_of(fout: BaseException) -> str | None:
    """The code of the first error in the chain that led to this one; None when the database is not to blame."""
    gevonden = None
    deze: BaseException | None = fout
    for _ in range(_DIEPTE):
        if deze is None:
            break
        gevonden = _een(deze) or gevonden
        deze = deze.__cause__ or deze.__context__
    return gevonden


def _een(fout: BaseException) -> str | None:
    if isinstance(fout, StorageFailure):
        return str(fout)
    if isinstance(fout, sqlite3.Error):
        return _SQLITE.get(getattr(fout, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(fout, DBAPIError):
        weg = GONE if fout.connection_invalidated else None
        return (_een(fout.orig) if isinstance(fout.orig, Exception) else None) or weg
    if isinstance(fout, asyncpg.InterfaceError | PendingRollbackError):
        return GONE
    if isinstance(fout, GeenVerbindingVrij):
        return LOCKED
    staat = str(getattr(fout, "sqlstate", "") or "")
    return _POSTGRESQL.get(staat) or (GONE if staat.startswith(_WEG) else None)
