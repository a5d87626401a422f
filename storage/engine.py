"""The engine: one writer at a time, on both databases.

SQLite: WAL, synchronous=FULL, and each transaction begins with BEGIN IMMEDIATE; without it a read and the write that
follows are two transactions and updates are lost without an error. PostgreSQL: each transaction takes one advisory lock
first, which gives the same promise.
"""

from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

SQLITE = "sqlite+aiosqlite"
POSTGRESQL = "postgresql+asyncpg"
_BUSY_MS = 10_000
_LOCK_TIMEOUT = "60s"
_SLOT = 4_853_684_261
"""Number of the advisory lock in PostgreSQL: any constant of our own."""


def maak_engine(url: str, *, vreemde_sleutels: bool = True) -> AsyncEngine:
    """Make the engine for `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`; raises ValueError for others.

    `vreemde_sleutels=False` is for migrations, which copy whole tables in SQLite.
    """
    soort = make_url(url).drivername
    if soort == SQLITE:
        return _sqlite(url, vreemde_sleutels)
    if soort == POSTGRESQL:
        return _postgresql(url)
    raise ValueError(f"the database URL must begin with {SQLITE}:/// or {POSTGRESQL}://, not with {soort}")


def _sqlite(url: str, vreemde_sleutels: bool) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True)
    pragmas = (
        # The wait comes first: turning on WAL may meet another process that does the same.
        f"busy_timeout={_BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
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
        verbinding.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgresql(url: str) -> AsyncEngine:
    wacht = {"server_settings": {"lock_timeout": _LOCK_TIMEOUT}}
    engine = create_async_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=wacht)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(verbinding: Connection) -> None:
        verbinding.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SLOT})")

    return engine
