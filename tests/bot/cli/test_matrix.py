"""`ketenbot check` on the Matrix side, and `ketenbot matrix inloggen`."""

import resource
import subprocess
import sys

import pytest

from bot.matrix.device.folder import SPACE
from tests.bot.cli.test_check import regels, vrije_poort
from tests.bot.cli.thuisserver import APPARAAT, IK, Thuisserver
from tests.bot.settings.files import MAIL, MATRIX


@pytest.fixture
def thuisserver(gemigreerd, achtergrond):
    """A running homeserver that knows the bot; the settings name it."""
    een = Thuisserver(gemigreerd.map / "matrix")
    achtergrond.open(een.draaiend())
    gemigreerd.schrijf(MATRIX.replace("https://matrix.zvh.test", een.adres))
    return een


def test_a_signed_device_is_well(gemigreerd, thuisserver):
    gezegd = gemigreerd.draai("check")
    assert gezegd.status == 0
    assert [regel[0] for regel in regels(gezegd, "matrix")] == ["ok", "ok", "ok"]
    assert f"logged in as {IK}, device {APPARAAT}" in gezegd.uit
    assert "geheim-token" not in gezegd.uit + gezegd.fout


def wrong(gezegd):
    assert gezegd.status == 1
    oordeel, _, tekst = regels(gezegd, "matrix")[-1]
    assert oordeel == "WRONG"
    return tekst


def test_without_a_device_it_says_how_to_make_one(gemigreerd, thuisserver):
    (gemigreerd.map / "matrix" / "token.sealed").unlink()
    assert "run `ketenbot matrix inloggen`" in wrong(gemigreerd.draai("check"))


def test_a_token_that_the_server_forgot_is_told(gemigreerd, thuisserver):
    thuisserver.token = "ander"
    assert "no longer knows the bot's login" in wrong(gemigreerd.draai("check"))


def test_a_token_of_another_device_is_told(gemigreerd, thuisserver):
    thuisserver.wie = {"user_id": IK, "device_id": "ANDER"}
    assert "another account or device" in wrong(gemigreerd.draai("check"))


def test_signing_keys_that_another_client_replaced_are_told(gemigreerd, thuisserver):
    thuisserver.sleutels["master_keys"] = {}
    assert "are not the bot's own" in wrong(gemigreerd.draai("check"))


def test_a_device_without_a_signature_is_told(gemigreerd, thuisserver):
    del thuisserver.sleutels["device_keys"][IK][APPARAAT]["signatures"]
    assert "the bot's device is not signed" in wrong(gemigreerd.draai("check"))


def test_a_folder_that_others_can_read_is_told(gemigreerd, thuisserver):
    (gemigreerd.map / "matrix").chmod(0o755)
    assert "chmod 700" in wrong(gemigreerd.draai("check"))


def test_a_full_disk_under_the_keys_is_told(gemigreerd, thuisserver):
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SPACE - 1, hard))
    try:
        assert "matrix cannot be written" in wrong(gemigreerd.draai("check"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


def test_open_files_of_an_older_program_are_noted(gemigreerd, thuisserver):
    (gemigreerd.map / "matrix" / "seeds.json").touch(mode=0o600)
    gezegd = gemigreerd.draai("check")
    assert gezegd.status == 0
    assert "seeds.json lies in clear" in gezegd.uit


def test_a_lost_crypto_store_is_told(gemigreerd, thuisserver):
    (gemigreerd.map / "matrix" / f"crypto-{APPARAAT}.db").unlink()
    assert "put your backup of it back" in wrong(gemigreerd.draai("check"))


def test_the_folder_of_another_account_is_told(gemigreerd, thuisserver):
    gemigreerd.schrijf(gemigreerd.config.read_text().replace(IK, "@ander:zvh.test"))
    assert "belongs to another account" in wrong(gemigreerd.draai("check"))


def test_a_server_without_the_room_version_is_noted(gemigreerd, thuisserver):
    thuisserver.kamerversies = {"11": "stable"}
    gezegd = gemigreerd.draai("check")
    assert regels(gezegd, "matrix")[-1][0] == "note"
    assert "room version 12" in gezegd.uit


def log_in(installatie, invoer):
    opdracht = [sys.executable, "-m", "bot", "--config", str(installatie.config), "matrix", "inloggen"]
    return subprocess.run(opdracht, input=invoer, capture_output=True, text=True, check=False)


def test_logging_in_takes_the_password_from_standard_input_and_says_when_no_server_is_there(gemigreerd):
    gemigreerd.schrijf(MATRIX.replace("https://matrix.zvh.test", f"http://127.0.0.1:{vrije_poort()}"))
    gezegd = log_in(gemigreerd, "geheim-wachtwoord\n")
    assert gezegd.returncode == 2
    assert "the homeserver cannot be reached now" in gezegd.stderr
    assert "geheim-wachtwoord" not in gezegd.stdout + gezegd.stderr


def test_logging_in_without_a_password_is_refused(gemigreerd, thuisserver):
    (gemigreerd.map / "matrix" / "token.sealed").unlink()
    gezegd = log_in(gemigreerd, "")
    assert gezegd.returncode == 2
    assert "no password was given" in gezegd.stderr


def test_logging_in_with_matrix_off_is_refused(gemigreerd):
    gemigreerd.schrijf(MAIL)
    gezegd = gemigreerd.draai("matrix", "inloggen")
    assert gezegd.status == 2
    assert "set matrix.aan to true first" in gezegd.fout


def test_a_second_login_is_refused_unless_asked_for(gemigreerd, thuisserver):
    gezegd = log_in(gemigreerd, "geheim\n")
    assert gezegd.returncode == 2
    assert "with --opnieuw a new one takes its place" in gezegd.stderr
