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
_VERBINDEN = 20.0
"""Seconds in which a new connection must be there."""
_SLOT = 4_853_684_261
"""Number of the advisory lock in PostgreSQL: any constant of our own."""
_FOLD_MS = 20
"""Milliseconds that emptying the WAL waits for readers; it is tried again after the next transaction."""
_OPTIE, _GEDULD = "ketenbot_soort", "ketenbot_geduld"
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
    soort = make_url(url).drivername
    if soort == SQLITE:
        return _sqlite(url, foreign_keys)
    if soort == POSTGRESQL:
        return _postgresql(url, timeouts)
    raise ValueError(f"the database URL must begin with {SQLITE}:/// or {POSTGRESQL}://, not with {soort}")


def for_kind(engine: AsyncEngine, soort: Kind) -> AsyncEngine:
    """The same engine, with the same connections, for another kind of transactions."""
    opties: dict[str, Any] = {_OPTIE: soort}
    if soort is Kind.READING and is_shared(engine):
        opties |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.execution_options(**opties)


def is_shared(engine: AsyncEngine) -> bool:
    """Whether several processes may work on this database together."""
    return engine.dialect.name == "postgresql"


def on_connect(engine: AsyncEngine, doe: Callable[[], None]) -> None:
    """Call this with each new connection: what lies behind it may be another copy, a few seconds younger."""
    event.listen(engine.sync_engine, "connect", lambda *_: doe())


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
    await (await session.connection()).run_sync(_neem)


def _sqlite(url: str, vreemde_sleutels: bool) -> AsyncEngine:
    [bestand], opties = make_url(url).get_dialect()().create_connect_args(make_url(url))

    async def verbind() -> aiosqlite.Connection:
        return await SqliteConnection(lambda: sqlite3.connect(bestand, **{**opties, "check_same_thread": False}))

    engine = create_async_engine(url, hide_parameters=True, async_creator=verbind)
    pragmas = (
        # The wait comes first: turning on WAL may meet another process that does the same.
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        # what is erased is overwritten, whatever the builder of the library chose
        "secure_delete=ON",
        f"foreign_keys={'ON' if vreemde_sleutels else 'OFF'}",
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(verbinding: Any, _: object) -> None:  # noqa: ANN401 -- the raw connection of the driver
        verbinding.isolation_level = None
        cursor = verbinding.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(verbinding: Connection) -> None:
        verbinding.exec_driver_sql("BEGIN IMMEDIATE" if _soort(verbinding) is Kind.FACTS else "BEGIN")

    return engine


def _postgresql(url: str, geduld: Timeouts | None) -> AsyncEngine:
    instellingen = {"lock_timeout": _LOCK_TIMEOUT, **PROBES}
    wacht: dict[str, Any] = {"server_settings": instellingen}
    if geduld is not None:
        instellingen["idle_in_transaction_session_timeout"] = f"{geduld.handing_out:g}s"
        wacht |= {"timeout": min(_VERBINDEN, geduld.answer), "command_timeout": geduld.answer}
    engine = create_async_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=wacht)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(verbinding: Connection) -> None:
        if _soort(verbinding) is Kind.FACTS:
            _neem(verbinding)

    @event.listens_for(engine.sync_engine, "handle_error")
    def _weg(context: ExceptionContext) -> StorageFailure | None:
        if not isinstance(context.original_exception, OSError):
            return None
        context.is_disconnect = True  # no answer: nothing more is asked on this line
        return StorageFailure(GONE)

    return engine.execution_options(**{_GEDULD: geduld})


def _neem(verbinding: Connection) -> None:
    geduld: Timeouts | None = verbinding.get_execution_options().get(_GEDULD)
    wat = f"pg_advisory_xact_lock({_SLOT})"
    if geduld is not None:
        wat += f", set_config('idle_in_transaction_session_timeout', '{geduld.facts:g}s', true)"
    verbinding.exec_driver_sql(f"SELECT {wat}")


def _soort(verbinding: Connection) -> Kind:
    soort: Kind = verbinding.get_execution_options().get(_OPTIE, Kind.FACTS)
    return soort
