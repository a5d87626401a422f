"""The engine, and three kinds of transactions on it.

Facts: one at a time, over all processes. SQLite: WAL, synchronous=FULL and BEGIN IMMEDIATE; without it a read and the
write that follows are two transactions and updates are lost without an error. PostgreSQL: one advisory lock, taken
first. Reading: a snapshot that waits for nobody and writes nothing. Handing out (PostgreSQL alone): holds rows of the
outbox while they are sent, and nothing else.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import aiosqlite
from sqlalchemy import Connection, ExceptionContext, event, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from commands.ports import StorageFailure
from storage.database.failure import GONE
from storage.database.sqlite_connection import BUSY_MS, SqliteConnection

SQLITE = "sqlite+aiosqlite"
POSTGRESQL = "postgresql+asyncpg"
_LOCK_TIMEOUT = "60s"
_CONNECT_SECONDS = 20.0
"""Seconds in which a new connection must be there."""
_SLOT = 4_853_684_261
"""Number of the advisory lock in PostgreSQL: any constant of our own."""
_FOLD_MS = 20
"""Milliseconds that emptying the WAL waits for readers; it is tried again after the next transaction."""
_KIND, _TIMEOUTS = "ketenbot_soort", "ketenbot_geduld"
PROBES = {
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "14000",
}
"""After some 14 seconds the server frees what a vanished client held (its machine is gone, or the network between).
Keepalives wait until all that the server said has arrived; until then the last of these counts."""


class Kind(StrEnum):
    """The purpose of a transaction."""

    FACTS = "feiten"
    READING = "lezen"
    HANDING_OUT = "uitgeven"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """How long PostgreSQL and a process wait for each other, in seconds; then nobody else is held up any longer."""

    answer: float = 75.0
    """For an answer to a statement: longer than a statement may wait for a lock."""
    facts: float = 60.0
    """For the next statement of facts: a process that hangs there would stop all others."""
    handing_out: float = 150.0
    """For the next statement of any other transaction: longer than one mail may hang on the other side."""
    role: float = 15.0
    """For the next sign of life of the holder of a role: a process that hangs would keep it from all others."""


def make_engine(url: str, *, foreign_keys: bool = True, timeouts: Timeouts | None = None) -> AsyncEngine:
    """Make the engine for `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`; raises ValueError for others.

    Its transactions are facts. `foreign_keys=False` is for migrations, which copy whole tables in SQLite. Without
    `timeouts` a statement may take as long as it takes.
    """
    kind = make_url(url).drivername
    if kind == SQLITE:
        return _sqlite(url, foreign_keys)
    if kind == POSTGRESQL:
        return _postgresql(url, timeouts)
    raise ValueError(f"the database URL must begin with {SQLITE}:/// or {POSTGRESQL}://, not with {kind}")


def for_kind(engine: AsyncEngine, kind: Kind) -> AsyncEngine:
    """The same engine, with the same connections, for another kind of transactions."""
    options: dict[str, Any] = {_KIND: kind}
    if kind is Kind.READING and is_shared(engine):
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.execution_options(**options)


def is_shared(engine: AsyncEngine) -> bool:
    """Whether several processes may work on this database together."""
    return engine.dialect.name == "postgresql"


def on_connect(engine: AsyncEngine, act: Callable[[], None]) -> None:
    """Call this with each new connection: what lies behind it may be another copy, a few seconds younger."""
    event.listen(engine.sync_engine, "connect", lambda *_: act())


async def fold(engine: AsyncEngine) -> bool:
    """Write the WAL of SQLite back and empty it, so that nothing erased stays in it; False when others are reading.

    Never raises: what was committed before is committed.
    """
    with suppress(SQLAlchemyError, sqlite3.Error):
        return await _fold(engine)
    return False


async def _fold(engine: AsyncEngine) -> bool:
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        if not isinstance(raw, SqliteConnection):
            return True
        cursor = raw.cursor()
        try:
            await cursor.execute(f"PRAGMA busy_timeout={_FOLD_MS}")
            await cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return [row[0] for row in await cursor.fetchall()] == [0]
        finally:
            await cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")


async def take_facts(session: AsyncSession) -> None:
    """From here on this PostgreSQL transaction is alone in changing facts."""
    await (await session.connection()).run_sync(_take_turn)


def _sqlite(url: str, foreign_keys: bool) -> AsyncEngine:
    [file], options = make_url(url).get_dialect()().create_connect_args(make_url(url))

    async def connect() -> aiosqlite.Connection:
        return await SqliteConnection(lambda: sqlite3.connect(file, **{**options, "check_same_thread": False}))

    engine = create_async_engine(url, hide_parameters=True, async_creator=connect)
    pragmas = (
        # The wait comes first: turning on WAL may meet another process that does the same.
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        # what is erased is overwritten, whatever the builder of the library chose
        "secure_delete=ON",
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _: object) -> None:  # noqa: ANN401 -- the raw connection of the driver
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _kind_of(connection) is Kind.FACTS else "BEGIN")

    return engine


def _postgresql(url: str, timeouts: Timeouts | None) -> AsyncEngine:
    settings = {"lock_timeout": _LOCK_TIMEOUT, **PROBES}
    arguments: dict[str, Any] = {"server_settings": settings}
    if timeouts is not None:
        settings["idle_in_transaction_session_timeout"] = f"{timeouts.handing_out:g}s"
        arguments |= {"timeout": min(_CONNECT_SECONDS, timeouts.answer), "command_timeout": timeouts.answer}
    engine = create_async_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=arguments)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        if _kind_of(connection) is Kind.FACTS:
            _take_turn(connection)

    @event.listens_for(engine.sync_engine, "handle_error")
    def _gone(context: ExceptionContext) -> StorageFailure | None:
        if not isinstance(context.original_exception, OSError):
            return None
        context.is_disconnect = True  # no answer: nothing more is asked on this line
        return StorageFailure(GONE)

    return engine.execution_options(**{_TIMEOUTS: timeouts})


def _take_turn(connection: Connection) -> None:
    timeouts: Timeouts | None = connection.get_execution_options().get(_TIMEOUTS)
    calls = f"pg_advisory_xact_lock({_SLOT})"
    if timeouts is not None:
        calls += f", set_config('idle_in_transaction_session_timeout', '{timeouts.facts:g}s', true)"
    connection.exec_driver_sql(f"SELECT {calls}")


def _kind_of(connection: Connection) -> Kind:
    kind: Kind = connection.get_execution_options().get(_KIND, Kind.FACTS)
    return kind
