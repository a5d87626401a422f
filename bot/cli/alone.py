"""Who is alone on a database: on SQLite one process holds a file beside it; on PostgreSQL signs of life tell."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.base.clock import system_clock
from bot.cli.database import plainly, sqlite_file
from bot.cli.ending import CliError
from bot.settings.settings import Settings

RUNS = "`ketenbot serve` runs on this database: stop it first"


@contextmanager
def as_only_one(instellingen: Settings, bezet: str) -> Iterator[None]:
    """Nobody else does this while we are inside; CliError with `bezet` when somebody does. On PostgreSQL: nothing."""
    bestand = sqlite_file(instellingen.database_url)
    if bestand is None:
        yield
        return
    # not the key, of which each systemd unit gets a copy of its own; nor the database, whose locks SQLite sees to
    with _slot(bestand.with_name(f"{bestand.name}.serve")) as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as wrong:
            raise CliError(bezet) from wrong
        yield


def _slot(pad: Path) -> BinaryIO:
    try:
        return pad.open("ab")
    except OSError as wrong:
        raise CliError(
            f"{pad} cannot be written ({wrong.strerror}): this user must own the database and its folder"
        ) from wrong


@contextmanager
def without_serve(instellingen: Settings) -> Iterator[None]:
    """No `serve` works on this database when we go in, and on SQLite none can begin; else CliError."""
    with as_only_one(instellingen, RUNS):
        if sqlite_file(instellingen.database_url) is None and _draait(instellingen):
            raise CliError(f"{RUNS} (one that was killed is believed dead after 20 seconds)")
        yield


def _draait(instellingen: Settings) -> bool:
    """Asked before a database is brought up to date, so of one that may be older than this program."""
    from bot.app import storage

    nu = system_clock()
    with plainly():
        return any(proces.is_running(nu) for proces in storage.signs(instellingen))
