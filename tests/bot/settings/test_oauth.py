"""A login of mail by token: what the settings make of it, and what is wrong."""

from datetime import date

import pytest

from bot.settings.errors import SettingError
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, een_bestand

OAUTH = (
    MAIL.replace('imap_wachtwoord = "geheim1"', 'aanmelden = "oauth"')
    + """
oauth_token_url = "https://aanbieder.test/token"
oauth_client_id = "ketenbot"
oauth_client_geheim = "geheim3"
"""
)


def test_mail_may_log_in_with_tokens(tmp_path):
    erbij = """
oauth_soort = "refresh_token"
oauth_apparaat_url = "http://localhost/apparaat"
oauth_scope = "mail"
ca_bestand = "/etc/ca.pem"
"""
    assert read_settings(een_bestand(tmp_path, MAIL), {}).mail_provider() is None
    provider = read_settings(een_bestand(tmp_path, OAUTH + erbij), {}).mail_provider()
    assert (provider.token_url, provider.client_id) == ("https://aanbieder.test/token", "ketenbot")
    assert (provider.client_secret, provider.grant, provider.scope) == ("geheim3", "refresh_token", "mail")
    assert (provider.device_url, provider.ca_file) == ("http://localhost/apparaat", "/etc/ca.pem")


@pytest.mark.parametrize(
    ("oud", "nieuw", "uitleg"),
    [
        ("oauth_client_id", "#", "must be filled in: oauth_client_id"),
        ("oauth_client_geheim", "#", "must be filled in: oauth_client_geheim"),
        ("https://", "http://", "oauth_token_url must begin with https://"),
        ("https://aanbieder.test/token", "aanbieder", "oauth_token_url must begin with https://"),
        ("aan = true", 'aan = true\nsmtp_wachtwoord = "x"', "no password is used: take imap_wachtwoord"),
    ],
)
def test_what_is_wrong_with_a_login_by_token_is_said(tmp_path, oud, nieuw, uitleg):
    with pytest.raises(SettingError, match=uitleg):
        read_settings(een_bestand(tmp_path, OAUTH.replace(oud, nieuw)), {})


def test_a_secret_that_everybody_can_read_is_refused_with_the_remedy(tmp_path):
    geheim = tmp_path / "geheim"
    geheim.write_text("geheim4\n")
    tekst = OAUTH.replace('geheim = "geheim3"', 'geheim_bestand = "geheim"')
    geheim.chmod(0o644)
    with pytest.raises(SettingError, match=r"everybody on this machine can read .*: run `chmod o= ") as gevangen:
        read_settings(een_bestand(tmp_path, tekst), {}).mail_provider()
    assert "geheim4" not in str(gevangen.value)
    geheim.chmod(0o640)
    assert read_settings(een_bestand(tmp_path, tekst), {}).mail_provider().client_secret == "geheim4"


def test_the_last_day_of_the_secret_reaches_the_rules(tmp_path):
    assert read_settings(een_bestand(tmp_path, OAUTH), {}).beleid().geheim_verloopt is None
    met = read_settings(een_bestand(tmp_path, OAUTH + "geheim_verloopt = 2027-05-01\n"), {})
    assert met.beleid().geheim_verloopt == date(2027, 5, 1)
    with pytest.raises(SettingError, match=r"mail\.geheim_verloopt"):
        read_settings(een_bestand(tmp_path, OAUTH + 'geheim_verloopt = "in mei"\n'), {})
