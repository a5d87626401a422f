"""Roles that one process of several holds alone, on PostgreSQL: advisory locks that end with their connection.

A process that dies frees its roles at once. One that vanishes (its machine, or the network between) or hangs is missed
by the server after some 15 seconds of silence. SQLite has one process, to which everything belongs.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from typing import Any

from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database.engine import PROBES, Timeouts

CHANNEL = "ketenbot_uit"
"""Name under which processes tell each other that something was queued."""
_POLS = 1.0
"""Real seconds between two tries to get a role, and between two looks at the connection that holds it."""
_STIL = 5.0
"""Real seconds in which the server must answer; the holder of a role knows that it lost it before the server does."""
_HANGT = "SELECT set_config(name, $1, false) FROM pg_settings WHERE name = 'idle_session_timeout'"
"""PostgreSQL has it since version 14."""
_AANWEZIG = (4853, 684262)
"""Numbers of the lock that every process which listens shares: any constants of our own."""
_DEEL = "SELECT pg_advisory_lock_shared({}, {})".format(*_AANWEZIG)
_ANDEREN = """
SELECT EXISTS (
    SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE datname = current_database() AND locktype = 'advisory' AND (classid, objid, objsubid) = ({}, {}, 2)
    AND granted AND pid <> pg_backend_pid()
)
""".format(*_AANWEZIG)


class Leases:
    """Roles on one PostgreSQL database; each held role has a connection of its own."""

    others = False
    """Whether other processes listened too, at most a second ago; unknown while nobody listens here."""

    def __init__(self, url: str, geduld: Timeouts) -> None:
        self._hangt = f"{geduld.role:g}s"
        instellingen = {"server_settings": PROBES, "timeout": _STIL, "command_timeout": _STIL}
        self._engine = create_async_engine(
            url, hide_parameters=True, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=instellingen
        )

    @asynccontextmanager
    async def hold(self, rol: str) -> AsyncIterator[asyncio.Event]:
        """Wait until this role is ours; the event is set as soon as it may be somebody else's again."""
        async with self._verbinding() as verbinding:
            # its holder is another process, which cannot be asked to tell
            while not await verbinding.fetchval("SELECT pg_try_advisory_lock($1)", _nummer(rol)):  # noqa: ASYNC110
                await asyncio.sleep(_POLS)
            verloren = asyncio.Event()
            verbinding.add_termination_listener(lambda *_: verloren.set())
            pols = asyncio.create_task(_voel(verbinding, verloren))
            try:
                yield verloren
            finally:
                pols.cancel()
                with suppress(asyncio.CancelledError):
                    await pols

    async def listen(self, wek: Callable[[], None]) -> None:
        """Call `wek` whenever any process queued something; for ever, across lost connections."""
        while True:
            with suppress(Exception):  # whatever it is: a loop that is not woken looks by itself, only later
                async with self._verbinding() as verbinding:
                    await verbinding.add_listener(CHANNEL, lambda *_: wek())
                    await verbinding.execute(_DEEL)
                    wek()
                    await self._kijk_rond(verbinding)
            await asyncio.sleep(_POLS)

    async def close(self) -> None:
        """Give up what is left."""
        await self._engine.dispose()

    async def _kijk_rond(self, verbinding: Any) -> None:  # noqa: ANN401 -- asyncpg is untyped
        """See every second who else listens, until this connection is of no use any more."""
        try:
            while True:
                self.others = await verbinding.fetchval(_ANDEREN)
                await asyncio.sleep(_POLS)
        finally:
            self.others = False

    @asynccontextmanager
    async def _verbinding(self) -> AsyncIterator[Any]:
        async with self._engine.connect() as verbinding:
            rauw: Any = (await verbinding.get_raw_connection()).driver_connection
            try:
                await rauw.execute(_HANGT, self._hangt)
                yield rauw
            finally:
                rauw.terminate()  # a goodbye could be waited for in vain


async def _voel(verbinding: Any, verloren: asyncio.Event) -> None:  # noqa: ANN401 -- asyncpg is untyped
    """A connection that hangs is as lost as one that broke."""
    try:
        while True:
            await asyncio.sleep(_POLS)
            await verbinding.fetchval("SELECT 1")
    except Exception:  # whatever it is, this line is no longer to be trusted
        verloren.set()


def _nummer(rol: str) -> int:
    return int.from_bytes(sha256(f"ketenbot/{rol}".encode()).digest()[:8], "big", signed=True)
