"""The two forms of the bot's addresses: what the settings make of them, and what is wrong."""

from pathlib import Path

import pytest

from bot.settings.errors import SettingError
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, een_bestand

RUNBOOK = Path(__file__).parents[3] / "deploy" / "RUNBOOK.md"
PLUS = MAIL.replace("casus.zvh.test", "zvh.test").replace('"bot"', '"Ketenbot@zvh.test"') + 'adressen = "plus"\n'


def lees(tmp_path, tekst):
    return read_settings(een_bestand(tmp_path, tekst), {})


def test_with_plus_the_login_of_the_mailbox_is_its_address_and_the_one_sender(tmp_path):
    config = lees(tmp_path, PLUS).mail_config()
    assert (config.mailbox, config.plus, config.one_sender) == ("ketenbot", True, True)
    assert config.addresses.of("casus-k7q2") == "ketenbot+casus-k7q2@zvh.test"


@pytest.mark.parametrize(("tekst", "een"), [(PLUS, "per-casus"), (MAIL + 'postbus = "b@casus.zvh.test"\n', "een")])
def test_either_form_goes_with_either_sender(tmp_path, tekst, een):
    config = lees(tmp_path, f'{tekst}afzender = "{een}"\n').mail_config()
    assert config.one_sender is (een == "een")
    assert config.plus is (tekst == PLUS)


def test_with_plus_the_domain_is_shared_with_people(tmp_path):
    eigen = lees(tmp_path, PLUS).own_addresses()
    assert not eigen.heeft("regie@zvh.test")
    assert eigen.heeft("ketenbot@zvh.test")
    assert eigen.heeft("Ketenbot+casus-k7q2@zvh.test")


@pytest.mark.parametrize(
    "tekst",
    [
        PLUS.replace("Ketenbot@zvh.test", "bot"),
        PLUS + 'postbus = "ketenbot@elders.test"\n',
        PLUS + 'postbus = "keten+bot@zvh.test"\n',
        PLUS + f'postbus = "{"k" * 25}@zvh.test"\n',
        MAIL + 'afzender = "een"\n',
    ],
)
def test_a_mailbox_that_cannot_carry_the_addresses_is_refused(tmp_path, tekst):
    with pytest.raises(SettingError, match="the address of the mailbox must be known: set postbus"):
        lees(tmp_path, tekst)


@pytest.mark.parametrize(
    ("erbij", "per_minuut"),
    [("", 0), ('smtp_host = "Smtp.office365.com"', 30), ('smtp_host = "smtp.office365.com"\nmax_per_minuut = 10', 10)],
)
def test_exchange_online_gets_no_more_than_it_takes_in_a_minute(tmp_path, erbij, per_minuut):
    tekst = MAIL.replace('smtp_host = "smtp.zvh.test"\n', "" if "smtp_host" in erbij else 'smtp_host = "a.test"\n')
    assert lees(tmp_path, f"{tekst}{erbij}\n").mail.per_minute == per_minuut


def test_the_settings_of_the_page_about_microsoft_365_are_whole(tmp_path):
    blok = RUNBOOK.read_text().partition("### Microsoft 365")[2].split("```")[1]
    (tmp_path / "geheim_oauth").write_text("y")
    (tmp_path / "geheim_oauth").chmod(0o600)
    gelezen = read_settings(een_bestand(tmp_path, blok), {"CREDENTIALS_DIRECTORY": str(tmp_path)})
    mail, aanbieder = gelezen.mail, gelezen.mail_provider()
    assert aanbieder is not None
    assert aanbieder.client_secret == "y"
    assert (mail.per_minute, mail.addresses.of("bot")) == (30, "ketenbot@zvh.example")
    assert mail.addresses.sender("casus-k7q2") == mail.mailbox


@pytest.mark.parametrize(
    ("erbij", "mogen"),
    [
        ("", 0),
        ("max_verbindingen = 5", 5),
        ("max_verbindingen = 5\nimap_telt_mee = true", 3),
        ("imap_telt_mee = true", 0),
        ('smtp_host = "smtp.office365.com"', 3),
        ('smtp_host = "smtp.office365.com"\nmax_verbindingen = 1', 1),
    ],
)
def test_no_more_processes_send_than_the_relay_allows_connections(tmp_path, erbij, mogen):
    tekst = MAIL.replace('smtp_host = "smtp.zvh.test"\n', "" if "smtp_host" in erbij else 'smtp_host = "a.test"\n')
    assert lees(tmp_path, f"{tekst}{erbij}\n").mail.senders == mogen


def test_where_the_mailbox_counts_too_there_must_be_a_connection_left_to_send(tmp_path):
    with pytest.raises(SettingError, match="set max_verbindingen to 3 or more"):
        lees(tmp_path, f"{MAIL}max_verbindingen = 2\nimap_telt_mee = true\n")
