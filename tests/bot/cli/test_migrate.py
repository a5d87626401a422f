"""`ketenbot migrate`."""

import base64
import sqlite3
import stat
from contextlib import closing

import pytest

from tests.bot.settings.files import MAIL


def test_the_first_time_makes_the_key_and_the_database_for_this_user_alone(installatie):
    gezegd = installatie.draai("migrate")
    sleutel = installatie.map / "ketenbot.sleutel"
    assert gezegd.status == 0
    assert "database: empty -> " in gezegd.uit
    assert "Keep a copy elsewhere" in gezegd.uit
    assert len(base64.b64decode(sleutel.read_bytes())) == 32
    for bestand in (sleutel, installatie.map / "ketenbot.db"):
        assert stat.S_IMODE(bestand.stat().st_mode) == 0o600


def test_again_changes_nothing_and_keeps_the_key(gemigreerd):
    sleutel = (gemigreerd.map / "ketenbot.sleutel").read_bytes()
    gezegd = gemigreerd.draai("migrate")
    assert gezegd.status == 0
    assert "the newest" in gezegd.uit
    assert (gemigreerd.map / "ketenbot.sleutel").read_bytes() == sleutel


def test_a_key_that_was_there_is_used(installatie):
    (installatie.map / "ketenbot.sleutel").write_bytes(base64.b64encode(b"z" * 32))
    (installatie.map / "ketenbot.sleutel").chmod(0o600)
    assert installatie.draai("migrate").status == 0
    assert not installatie.draai("status").fout


def test_a_lost_key_is_never_replaced_when_the_database_is_in_use(gemigreerd):
    (gemigreerd.map / "ketenbot.sleutel").unlink()
    gezegd = gemigreerd.draai("migrate")
    assert gezegd.status == 2
    assert "put your copy back" in gezegd.fout
    assert not (gemigreerd.map / "ketenbot.sleutel").exists()


def test_the_key_of_another_database_is_seen(gemigreerd):
    (gemigreerd.map / "ketenbot.sleutel").write_bytes(base64.b64encode(b"z" * 32))
    (gemigreerd.map / "ketenbot.sleutel").chmod(0o600)
    for opdracht in ("migrate", "status"):
        gezegd = gemigreerd.draai(opdracht)
        assert gezegd.status == 2
        assert "does not belong to this database" in gezegd.fout


def test_folders_are_made_where_they_are_missing(installatie):
    installatie.schrijf(
        MAIL + '[opslag]\nurl = "sqlite+aiosqlite:///data/diep/k.db"\nsleutel_bestand = "geheim/k.sleutel"\n'
    )
    assert installatie.draai("migrate").status == 0
    assert (installatie.map / "data" / "diep" / "k.db").exists()
    assert stat.S_IMODE((installatie.map / "geheim").stat().st_mode) == 0o700


def _zet_versie(een, versie):
    with closing(sqlite3.connect(een.map / "ketenbot.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = ?", (versie,))


@pytest.mark.parametrize("versie", ["0001", "0005"])
def test_a_database_on_which_serve_runs_is_not_changed(gemigreerd, versie):
    _zet_versie(gemigreerd, versie)
    with gemigreerd.serve_loopt():
        gezegd = gemigreerd.draai("migrate")
    assert gezegd.status == 2
    assert "`ketenbot serve` runs on this database: stop it first" in gezegd.fout


def test_a_database_of_a_newer_program_is_left_alone(gemigreerd):
    _zet_versie(gemigreerd, "9999")
    gezegd = gemigreerd.draai("migrate")
    assert gezegd.status == 2
    assert "version 9999, which this program does not know: it was changed by a newer one" in gezegd.fout


def test_a_folder_that_cannot_be_made_is_said_with_what_to_do(installatie):
    installatie.schrijf(MAIL + '[opslag]\nurl = "sqlite+aiosqlite:///ketenbot.toml/diep/k.db"\n')
    gezegd = installatie.draai("migrate")
    assert gezegd.status == 2
    assert "cannot be made (Not a directory): make it for this user, or see [opslag] url" in gezegd.fout


def test_a_database_that_is_away_is_one_clear_line(installatie):
    installatie.schrijf(MAIL + '[opslag]\nurl = "postgresql+asyncpg://bot:geheim9@127.0.0.1:9/ketenbot"\n')
    gezegd = installatie.draai("migrate")
    assert gezegd.status == 2
    assert "the database cannot be reached" in gezegd.fout
    assert "geheim9" not in gezegd.fout
    assert len(gezegd.fout.splitlines()) == 1


def test_a_damaged_database_is_named_and_the_backup_with_it(gemigreerd):
    (gemigreerd.map / "ketenbot.db").write_text("kapot")
    for opdracht in ("migrate", "status"):
        gezegd = gemigreerd.draai(opdracht)
        assert gezegd.status == 2
        assert "is damaged" in gezegd.fout
        assert "put your backup back" in gezegd.fout
