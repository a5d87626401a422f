"""Where settings come from, and what is said about the wrong ones."""

import base64
import re
import tomllib
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings.errors import SettingError, unreadable
from bot.settings.settings import Settings
from bot.settings.sources import read_settings
from tests.bot.settings.files import MAIL, MATRIX, een_bestand

VOORBEELD = Path(__file__).parents[3] / "deploy" / "ketenbot.example.toml"
UIT = re.compile(r"^#(?=[a-z_]+ = )", re.MULTILINE)
"""Before a key that the werkwijze gives."""
MAIL_OMGEVING = {
    "KETENBOT_MAIL__AAN": "true",
    "KETENBOT_MAIL__DOMEIN": "casus.zvh.test",
    "KETENBOT_MAIL__IMAP_HOST": "imap.zvh.test",
    "KETENBOT_MAIL__IMAP_GEBRUIKER": "bot",
    "KETENBOT_MAIL__IMAP_WACHTWOORD": "geheim1",
    "KETENBOT_MAIL__SMTP_HOST": "smtp.zvh.test",
}


def lees(tmp_path, tekst=MAIL, **omgeving):
    return read_settings(een_bestand(tmp_path, tekst), omgeving)


def test_the_example_holds_every_key_with_the_default_of_the_code():
    voorbeeld = tomllib.loads(UIT.sub("", VOORBEELD.read_text(encoding="utf-8")))
    secties = {naam: veld.get_default(call_default_factory=True) for naam, veld in Settings.model_fields.items()}
    assert list(voorbeeld) == list(secties)
    for naam, sectie in secties.items():
        assert list(voorbeeld[naam]) == list(type(sectie).model_fields), naam
        assert type(sectie)(**voorbeeld[naam]) == sectie, naam


def test_every_key_in_the_example_is_explained():
    tekst = UIT.sub("", VOORBEELD.read_text(encoding="utf-8"))
    regels = [regel for regel in tekst.splitlines() if "=" in regel and regel[0] != "#"]
    stom = {regel.split()[0] for regel in regels if "#" not in regel}
    vanzelf = {"tijdzone", "kantoor_dicht", "url_bestand", "imap_poort", "imap_gebruiker", "imap_wachtwoord"}
    vanzelf |= {"imap_wachtwoord_bestand", "smtp_poort", "smtp_wachtwoord", "smtp_wachtwoord_bestand"}
    assert stom <= vanzelf | {"opslag_sleutel_bestand"}


def test_the_example_as_it_is_says_what_to_fill_in_first():
    with pytest.raises(SettingError, match=r"nothing is on: set mail.aan or matrix.aan"):
        read_settings(VOORBEELD, {})


def test_the_environment_wins_over_the_file(tmp_path):
    gelezen = lees(
        tmp_path,
        KETENBOT_MAIL__IMAP_HOST="ander.test",
        KETENBOT_TERMIJNEN__PLAN_VRAAG_DAGEN="[1,2]",
        KETENBOT_LOG__VORM="tekst",
    )
    assert gelezen.mail.imap_host == "ander.test"
    assert gelezen.mail.smtp_host == "smtp.zvh.test"
    assert gelezen.beleid().plan_vraag_dagen == (1, 2)
    assert gelezen.log.vorm == "tekst"


def test_the_file_may_be_named_in_the_environment(tmp_path):
    bestand = een_bestand(tmp_path)
    assert read_settings(None, {"KETENBOT_CONFIG": str(bestand)}).mail.domein == "casus.zvh.test"


def test_the_environment_alone_is_enough():
    assert read_settings(None, MAIL_OMGEVING).mail.domein == "casus.zvh.test"


def test_a_file_that_is_not_there_is_named_with_what_to_do(tmp_path):
    with pytest.raises(SettingError, match=r"no settings file .*weg.toml: copy deploy/ketenbot.example.toml"):
        read_settings(tmp_path / "weg.toml", MAIL_OMGEVING)


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ('[mail]\nimap_wachtwoor = "x"\n', r"unknown key mail.imap_wachtwoor; did you mean mail.imap_wachtwoord\?"),
        ("[mial]\naan = true\n", r"unknown key mial; did you mean mail\?"),
        (
            "[termijnen]\nmax_actiepunten = 3\n",
            r"unknown key termijnen.max_actiepunten; did you mean plan.max_actiepunten\?",
        ),
        ("[log]\nxyzzy = 3\n", "unknown key log.xyzzy; known here: niveau, vorm"),
        ("[mail]\naan = true\n", "mail: with aan = true these must be filled in: domein, imap_host, imap_gebruiker"),
        (MAIL + 'smtp_gebruiker = "bot"\n', "filled in: smtp_wachtwoord"),
        (MAIL + "imap_tls = false\n", "imap_tls = false is for loopback only"),
        (MAIL + 'smtp_tls = "geen"\n', "for loopback only"),
        (MAIL + 'smtp_tls = "misschien"\n', "mail.smtp_tls: Input should be 'starttls', 'tls' or 'geen'"),
        (MAIL + "idle_seconden = 900\n", "mail.idle_seconden: Input should be less than or equal to 540"),
        (MAIL.replace("casus.zvh.test", "bot@zvh.test"), "mail.domein: a domain alone"),
        (MAIL.replace("casus.zvh.test", "https://casus.zvh.test"), "no https:// and nothing behind it"),
        (MAIL.replace("casus.zvh.test", "casus.zvh.test/mail"), "no https:// and nothing behind it"),
        (MAIL + 'geheim_verloopt = "1-5-2027"\n', "^mail.geheim_verloopt: write a day .* such as 2027-05-01$"),
        ('[zvh]\ntoevoegen = ["24-12-2026"]\n', "zvh.toevoegen.0: write a day .* such as 2027-05-01"),
        ('[zvh]\nweglaten = ["kerst"]\n', "zvh.weglaten.0: write a day"),
        ('[zvh]\nnieuws_om = "vier uur"\n', 'zvh.nieuws_om: write an hour as "16:00"'),
        ('[zvh]\nkantoor_open = "half 9"\n', 'zvh.kantoor_open: write an hour as "16:00"'),
        (
            '[gezondheid]\nhartslag_url = "nergens"\n',
            "gezondheid.hartslag_url: an address that is asked, such as",
        ),
        ('[gezondheid]\nhartslag_url = "toezicht.zvh.test/kb"\n', "hartslag_url: an address that is asked"),
        ('[logboek]\nkop_aan = "fg"\n', "^logboek.kop_aan: one mail address, such as fg@zvh.test"),
        (MATRIX.replace("https:", "http:"), "server over http is for loopback only"),
        (MATRIX.replace("https://matrix", "matrix"), "server must be an address"),
        (MATRIX.replace("@ketenbot:", "ketenbot@"), "gebruiker must be a full Matrix id"),
        ("[matrix]\naan = true\n", "matrix: with aan = true these must be filled in: server, gebruiker"),
        ('[zvh]\ntijdzone = "Mars/Noord"\n', "zvh.tijdzone: no such time zone"),
        ("[zvh]\nkantoor_open = 18:00:00\n", "kantoor_open must be earlier than kantoor_dicht"),
        ("[termijnen]\nmanager_na = 4\n", "the ladder must rise"),
        ("[termijnen]\ncontact_weken = [5, 4]\n", "contact_weken: the numbers must rise"),
        ("[mail\n", "no valid TOML"),
        ("mail = 3\n", "mail: "),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_wrong(tmp_path, tekst, reden):
    with pytest.raises(SettingError, match=reden):
        lees(tmp_path, tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        MAIL + "geheim_verloopt = 2027-05-01\n",
        MAIL + 'geheim_verloopt = "2027-05-01"\n',
        MAIL + 'geheim_verloopt = ""\n',
        MAIL.replace("casus.zvh.test", "Casus.ZVH.test"),
        MAIL + "[zvh]\ntoevoegen = [2026-12-24]\nnieuws_om = 15:30:00\n",
        MAIL + '[zvh]\ntoevoegen = ["2026-12-24"]\nnieuws_om = "15:30"\n',
        MAIL + '[gezondheid]\nhartslag_url = "http://127.0.0.1:9/kb"\n',
        MAIL + '[logboek]\nkop_aan = "FG@zvh-huis.test"\n',
    ],
)
def test_what_is_written_right_is_taken(tmp_path, tekst):
    assert lees(tmp_path, tekst).mail.domein == "casus.zvh.test"


def test_all_faults_are_told_at_once(tmp_path):
    with pytest.raises(SettingError) as gevangen:
        lees(tmp_path, '[mail]\nimap_hots = "x"\n[log]\nniveau = "luid"\n')
    assert len(str(gevangen.value).splitlines()) == 2


@pytest.mark.parametrize("naam", ["KETENBOT_MIAL__DOMEIN", "KETENBOT_MAIL_DOMEIN"])
def test_an_unknown_name_in_the_environment_is_refused(tmp_path, naam):
    with pytest.raises(SettingError, match=f"unknown environment variable {naam}"):
        lees(tmp_path, **{naam: "x"})


def test_an_unknown_key_in_the_environment_is_refused(tmp_path):
    with pytest.raises(SettingError, match=r"unknown key mail.domain; did you mean mail.domein\?"):
        lees(tmp_path, KETENBOT_MAIL__DOMAIN="x")


def test_a_secret_is_shown_nowhere(tmp_path):
    gelezen = lees(tmp_path)
    assert "geheim1" not in repr(gelezen) + str(gelezen) + repr(gelezen.mail_config())
    with pytest.raises(SettingError) as gevangen:
        lees(tmp_path, MAIL + "imap_poort = 0\n")
    assert "geheim1" not in str(gevangen.value)


def test_paths_start_at_the_folder_of_the_file_wherever_the_command_is_run(tmp_path):
    gelezen = lees(tmp_path)
    assert gelezen.database_url == f"sqlite+aiosqlite:///{tmp_path}/ketenbot.db"
    assert gelezen.key_path == tmp_path / "ketenbot.sleutel"
    anders = lees(tmp_path, MAIL + '[opslag]\nurl = "sqlite+aiosqlite:////var/lib/k.db"\nsleutel_bestand = "/etc/k"\n')
    assert anders.database_url == "sqlite+aiosqlite:////var/lib/k.db"
    assert anders.key_path == Path("/etc/k")


def test_another_kind_of_database_is_refused(tmp_path):
    with pytest.raises(SettingError, match=r"opslag.url must start with sqlite\+aiosqlite"):
        _ = lees(tmp_path, MAIL + '[opslag]\nurl = "mysql://bot:geheim@localhost/x"\n').database_url


def test_the_master_key_is_read_from_its_file(tmp_path):
    (tmp_path / "ketenbot.sleutel").write_bytes(base64.b64encode(b"s" * 32) + b"\n")
    (tmp_path / "ketenbot.sleutel").chmod(0o600)
    assert lees(tmp_path).master_key() == b"s" * 32


@pytest.mark.parametrize("inhoud", [b"", b"geen base64!", base64.b64encode(b"kort")])
def test_a_master_key_that_is_not_whole_is_refused(tmp_path, inhoud):
    (tmp_path / "ketenbot.sleutel").write_bytes(inhoud)
    (tmp_path / "ketenbot.sleutel").chmod(0o600)
    with pytest.raises(SettingError, match="no base64 key of 32 bytes"):
        lees(tmp_path).master_key()


def test_without_a_master_key_it_is_said_how_to_make_one(tmp_path):
    with pytest.raises(SettingError, match="the first time run `ketenbot migrate`, else put your copy of it back"):
        lees(tmp_path).master_key()


def test_secrets_are_secret_by_type():
    for sectie in Settings.model_fields.values():
        for naam, veld in sectie.annotation.model_fields.items():
            if naam in ("url", "opslag_sleutel") or naam.endswith("wachtwoord"):
                assert veld.annotation is SecretStr, naam


@pytest.mark.parametrize(
    ("naam", "woorden"),
    [("CREDENTIALS_DIRECTORY", "run a command by hand with deploy/ketenbot-beheer"), ("ELDERS", "")],
)
def test_a_name_in_a_path_that_stands_for_nothing_is_said_with_its_key(tmp_path, naam, woorden):
    pad = een_bestand(tmp_path, MAIL + f'[opslag]\nsleutel_bestand = "${naam}/sleutel"\n')
    with pytest.raises(SettingError, match=f"opslag.sleutel_bestand: [$]{naam} is not in the environment.*{woorden}"):
        read_settings(pad, {})
    assert str(read_settings(pad, {naam: "/run/geheim"}).key_path) == "/run/geheim/sleutel"


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (PermissionError(13, "Permission denied"), "by this user (Permission denied): run this as the user it belongs"),
        (FileNotFoundError(2, "No such file or directory"), "(No such file or directory): see the path"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), "it must be text in UTF-8"),
    ],
)
def test_what_cannot_be_read_comes_with_what_to_do(fout, zin):
    assert zin in unreadable("ketenbot.toml", fout)
