"""The engine, and three kinds of transactions on it.

Facts: one at a time, over all processes. SQLite: WAL, synchronous=FULL and BEGIN IMMEDIATE; without it a read and the
write that follows are two transactions and updates are lost without an error. PostgreSQL: one advisory lock, taken
first. Reading: a snapshot that waits for nobody and writes nothing. Handing out (PostgreSQL alone): holds rows of the
outbox while they are sent, and nothing else.
"""

import sqlite3
from enum import StrEnum
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from storage.sqlite_verbinding import BUSY_MS, Verbinding

SQLITE = "sqlite+aiosqlite"
POSTGRESQL = "postgresql+asyncpg"
_LOCK_TIMEOUT = "60s"
_SLOT = 4_853_684_261
"""Number of the advisory lock in PostgreSQL: any constant of our own."""
_OPTIE = "ketenbot_soort"


class Soort(StrEnum):
    """What a transaction is for."""

    FEITEN = "feiten"
    LEZEN = "lezen"
    UITGEVEN = "uitgeven"


def maak_engine(url: str, *, vreemde_sleutels: bool = True) -> AsyncEngine:
    """Make the engine for `sqlite+aiosqlite:///path` or `postgresql+asyncpg://...`; raises ValueError for others.

    Its transactions are facts. `vreemde_sleutels=False` is for migrations, which copy whole tables in SQLite.
    """
    soort = make_url(url).drivername
    if soort == SQLITE:
        return _sqlite(url, vreemde_sleutels)
    if soort == POSTGRESQL:
        return _postgresql(url)
    raise ValueError(f"the database URL must begin with {SQLITE}:/// or {POSTGRESQL}://, not with {soort}")


def voor(engine: AsyncEngine, soort: Soort) -> AsyncEngine:
    """The same engine, with the same connections, for another kind of transactions."""
    opties: dict[str, Any] = {_OPTIE: soort}
    if soort is Soort.LEZEN and is_gedeeld(engine):
        opties |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.execution_options(**opties)


def is_gedeeld(engine: AsyncEngine) -> bool:
    """Whether several processes may work on this database together."""
    return engine.dialect.name == "postgresql"


async def neem_feiten(session: AsyncSession) -> None:
    """From here on this PostgreSQL transaction is alone in changing facts."""
    await session.execute(text(f"SELECT pg_advisory_xact_lock({_SLOT})"))


def _sqlite(url: str, vreemde_sleutels: bool) -> AsyncEngine:
    [bestand], opties = make_url(url).get_dialect()().create_connect_args(make_url(url))

    async def verbind() -> aiosqlite.Connection:
        return await Verbinding(lambda: sqlite3.connect(bestand, **{**opties, "check_same_thread": False}))

    engine = create_async_engine(url, hide_parameters=True, async_creator=verbind)
    pragmas = (
        # The wait comes first: turning on WAL may meet another process that does the same.
        f"busy_timeout={BUSY_MS}",
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
        verbinding.exec_driver_sql("BEGIN IMMEDIATE" if _soort(verbinding) is Soort.FEITEN else "BEGIN")

    return engine


def _postgresql(url: str) -> AsyncEngine:
    wacht = {"server_settings": {"lock_timeout": _LOCK_TIMEOUT}}
    engine = create_async_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=wacht)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(verbinding: Connection) -> None:
        if _soort(verbinding) is Soort.FEITEN:
            verbinding.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SLOT})")

    return engine


def _soort(verbinding: Connection) -> Soort:
    soort: Soort = verbinding.get_execution_options().get(_OPTIE, Soort.FEITEN)
    return soort
