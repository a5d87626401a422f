"""PostgreSQL's own programs for a dump and its return; the password goes through the environment, never the command."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from sqlalchemy import URL, make_url

from bot.backup.manifest import BackupError

_OMGEVING = {
    "host": "PGHOST",
    "port": "PGPORT",
    "username": "PGUSER",
    "password": "PGPASSWORD",
    "database": "PGDATABASE",
}


@contextmanager
def dump(url: str) -> Iterator[BinaryIO]:
    """One committed state, in the custom format, while others go on; it lies on no disk. Raises BackupError."""
    opties = ["--format=custom", "--no-owner", "--no-privileges"]
    with _draaiend("pg_dump", opties, url, stdout=PIPE) as proces, cast("BinaryIO", proces.stdout) as uit:
        yield uit


@contextmanager
def restore(url: str) -> Iterator[BinaryIO]:
    """What fills an empty database with the dump that is written, all or nothing. Raises BackupError."""
    opties = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    opties.append(f"--dbname={make_url(url).database or ''}")
    with _draaiend("pg_restore", opties, url, stdin=PIPE) as proces:
        naar = cast("BinaryIO", proces.stdin)
        # what it did not like it says itself
        with suppress(BrokenPipeError), naar:
            yield naar


@contextmanager
def _draaiend(
    programma: str, opties: list[str], url: str, *, stdin: int | None = None, stdout: int | None = None
) -> Iterator[Popen[bytes]]:
    """A program of PostgreSQL at work; it is killed when what is inside fails, and BackupError says why it did."""
    pad = shutil.which(programma)
    if pad is None:
        raise BackupError(f"{programma} is not on the PATH: install the PostgreSQL client (Debian: postgresql-client)")
    eigen = {**os.environ, **environment(make_url(url))}
    with TemporaryFile() as gezegd:
        proces = Popen(  # noqa: S603 -- a program of PostgreSQL, and no shell
            [pad, "--no-password", *opties], env=eigen, stderr=gezegd, stdin=stdin, stdout=stdout
        )
        try:
            yield proces
            proces.wait()
        finally:
            proces.kill()
            proces.wait()
        if proces.returncode:
            gezegd.seek(0)
            eerste = gezegd.read().decode(errors="replace").strip().splitlines()[:3]
            raise BackupError(f"{programma} did not succeed: {' / '.join(eerste)}")


def environment(url: URL) -> dict[str, str]:
    """What libpq reads instead of an address; a socket folder may stand in the query, as asyncpg takes it."""
    delen = {naam: getattr(url, naam) for naam in _OMGEVING}
    for naam in ("host", "port"):
        gevraagd = url.query.get(naam)
        delen[naam] = delen[naam] or (gevraagd if isinstance(gevraagd, str) else None)
    return {_OMGEVING[naam]: str(waarde) for naam, waarde in delen.items() if waarde}
