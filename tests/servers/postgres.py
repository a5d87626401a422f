"""A real PostgreSQL on loopback from Debian's binaries; TEST_PG_DSN names a running one instead.

PostgreSQL refuses to run as root: then it runs as the user `postgres`, which Debian's package makes.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.demo.synapse import free_port

DRIVER = "postgresql+asyncpg://"
INSTALLEER = "PostgreSQL is missing: install it (Debian: apt-get install postgresql) or set TEST_PG_DSN"
# Nothing here must outlive the test, so nothing has to reach the disk; and it hardly logs, for nobody reads on.
INSTELLINGEN = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "jit=off",
    "log_min_messages=log",
    "log_checkpoints=off",
    "autovacuum=off",
)


class PostgresOntbreekt(Exception):
    """There is no PostgreSQL to test with; the text says what to do."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """A server that may make databases; yields its URL without a database name, `postgresql+asyncpg://...:port`."""
    dsn = os.environ.get("TEST_PG_DSN", "")
    if dsn:
        yield _zonder_database(dsn)
        return
    with eigen_server() as server:
        yield server.url


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


class Server:
    """A server of our own; it may be stopped and started again on the same port, with the same data."""

    def __init__(self, binaries: Path, map_: Path) -> None:
        als = ["setpriv"]
        if os.geteuid() == 0:
            als += ["--reuid=postgres", "--regid=postgres", "--clear-groups"]
            shutil.chown(map_, "postgres", "postgres")
        # Also when the tests are killed, the server goes with them.
        als += ["--pdeathsig", "QUIT"]
        data, poort = map_ / "data", free_port()
        initdb = ["-D", data, "-U", "ketenbot", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
        klaar = subprocess.run([*als, binaries / "initdb", *initdb], cwd=map_, timeout=90, capture_output=True)
        if klaar.returncode:
            raise RuntimeError(f"initdb did not obey:\n{klaar.stderr.decode(errors='replace')[-2000:]}")
        opties = (*INSTELLINGEN, "listen_addresses=127.0.0.1", f"port={poort}", f"unix_socket_directories={map_}")
        self._opdracht = [
            *als,
            binaries / "postgres",
            "-D",
            data,
            *(deel for optie in opties for deel in ("-c", optie)),
        ]
        self._map = map_
        self.url = f"{DRIVER}ketenbot@127.0.0.1:{poort}"
        """Without the name of a database."""
        self.start()

    def start(self) -> None:
        """Returns when it takes connections."""
        self._proces = subprocess.Popen(
            self._opdracht, cwd=self._map, stderr=subprocess.PIPE, text=True, errors="replace"
        )
        _wacht_tot_klaar(self._proces)

    def stop(self, hoe: signal.Signals = signal.SIGQUIT) -> None:
        """SIGQUIT: as a crash. SIGINT: as `systemctl restart` does, every connection is ended."""
        self._proces.send_signal(hoe)
        self._proces.communicate(timeout=60)


@contextmanager
def eigen_server() -> Iterator[Server]:
    """One that a test may stop, from the binaries of this machine."""
    map_ = Path(tempfile.mkdtemp(prefix="ketenbot-pg-"))
    try:
        server = Server(_binaries(), map_)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def _wacht_tot_klaar(server: subprocess.Popen[str]) -> None:
    """Read its log up to the line that says so."""
    assert server.stderr is not None
    gelezen = []
    for regel in server.stderr:
        gelezen.append(regel)
        if "ready to accept connections" in regel:
            return
    raise RuntimeError("PostgreSQL did not start:\n" + "".join(gelezen)[-2000:])
