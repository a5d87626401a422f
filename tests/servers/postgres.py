"""A real PostgreSQL on loopback from Debian's binaries; TEST_PG_DSN names a running one instead.

PostgreSQL refuses to run as root: then it runs as the user `postgres`, which Debian's package makes.
"""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DRIVER = "postgresql+asyncpg://"
INSTALLEER = "PostgreSQL is missing: install it (Debian: apt-get install postgresql) or set TEST_PG_DSN"
# Nothing here must outlive the test, so nothing has to reach the disk.
SNEL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "jit=off")


class PostgresOntbreekt(Exception):
    """There is no PostgreSQL to test with; the text says what to do."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """A server that may make databases; yields its URL without a database name, `postgresql+asyncpg://...:port`."""
    dsn = os.environ.get("TEST_PG_DSN", "")
    if dsn:
        yield _zonder_database(dsn)
        return
    map_ = Path(tempfile.mkdtemp(prefix="ketenbot-pg-"))
    try:
        with _eigen_server(_binaries(), map_) as url:
            yield url
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def _zonder_database(dsn: str) -> str:
    rest = dsn.partition("://")[2].partition("?")[0]
    return DRIVER + rest.partition("/")[0]


def _binaries() -> Path:
    def versie(bin_: Path) -> int:
        return int(bin_.parent.name) if bin_.parent.name.isdigit() else 0

    debian = [map_ for map_ in Path("/usr/lib/postgresql").glob("*/bin") if (map_ / "postgres").exists()]
    if debian:
        return max(debian, key=versie)
    gevonden = shutil.which("postgres")
    if gevonden is None:
        raise PostgresOntbreekt(INSTALLEER)
    return Path(gevonden).resolve().parent


@contextmanager
def _eigen_server(binaries: Path, map_: Path) -> Iterator[str]:
    als: list[str] = []
    if os.geteuid() == 0:
        als = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        shutil.chown(map_, "postgres", "postgres")
    data, poort = map_ / "data", _vrije_poort()
    initdb = ["initdb", "-D", data, "-U", "ketenbot", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
    _roep([*als, binaries / initdb[0], *initdb[1:]], map_)
    opties = " ".join(
        f"-c {optie}" for optie in (*SNEL, "listen_addresses=127.0.0.1", f"unix_socket_directories={map_}")
    )
    pg_ctl = [*als, binaries / "pg_ctl", "-D", data, "-w", "-t", "60"]
    _roep([*pg_ctl, "-l", map_ / "log", "-o", f"-p {poort} {opties}", "start"], map_)
    try:
        yield f"{DRIVER}ketenbot@127.0.0.1:{poort}"
    finally:
        _roep([*pg_ctl, "-m", "immediate", "stop"], map_)


def _roep(opdracht: list[str | Path], map_: Path) -> None:
    uitvoer = map_ / "uitvoer"
    # Not a pipe: the server inherits it and would keep it open.
    with uitvoer.open("wb") as bestand:
        klaar = subprocess.run(opdracht, stdout=bestand, stderr=bestand, cwd=map_, timeout=90)
    if klaar.returncode:
        log = map_ / "log"
        verslag = uitvoer.read_text(errors="replace") + (log.read_text(errors="replace") if log.exists() else "")
        raise RuntimeError(f"{Path(opdracht[-1]).name}: PostgreSQL did not obey:\n{verslag[-2000:]}")


def _vrije_poort() -> int:
    with socket.socket() as stekker:
        stekker.bind(("127.0.0.1", 0))
        return int(stekker.getsockname()[1])
