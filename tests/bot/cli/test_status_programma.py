"""`ketenbot status` as a program: its streams, what it loads, and what it says without a database."""

import json
import os
import subprocess
import sys

import pytest


def test_it_can_say_it_again_and_again_from_one_process(proef):
    opdracht = [sys.executable, "-m", "bot", "--config", str(proef.config), "status", "--json", "--herhaal", "0.05"]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as proces:
        assert json.loads(proces.stdout.readline())["klok"] == "2026-03-02T09:00:00+01:00"
        (proef.map / "klok.nieuw").write_text("2026-03-09T09:00:00+01:00")
        (proef.map / "klok.nieuw").replace(proef.map / "klok")
        while json.loads(proces.stdout.readline())["klok"] != "2026-03-09T09:00:00+01:00":
            pass
        proces.terminate()


@pytest.mark.parametrize("woorden", [("status",), ("status", "--json", "--herhaal", "0.05"), ("medewerker", "lijst")])
def test_who_stops_reading_is_no_trouble_with_the_database(proef, woorden):
    opdracht = [sys.executable, "-m", "bot", "--config", str(proef.config), *woorden]
    lees, schrijf = os.pipe()
    os.close(lees)
    gezegd = subprocess.run(opdracht, stdout=schrijf, stderr=subprocess.PIPE, text=True, check=False)
    os.close(schrijf)
    assert (gezegd.returncode, gezegd.stderr) == (2, "")


def test_without_a_database_it_says_what_to_do_and_makes_none(installatie):
    gezegd = installatie.draai("status")
    assert gezegd.status == 2
    assert "run `ketenbot migrate`" in gezegd.fout
    assert not (installatie.map / "ketenbot.db").exists()


def test_a_database_that_was_never_migrated_says_what_to_do(gemigreerd):
    (gemigreerd.map / "ketenbot.db").write_bytes(b"")
    gezegd = gemigreerd.draai("status")
    assert gezegd.status == 2
    assert "not been brought up to date: run `ketenbot migrate`" in gezegd.fout


def test_it_loads_no_library_that_it_does_not_need(gemigreerd):
    bron = (
        "import sys; from bot.__main__ import main; main(sys.argv[1:]); "
        "print(sorted({'nio', 'aiohttp', 'alembic', 'structlog', 'docx', 'holidays'} & set(sys.modules)))"
    )
    opdracht = [sys.executable, "-c", bron, "--config", str(gemigreerd.config), "status", "--json"]
    gezegd = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert gezegd.stdout.splitlines()[-1] == "[]"
