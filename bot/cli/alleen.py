"""On SQLite one installation is one process: who works on it holds a file beside the database."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.cli.database import sqlite_bestand
from bot.cli.uitkomst import CliFout
from bot.settings import Instellingen


@contextmanager
def alleen(instellingen: Instellingen, bezet: str) -> Iterator[None]:
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
