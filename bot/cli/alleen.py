"""Who is alone on a database: on SQLite one process holds a file beside it; on PostgreSQL signs of life tell."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.base.clock import system_clock
from bot.cli.database import met_uow, sqlite_bestand
from bot.cli.uitkomst import CliFout
from bot.settings.settings import Settings
from commands.ports import UnitOfWork

DRAAIT = "`ketenbot serve` runs on this database: stop it first"


@contextmanager
def alleen(instellingen: Settings, bezet: str) -> Iterator[None]:
    """Nobody else does this while we are inside; CliFout with `bezet` when somebody does. On PostgreSQL: nothing."""
    bestand = sqlite_bestand(instellingen.database_url)
    if bestand is None:
        yield
        return
    # not the key, of which each systemd unit gets a copy of its own; nor the database, whose locks SQLite sees to
    with _slot(bestand.with_name(f"{bestand.name}.serve")) as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise CliFout(bezet) from fout
        yield


def _slot(pad: Path) -> BinaryIO:
    try:
        return pad.open("ab")
    except OSError as fout:
        raise CliFout(
            f"{pad} cannot be written ({fout.strerror}): this user must own the database and its folder"
        ) from fout


@contextmanager
def zonder_serve(instellingen: Settings) -> Iterator[None]:
    """No `serve` works on this database when we go in, and on SQLite none can begin; else CliFout."""
    with alleen(instellingen, DRAAIT):
        if sqlite_bestand(instellingen.database_url) is None and met_uow(instellingen, _draait):
            raise CliFout(f"{DRAAIT} (one that was killed is believed dead after 20 seconds)")
        yield


async def _draait(uow: UnitOfWork) -> bool:
    nu = system_clock()
    return any(proces.draait(nu) for proces in await uow.processen.all_processes())
