"""`ketenbot serve` is told to stop while it starts: it ends at once, well, and says so."""

import contextlib
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests import wachten

SIGTERM = 1 << (signal.SIGTERM - 1)


@contextlib.contextmanager
def start(installatie):
    """A real process, killed at the end whatever happens."""
    opdracht = [sys.executable, "-m", "bot", "--config", str(installatie.config), "serve"]
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield proces
    finally:
        proces.kill()
        proces.communicate()


def luistert(proces):
    """Whether it handles SIGTERM by itself."""
    for regel in Path(f"/proc/{proces.pid}/status").read_text().splitlines():
        if regel.startswith("SigCgt:"):
            return bool(int(regel.split()[1], 16) & SIGTERM)
    return False


@pytest.fixture
def slot(gemigreerd):
    """Another program holds the database."""
    with contextlib.closing(sqlite3.connect(gemigreerd.map / "ketenbot.db")) as ander:
        ander.execute("BEGIN EXCLUSIVE")
        yield gemigreerd.map / "ketenbot.db.serve"
        ander.execute("ROLLBACK")


def stop(proces):
    """SIGTERM, and what it said."""
    proces.send_signal(signal.SIGTERM)
    uit, _ = proces.communicate(timeout=wachten.GEDULD)
    return uit


def test_in_its_first_moments(gemigreerd):
    with start(gemigreerd) as proces:
        wachten.stil_tot(lambda: luistert(proces))
        gezegd = stop(proces)
        assert proces.returncode == 0, gezegd
        assert gezegd == "ketenbot: stopped before it was ready\n"


def test_while_it_waits_for_a_database_that_another_holds(gemigreerd, slot):
    with start(gemigreerd) as proces:
        wachten.stil_tot(slot.exists)
        gezegd = stop(proces)
        assert proces.returncode == 0, gezegd
        assert gezegd.splitlines()[-1] == "ketenbot: stopped before it was ready"
        assert "Traceback" not in gezegd
