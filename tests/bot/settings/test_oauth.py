"""A login of mail by token: what the settings make of it, and what is wrong."""

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
