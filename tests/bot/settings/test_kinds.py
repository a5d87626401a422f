"""A key with a value of another kind is refused by its name, and so is a key that nobody knows, in each table."""

from pathlib import Path

import pytest

from bot.settings.errors import SettingError
from bot.settings.settings import Settings
from tests.bot.settings.files import MAIL, MATRIX
from tests.bot.settings.test_read_settings import lees


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        (
            MAIL + "[zvh]\nnieuws_om = 25:00:00\n",
            r"no valid TOML: .*line 9.*; see zvh.nieuws_om: words and hours stand",
        ),
        (MAIL + "[zvh]\nkantoor_open = 9:00\n", "; see zvh.kantoor_open: words and hours stand between quotation"),
        (MAIL + "[zvh]\ntoevoegen = [2026-02-30]\n", "; see zvh.toevoegen: "),
        (MAIL + "imap_wachtwoord_bestand = geheim2\n", "; see mail.imap_wachtwoord_bestand: [^2]*$"),
        (MAIL + "[zvh]\nico_bonnen = 1\n", "^zvh.ico_bonnen: write true or false$"),
        (MAIL + "[zvh]\nnieuws_om = 16\n", '^zvh.nieuws_om: write an hour as "16:00"$'),
        (MAIL + "[zvh]\nkantoor_open = 8.5\n", 'zvh.kantoor_open: write an hour as "16:00"'),
        (MAIL + "[zvh]\ntoevoegen = [20261224]\n", "^zvh.toevoegen: write a day"),
        (MAIL + "geheim_verloopt = 20270501\n", "^mail.geheim_verloopt: write a day"),
        (MAIL + "[termijnen]\nmanager_na = true\n", "^termijnen.manager_na: write a whole number"),
        (MAIL + "[termijnen]\ncontact_weken = [4, true]\n", "^termijnen.contact_weken: write a whole number"),
        (MAIL + "poll_seconden = false\n", "^mail.poll_seconden: write a whole number"),
        (MAIL + '[lmtp]\nluister = "10.0.0.1:8024"\n', "^lmtp.luister: the path of a socket"),
        (MAIL + '[lmtp]\nluister = "127.0.0.1"\n', "^lmtp.luister: the path of a socket"),
        (MAIL + '[lmtp]\nluister = "lmtp"\n', "^lmtp.luister: an address of IP"),
        (MATRIX + '[lmtp]\nluister = "/run/ketenbot/lmtp"\n', "lmtp.luister takes mail in: set mail.aan to true"),
        (MAIL + 'dns_server = "resolver.zvh.test"\n', "^mail.dns_server: an address of IP"),
        (MAIL + 'dns_server = "10.0.0.1:0x"\n', "^mail.dns_server: an address of IP"),
        (MAIL + 'dkim_selector = "s1 s2"\n', "^mail.dkim_selector: "),
    ],
)
def test_a_value_of_another_kind_is_named_with_what_to_write(tmp_path, tekst, reden):
    with pytest.raises(SettingError, match=reden):
        lees(tmp_path, tekst)


@pytest.mark.parametrize("sectie", Settings.model_fields)
def test_an_unknown_key_is_refused_in_every_table_with_the_nearest_one(tmp_path, sectie):
    section = Settings.model_fields[sectie].get_default(call_default_factory=True)
    sleutel = next(iter(type(section).model_fields))
    kop = "" if f"[{sectie}]\n" in MAIL else f"[{sectie}]\n"
    with pytest.raises(SettingError, match=rf"^unknown key {sectie}.{sleutel}x; did you mean {sectie}.{sleutel}\?$"):
        lees(tmp_path, f"{MAIL}{kop}{sleutel}x = 1\n")


@pytest.mark.parametrize(
    ("gegeven", "plek"),
    [
        ("", None),
        ("10.0.0.1", ("10.0.0.1", 53)),
        ("10.0.0.1:5353", ("10.0.0.1", 5353)),
        ("::1", ("::1", 53)),
        ("[::1]:5353", ("::1", 5353)),
    ],
)
def test_a_resolver_is_an_address_with_or_without_a_port(tmp_path, gegeven, plek):
    gelezen = lees(tmp_path, f'{MAIL}dns_server = "{gegeven}"\ndkim_selector = "s1.mail"\ndns_nazien = false\n').mail
    assert (gelezen.resolver, gelezen.dkim_selector, gelezen.dns_nazien) == (plek, "s1.mail", False)


@pytest.mark.parametrize(
    ("gegeven", "plek"),
    [
        ("", None),
        ("/run/ketenbot/lmtp", Path("/run/ketenbot/lmtp")),
        ("127.0.0.1:8024", ("127.0.0.1", 8024)),
        ("[::1]:24", ("::1", 24)),
    ],
)
def test_the_door_for_the_mail_server_is_a_socket_or_a_port_on_loopback(tmp_path, gegeven, plek):
    assert lees(tmp_path, f'{MAIL}[lmtp]\nluister = "{gegeven}"\n').lmtp.place == plek
