"""Secrets that stand in files of their own."""

import base64

import pytest

from bot.settings.errors import SettingError
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, MATRIX, een_bestand


def lees(map_, tekst, **omgeving):
    return read_settings(een_bestand(map_, tekst), omgeving)


def test_secrets_may_come_from_files_of_the_service_manager(tmp_path):
    kluis = tmp_path / "credentials"
    kluis.mkdir()
    (kluis / "imap").write_text("uit een bestand\n")
    (tmp_path / "relay").write_text("ook")
    for een in (kluis / "imap", tmp_path / "relay"):
        een.chmod(0o600)
    tekst = MAIL.replace('imap_wachtwoord = "geheim1"', 'imap_wachtwoord_bestand = "$CREDENTIALS_DIRECTORY/imap"')
    tekst += 'smtp_gebruiker = "bot"\nsmtp_wachtwoord_bestand = "relay"\n'
    config = lees(tmp_path, tekst, CREDENTIALS_DIRECTORY=str(kluis)).mail_config()
    assert (config.imap_password, config.smtp_password) == ("uit een bestand", "ook")


def test_the_other_secrets_may_come_from_files_too(tmp_path):
    (tmp_path / "nio").write_text("opslag")
    (tmp_path / "ketenbot.sleutel").write_bytes(base64.b64encode(b"k" * 32))
    (tmp_path / "ketenbot.sleutel").chmod(0o600)
    (tmp_path / "url").write_text("postgresql+asyncpg://bot:geheim@localhost/ketenbot")
    for naam in ("nio", "url"):
        (tmp_path / naam).chmod(0o600)
    tekst = (
        MATRIX.replace('opslag_sleutel = "nio"', 'opslag_sleutel_bestand = "nio"') + '[opslag]\nurl_bestand = "url"\n'
    )
    gelezen = lees(tmp_path, tekst)
    assert gelezen.matrix_config().store_key == "opslag"
    assert gelezen.database_url == "postgresql+asyncpg://bot:geheim@localhost/ketenbot"


OPEN = {
    "imap": (MAIL.replace('imap_wachtwoord = "geheim1"', 'imap_wachtwoord_bestand = "geheim"'), "mail.imap_wachtwoord"),
    "smtp": (f'{MAIL}smtp_gebruiker = "bot"\nsmtp_wachtwoord_bestand = "geheim"\n', "mail.smtp_wachtwoord"),
    "nio": (MATRIX.replace('opslag_sleutel = "nio"', 'opslag_sleutel_bestand = "geheim"'), "matrix.opslag_sleutel"),
    "url": (f'{MAIL}[opslag]\nurl_bestand = "geheim"\n', "opslag.url"),
    "key": (f'{MAIL}[opslag]\nsleutel_bestand = "geheim"\n', "opslag.sleutel"),
}


@pytest.mark.parametrize("welk", OPEN)
def test_a_secret_file_that_everybody_can_read_is_refused_with_the_remedy(tmp_path, welk):
    tekst, sleutel = OPEN[welk]
    (tmp_path / "geheim").write_text("geheim-9")
    (tmp_path / "geheim").chmod(0o644)
    gelezen = read_settings(een_bestand(tmp_path, tekst), {}, private=False)
    gebruik = {"nio": gelezen.matrix_config, "url": lambda: gelezen.database_url, "key": gelezen.master_key}
    met = rf"^{sleutel}_bestand: everybody on this machine can read .*: run `chmod o= "
    with pytest.raises(SettingError, match=met) as gevangen:
        gebruik.get(welk, gelezen.mail_config)()
    assert "geheim-9" not in str(gevangen.value)


def test_a_secret_in_the_folder_of_the_service_manager_is_shut_by_that_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    (tmp_path / "geheim").write_text("geheim-9")
    (tmp_path / "geheim").chmod(0o444)
    assert lees(tmp_path, OPEN["imap"][0]).mail_config().imap_password == "geheim-9"


def test_a_secret_file_that_is_not_there_is_named(tmp_path):
    tekst = MAIL.replace('imap_wachtwoord = "geheim1"', 'imap_wachtwoord_bestand = "weg"')
    with pytest.raises(SettingError, match=r"mail.imap_wachtwoord_bestand: .*weg cannot be read"):
        lees(tmp_path, tekst).mail_config()
