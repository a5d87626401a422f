"""A consistent copy of an SQLite file that others read and write meanwhile."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.backup.manifest import BackupFout

WACHT_SECONDEN = 60.0
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


def kopieer(bron: Path, doel: Path) -> None:
    """Copy through SQLite's own backup, which sees one committed state; `doel` must not be there. Raises BackupFout."""
    doel.touch(mode=0o600, exist_ok=False)
    try:
        with (
            closing(sqlite3.connect(f"{bron.absolute().as_uri()}?mode=ro", uri=True, timeout=WACHT_SECONDEN)) as van,
            closing(sqlite3.connect(doel)) as naar,
        ):
            # all pages in one go: a writer in between would make it begin anew
            van.backup(naar)
            # a copy stands alone: without this it would ask for the log of the original
            naar.execute("PRAGMA journal_mode=DELETE")
            if naar.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise BackupFout(f"{bron} is damaged: the copy of it is not whole")
    except sqlite3.Error as fout:
        if getattr(fout, "sqlite_errorcode", 0) in _BIJ_HET_SCHRIJVEN:
            raise BackupFout(f"{doel} cannot be written ({fout}): is there room on that disk?") from fout
        raise BackupFout(f"{bron} cannot be copied ({fout})") from fout
