"""A consistent copy of an SQLite file that others read and write meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from bot.backup.manifest import BackupError

BUSY_SECONDS = 60.0
_KLAD = ".backup-"
_OUD = timedelta(days=1)
_BIJ_HET_SCHRIJVEN = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_DIR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
    }
)
"""What only the copy can meet: the original is read and no more."""


@contextmanager
def copied(bron: Path, nu: datetime) -> Iterator[Path]:
    """A copy beside the original, for as long as it is needed: as safe there as the original. Raises BackupError."""
    try:
        _ruim_klad(bron.parent, nu)
        klad = NamedTemporaryFile(dir=bron.parent, prefix=_KLAD)  # noqa: SIM115 -- entered below
    except OSError as fout:
        raise BackupError(f"no copy can be made in {bron.parent}: {fout.strerror}") from fout
    with klad:
        _kopieer(bron, Path(klad.name))
        yield Path(klad.name)


def _kopieer(bron: Path, doel: Path) -> None:
    """Through SQLite's own backup, which sees one committed state."""
    try:
        with (
            closing(sqlite3.connect(f"{bron.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)) as van,
            closing(sqlite3.connect(doel)) as naar,
        ):
            # all pages in one go: a writer in between would make it begin anew
            van.backup(naar)
            # a copy stands alone: without this it would ask for the log of the original
            naar.execute("PRAGMA journal_mode=DELETE")
            if naar.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise BackupError(f"{bron} is damaged: the copy of it is not whole")
    except sqlite3.Error as fout:
        if getattr(fout, "sqlite_errorcode", 0) in _BIJ_HET_SCHRIJVEN:
            raise BackupError(
                f"no copy can be written in {doel.parent}, where it lies while it is sealed ({fout}): "
                "is there room on that disk?"
            ) from fout
        raise BackupError(f"{bron} cannot be copied ({fout})") from fout


def _ruim_klad(map_: Path, nu: datetime) -> None:
    """What a backup left that was killed."""
    for pad in map_.glob(f"{_KLAD}*"):
        if nu.timestamp() - pad.stat().st_mtime > _OUD.total_seconds():
            pad.unlink(missing_ok=True)
