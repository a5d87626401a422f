"""PostgreSQL's own programs for a dump and its return; the password goes through the environment, never the command."""

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.backup.manifest import BackupFout

_OMGEVING = {
    "host": "PGHOST",
    "port": "PGPORT",
    "username": "PGUSER",
    "password": "PGPASSWORD",
    "database": "PGDATABASE",
}


def schrijf_dump(url: str, doel: Path) -> None:
    """One committed state, in the custom format, while others go on. Raises BackupFout."""
    doel.touch(mode=0o600, exist_ok=False)
    opties = ["--format=custom", "--no-owner", "--no-privileges", f"--file={doel}"]
    _draai("pg_dump", opties, url, f"pg_dump to {doel}")


def lees_dump(url: str, bron: Path) -> None:
    """Fill an empty database, all or nothing. Raises BackupFout."""
    opties = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _draai("pg_restore", [*opties, f"--dbname={make_url(url).database or ''}", str(bron)], url, f"pg_restore of {bron}")


def _draai(programma: str, opties: list[str], url: str, wat: str) -> None:
    pad = shutil.which(programma)
    if pad is None:
        raise BackupFout(f"{programma} is not on the PATH: install the PostgreSQL client (Debian: postgresql-client)")
    klaar = subprocess.run(  # noqa: S603 -- a program of PostgreSQL, and no shell
        [pad, "--no-password", *opties], env={**os.environ, **omgeving(make_url(url))}, capture_output=True, check=False
    )
    if klaar.returncode:
        eerste = klaar.stderr.decode(errors="replace").strip().splitlines()[:3]
        raise BackupFout(f"{wat} did not succeed: {' / '.join(eerste)}")


def omgeving(url: URL) -> dict[str, str]:
    """What libpq reads instead of an address; a socket folder may stand in the query, as asyncpg takes it."""
    delen = {naam: getattr(url, naam) for naam in _OMGEVING}
    for naam in ("host", "port"):
        gevraagd = url.query.get(naam)
        delen[naam] = delen[naam] or (gevraagd if isinstance(gevraagd, str) else None)
    return {_OMGEVING[naam]: str(waarde) for naam, waarde in delen.items() if waarde}
