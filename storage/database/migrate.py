"""Bring a database to the newest shape; no alembic.ini is needed.

Alembic is imported late: every command loads the storage, and only `migrate` and `check` need it.
"""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection

from storage.database.engine import make_engine

if TYPE_CHECKING:
    from alembic.config import Config

T = TypeVar("T")


def migrate(url: str) -> None:
    """Run every migration that this database has not had; harmless when there is none."""
    from alembic import command

    run_on(url, lambda connection: command.upgrade(alembic_config(connection), "head"))


def versions(url: str) -> tuple[str | None, str]:
    """The version of the database (None: empty) and the newest one. Raises RuntimeError when the program holds none."""
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    head = ScriptDirectory.from_config(alembic_config(None)).get_current_head()
    if head is None:
        raise RuntimeError("the program holds no migrations: it was not installed whole")
    return run_on(url, lambda connection: MigrationContext.configure(connection).get_current_revision()), head


def is_known(revision: str) -> bool:
    """Whether this program knows a version, so that a database at it can be brought to the newest."""
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    try:
        return ScriptDirectory.from_config(alembic_config(None)).get_revision(revision) is not None
    except CommandError:
        return False


def alembic_config(connection: Connection | None) -> "Config":
    """The configuration of alembic, with the connection that `env.py` must use."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def run_on(url: str, work: Callable[[Connection], T]) -> T:
    """Do this work on a connection of its own, whether or not this thread runs an event loop; returns its outcome."""

    async def on_engine() -> T:
        # SQLite changes a table by copying it, which its foreign keys would forbid half way.
        engine = make_engine(url, foreign_keys=False)
        try:
            async with engine.connect() as connection:
                outcome = await connection.run_sync(work)
                await connection.commit()
                return outcome
        finally:
            await engine.dispose()

    return _in_own_thread(on_engine)


def _in_own_thread(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    with ThreadPoolExecutor(max_workers=1) as threads:
        return threads.submit(lambda: asyncio.run(work())).result()
