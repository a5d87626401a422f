"""A file with a password that everybody on the machine can read: each command says so, as it does of the master key."""

import pytest

from tests.bot.settings.files import MAIL, MATRIX

OPEN = "everybody on this machine can read"


@pytest.fixture
def open_geheim(gemigreerd):
    """Mode 644, as an editor leaves it."""
    pad = gemigreerd.map / "imap"
    pad.write_text("geheim1\n", encoding="utf-8")
    pad.chmod(0o644)
    gemigreerd.schrijf(MAIL.replace('imap_wachtwoord = "geheim1"', 'imap_wachtwoord_bestand = "imap"'))
    return gemigreerd


@pytest.mark.parametrize(
    "woorden",
    [("migrate",), ("status",), ("serve",), ("backup", "kopieen"), ("medewerker", "lijst"), ("logboek", "toets")],
)
def test_each_command_refuses_and_says_how_to_mend_it(open_geheim, woorden):
    gezegd = open_geheim.draai(*woorden)

    pad = open_geheim.map / "imap"
    assert gezegd.status == 2
    assert gezegd.fout == f"ketenbot: mail.imap_wachtwoord_bestand: {OPEN} {pad}: run `chmod o= {pad}`\n"
    pad.chmod(0o640)
    assert OPEN not in open_geheim.draai("logboek", "toets").fout


def test_check_tells_it_among_the_rest(open_geheim):
    gezegd = open_geheim.draai("check")

    assert gezegd.status == 1
    assert f"mail.imap_wachtwoord_bestand: {OPEN}" in gezegd.uit
    assert "database" in gezegd.uit


def test_a_folder_of_the_service_manager_is_shut_already(open_geheim, monkeypatch):
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(open_geheim.map))
    assert open_geheim.draai("logboek", "toets").status == 0


def test_a_secret_of_a_channel_that_is_off_counts_too(open_geheim):
    geheim = f'opslag_sleutel_bestand = "{open_geheim.map / "imap"}"\n'
    open_geheim.schrijf(MAIL + MATRIX.replace("aan = true", "aan = false").replace('opslag_sleutel = "nio"\n', geheim))
    assert OPEN in open_geheim.draai("logboek", "toets").fout
