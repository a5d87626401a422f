"""Roles that one process of several holds alone, on PostgreSQL: advisory locks that end with their connection.

A process that dies frees its roles at once. One that vanishes (its machine, or the network between) or hangs is missed
by the server after some 15 seconds of silence. SQLite has one process, to which everything belongs.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from typing import Any

from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database.engine import PROBES, Timeouts

CHANNEL = "ketenbot_uit"
"""Name under which processes tell each other that something was queued."""
_PULSE_SECONDS = 1.0
"""Real seconds between two tries to get a role, and between two looks at the connection that holds it."""
_ANSWER_SECONDS = 5.0
"""Real seconds in which the server must answer; the holder of a role knows that it lost it before the server does."""
_SET_HANGING = "SELECT set_config(name, $1, false) FROM pg_settings WHERE name = 'idle_session_timeout'"
"""PostgreSQL has it since version 14."""
_PRESENCE = (4853, 684262)
"""Numbers of the lock that every process which listens shares: any constants of our own."""
_SHARE = "SELECT pg_advisory_lock_shared({}, {})".format(*_PRESENCE)
_OTHERS = """
SELECT EXISTS (
    SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE datname = current_database() AND locktype = 'advisory' AND (classid, objid, objsubid) = ({}, {}, 2)
    AND granted AND pid <> pg_backend_pid()
)
""".format(*_PRESENCE)


class Leases:
    """Roles on one PostgreSQL database; each held role has a connection of its own."""

    others = False
    """Whether other processes listened too, at most a second ago; unknown while nobody listens here."""

    def __init__(self, url: str, timeouts: Timeouts) -> None:
        self._hanging = f"{timeouts.role:g}s"
        arguments = {"server_settings": PROBES, "timeout": _ANSWER_SECONDS, "command_timeout": _ANSWER_SECONDS}
        self._engine = create_async_engine(
            url, hide_parameters=True, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=arguments
        )

    @asynccontextmanager
    async def hold(self, role: str, places: int = 1) -> AsyncIterator[asyncio.Event]:
        """Wait until one of the places of this role is ours; the event is set as soon as it may be somebody else's."""
        names = [role, *(f"{role} {place}" for place in range(2, places + 1))]
        async with self._connection() as connection:
            # its holder is another process, which cannot be asked to tell
            while not await _take_one(connection, names):  # noqa: ASYNC110
                await asyncio.sleep(_PULSE_SECONDS)
            lost = asyncio.Event()
            connection.add_termination_listener(lambda *_: lost.set())
            pulse = asyncio.create_task(_feel(connection, lost))
            try:
                yield lost
            finally:
                pulse.cancel()
                with suppress(asyncio.CancelledError):
                    await pulse

    async def listen(self, wake: Callable[[], None]) -> None:
        """Call `wake` whenever any process queued something; for ever, across lost connections."""
        while True:
            with suppress(Exception):  # whatever it is: a loop that is not woken looks by itself, only later
                async with self._connection() as connection:
                    await connection.add_listener(CHANNEL, lambda *_: wake())
                    await connection.execute(_SHARE)
                    wake()
                    await self._look_around(connection)
            await asyncio.sleep(_PULSE_SECONDS)

    async def close(self) -> None:
        """Give up what is left."""
        await self._engine.dispose()

    async def _look_around(self, connection: Any) -> None:  # noqa: ANN401 -- asyncpg is untyped
        """See every second who else listens, until this connection is of no use any more."""
        try:
            while True:
                self.others = await connection.fetchval(_OTHERS)
                await asyncio.sleep(_PULSE_SECONDS)
        finally:
            self.others = False

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        async with self._engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            try:
                await raw.execute(_SET_HANGING, self._hanging)
                yield raw
            finally:
                raw.terminate()  # a goodbye could be waited for in vain


async def _take_one(connection: Any, names: Sequence[str]) -> bool:  # noqa: ANN401 -- asyncpg is untyped
    for name in names:
        if await connection.fetchval("SELECT pg_try_advisory_lock($1)", _number(name)):
            return True
    return False


async def _feel(connection: Any, lost: asyncio.Event) -> None:  # noqa: ANN401 -- asyncpg is untyped
    """A connection that hangs is as lost as one that broke."""
    try:
        while True:
            await asyncio.sleep(_PULSE_SECONDS)
            await connection.fetchval("SELECT 1")
    except Exception:  # whatever it is, this line is no longer to be trusted
        lost.set()


def _number(role: str) -> int:
    return int.from_bytes(sha256(f"ketenbot/{role}".encode()).digest()[:8], "big", signed=True)
