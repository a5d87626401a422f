"""`ketenbot serve`, as far as it comes before the bot itself runs."""

import socket
import subprocess
import sys

import pytest

from tests.bot.settings.files import MAIL


def test_a_second_one_beside_it_refuses(gemigreerd):
    with gemigreerd.serve_loopt():
        gezegd = gemigreerd.draai("serve")
    assert gezegd.status == 2
    assert "runs already" in gezegd.fout


def test_on_postgresql_a_second_one_may_share_the_work(gemigreerd):
    opslag = '[opslag]\nurl = "postgresql+asyncpg://bot@127.0.0.1:1/bot"\n'
    gemigreerd.schrijf(gemigreerd.config.read_text(encoding="utf-8") + opslag)
    with gemigreerd.serve_loopt():
        gezegd = gemigreerd.draai("serve")
    assert gezegd.status == 2
    assert "the database cannot be reached" in gezegd.fout


def test_on_a_database_that_it_may_not_write_it_says_so_and_takes_nothing_in(gemigreerd):
    bestand = gemigreerd.map / "ketenbot.db"
    opslag = f'[opslag]\nurl = "sqlite+aiosqlite:///file:{bestand}?mode=ro&uri=true"\n'
    gemigreerd.schrijf(gemigreerd.config.read_text(encoding="utf-8") + opslag)
    gezegd = gemigreerd.draai("serve")
    assert gezegd.status == 2
    assert "the database cannot be written: see [opslag] url, and the rights of the file" in gezegd.fout


def test_in_a_folder_that_it_may_not_write_it_says_so(gemigreerd):
    (gemigreerd.map / "ketenbot.db.serve").mkdir()  # root may write in any folder, but nobody writes a folder as a file
    gezegd = gemigreerd.draai("serve")
    assert gezegd.status == 2
    assert "ketenbot.db.serve cannot be written (Is a directory): this user must own the database" in gezegd.fout


@pytest.mark.parametrize(("inhoud", "zin"), [(None, "cannot be read (No such file"), ("geen PEM", "no certificate")])
@pytest.mark.parametrize("opdracht", ["serve", "check"])
def test_an_authority_that_cannot_be_used_is_said_before_anything_is_connected(gemigreerd, opdracht, inhoud, zin):
    if inhoud is not None:
        (gemigreerd.map / "ca.pem").write_text(inhoud)
    gemigreerd.schrijf(MAIL + 'ca_bestand = "ca.pem"\n')
    gezegd = gemigreerd.draai(opdracht)
    assert gezegd.status in (1, 2)
    assert "mail.ca_bestand: " in gezegd.uit + gezegd.fout
    assert zin in gezegd.uit + gezegd.fout


def test_without_its_database_it_makes_no_empty_one(gemigreerd):
    (gemigreerd.map / "ketenbot.db").unlink()
    gezegd = gemigreerd.draai("serve")
    assert gezegd.status == 2
    assert "put your backup back" in gezegd.fout
    assert not (gemigreerd.map / "ketenbot.db").exists()


def test_a_port_for_monitors_that_is_taken_is_said_with_what_to_do(gemigreerd):
    with socket.create_server(("127.0.0.1", 0)) as van_een_ander:
        poort = van_een_ander.getsockname()[1]
        gemigreerd.schrijf(f"{MAIL}[gezondheid]\npoort = {poort}\n")
        opdracht = [sys.executable, "-m", "bot", "--config", str(gemigreerd.config), "serve"]
        gezegd = subprocess.run(opdracht, capture_output=True, text=True, timeout=60)
    assert gezegd.returncode == 2
    assert f"port {poort} is in use by another program: choose another [gezondheid] poort" in gezegd.stderr
