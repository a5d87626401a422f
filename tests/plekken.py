"""Folders for worlds, each with a storage that is opened again for the next world.

So SQLAlchemy learns its statements once a place and not once a world: a quarter of the time of a story.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.way_in import Storage

GEHEUGEN = Path("/dev/shm")  # a disk in memory: the promise to flush costs nothing there


def open_database(url: str) -> Storage:
    """The storage of a world."""
    return Storage(url, bytes(range(32)))


@contextmanager
def geheugenplank() -> Iterator[Path]:
    """A folder for a while, in memory if that can be."""
    with tempfile.TemporaryDirectory(dir=GEHEUGEN if GEHEUGEN.is_dir() else None) as naam:
        yield Path(naam)


class Plekken:
    """Places on a shelf."""

    def __init__(self, plank: Path) -> None:
        self._plank = plank
        self._aantal = 0
        self._vrij: list[tuple[Path, Storage]] = []

    def neem(self) -> tuple[Path, Storage]:
        """An empty folder, and the closed storage of `ketenbot.db` in it."""
        if self._vrij:
            pad, opslag = self._vrij.pop()
            # A connection that just closed may take its -shm file away at the same moment; what stays fails below.
            shutil.rmtree(pad, ignore_errors=True)
        else:
            self._aantal += 1
            pad = self._plank / f"plek-{self._aantal}"
            opslag = open_database(f"sqlite+aiosqlite:///{pad / 'ketenbot.db'}")
        pad.mkdir()
        return pad, opslag

    async def geef_terug(self, pad: Path, opslag: Storage) -> None:
        """The world is over; its files stay until another takes its place."""
        await opslag.close()
        self._vrij.append((pad, opslag))
