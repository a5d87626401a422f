"""What the settings make of the file and the environment."""

import base64
from dataclasses import fields
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.base.clock import system_clock
from bot.mail.config import MailConfig
from bot.matrix.config import MatrixConfig
from bot.settings.errors import SettingError
from bot.settings.sources import read_settings
from commands.domain.beleid import Beleid
from commands.domain.meldingen import Meldingen
from commands.domain.rollen import Kanaal
from tests.bot.settings.files import MAIL, MATRIX, een_bestand


def lees(tmp_path, tekst=MAIL, **omgeving):
    return read_settings(een_bestand(tmp_path, tekst), omgeving)


def test_the_rules_know_the_addresses_of_the_bot_on_the_channels_that_are_on(tmp_path):
    eigen = lees(tmp_path, MAIL + MATRIX).beleid().eigen
    assert eigen.heeft("iemand@casus.zvh.test")
    assert eigen.heeft("@ketenbot:zvh.test")
    assert not lees(tmp_path).beleid().eigen.matrix_id


def test_what_is_left_out_is_the_default_of_the_rules(tmp_path):
    beleid = lees(tmp_path).beleid()
    zonder_dagen = {veld.name for veld in fields(Beleid)} - {"vrije_dagen", "kanalen", "eigen", "aanmelden", "verwacht"}
    assert {naam: getattr(beleid, naam) for naam in zonder_dagen} == {
        naam: getattr(Beleid(), naam) for naam in zonder_dagen
    }


@pytest.mark.parametrize(
    ("tekst", "kanalen"), [(MAIL, {Kanaal.MAIL}), (MATRIX, {Kanaal.MATRIX}), (MAIL + MATRIX, set(Kanaal))]
)
def test_the_rules_know_which_channels_are_on(tmp_path, tekst, kanalen):
    een_bestand(tmp_path, tekst)
    assert read_settings(tmp_path / "ketenbot.toml", {}).beleid().kanalen == kanalen


@pytest.mark.parametrize(
    ("sectie", "sleutel", "toml", "waarde"),
    [
        ("zvh", "kantoor_open", "08:30:00", time(8, 30)),
        ("zvh", "kantoor_dicht", "16:00:00", time(16)),
        ("zvh", "leden_zien_namen", "true", True),
        ("zvh", "plan_als_pdf", "true", True),
        ("zvh", "klaar_vandaag", "true", True),
        ("zvh", "spreid_werkdagen", "0", 0),
        ("zvh", "ico_bonnen", "true", True),
        ("zvh", "berichten_per_uur", "5", 5),
        ("zvh", "telefoon", '"0100 000000"', "0100 000000"),
        ("zvh", "meldingen", '"wekelijks"', Meldingen.WEKELIJKS),
        ("zvh", "kamer_naar_mail", "true", True),
        ("zvh", "alleen_melding", '["GGZ.test", "@politie.test"]', frozenset({"ggz.test", "politie.test"})),
        ("zvh", "nieuws_om", "15:30:00", time(15, 30)),
        ("termijnen", "vooraf_werkdagen", "4", 4),
        ("termijnen", "casushouder_na", "1", 1),
        ("termijnen", "procesregisseur_na", "6", 6),
        ("termijnen", "manager_na", "12", 12),
        ("termijnen", "manager_na_besluit", "false", False),
        ("termijnen", "plan_vraag_dagen", "[2, 4]", (2, 4)),
        ("termijnen", "plan_grens_dagen", "8", 8),
        ("termijnen", "contact_weken", "[3, 5]", (3, 5)),
        ("termijnen", "vervolg_weken", "[7, 9]", (7, 9)),
        ("termijnen", "vervolg_vraag_weken", "[4]", (4,)),
        ("termijnen", "uitnodiging_na", "5", 5),
        ("termijnen", "vergeten_na", "0", 0),
        ("termijnen", "stil_weken", "0", 0),
        ("termijnen", "uitstel_weken", "3", 3),
        ("zvh", "overzicht_op_maandag", "false", False),
        ("termijnen", "ver_weg_dagen", "400", 400),
        ("plan", "max_actiepunten", "20", 20),
    ],
)
def test_each_number_of_the_rules_is_a_setting(tmp_path, sectie, sleutel, toml, waarde):
    beleid = lees(tmp_path, f"{MAIL}\n[{sectie}]\n{sleutel} = {toml}\n").beleid()
    assert getattr(beleid, sleutel) == waarde


def test_the_time_zone_is_a_setting(tmp_path):
    beleid = lees(tmp_path, f'{MAIL}\n[zvh]\ntijdzone = "America/Kralendijk"\n').beleid()
    assert beleid.zone == ZoneInfo("America/Kralendijk")


def test_mail_gets_what_it_needs_and_matrix_is_off(tmp_path):
    instellingen = lees(tmp_path)
    config = instellingen.mail_config()
    assert config is not None
    assert (config.domain, config.imap_host, config.imap_port) == ("casus.zvh.test", "imap.zvh.test", 993)
    assert (config.imap_password, config.smtp_host) == ("geheim1", "smtp.zvh.test")
    assert config.display_name == "Zorg- en Veiligheidshuis"
    assert instellingen.matrix_config() is None


@pytest.fixture
def sleutel_erbij(tmp_path):
    """Token and seeds lie sealed under the master key: Matrix asks for it."""
    (tmp_path / "ketenbot.sleutel").write_bytes(base64.b64encode(b"k" * 32))
    (tmp_path / "ketenbot.sleutel").chmod(0o600)


@pytest.mark.usefixtures("sleutel_erbij")
def test_matrix_alone_is_enough(tmp_path):
    instellingen = lees(tmp_path, MATRIX)
    config = instellingen.matrix_config()
    assert instellingen.mail_config() is None
    assert config is not None
    assert (config.server, config.user) == ("https://matrix.zvh.test", "@ketenbot:zvh.test")
    assert config.folder == tmp_path / "matrix"


VAN_MAIL = [
    ("domein", '"CASUS.ander.test"', "domain", "casus.ander.test"),
    ("postbus", '"Ketenbot@casus.zvh.test"', "mailbox", "ketenbot"),
    ("weergavenaam", '"Bot"', "display_name", "Bot"),
    ("imap_host", '"a.test"', "imap_host", "a.test"),
    ("imap_poort", "1993", "imap_port", 1993),
    ("imap_gebruiker", '"ander"', "imap_user", "ander"),
    ("imap_wachtwoord", '"ander"', "imap_password", "ander"),
    ("imap_map", '"Casus"', "imap_folder", "Casus"),
    ("smtp_host", '"b.test"', "smtp_host", "b.test"),
    ("smtp_poort", "465", "smtp_port", 465),
    ("smtp_tls", '"tls"', "smtp_tls", "tls"),
    ("ca_bestand", '"/etc/ca.pem"', "ca_file", "/etc/ca.pem"),
    ("authserv_id", '"mx.zvh.test"', "authserv_id", "mx.zvh.test"),
    ("max_bytes", "4096", "max_bytes", 4096),
    ("poll_seconden", "5", "poll_seconds", 5.0),
    ("postbus_dagen", "14", "keep_days", 14),
    ("idle_seconden", "60", "idle_seconds", 60.0),
    ("timeout_seconden", "7.5", "timeout_seconds", 7.5),
]
"""A key, what is written, the field of MailConfig that it reaches, and the value there."""
ELDERS_GETOETST = {"plus", "one_sender", "tokens", "beside", "imap_tls", "smtp_user", "smtp_password", "training"} | {
    "house",
    "phone",
    "phone_admin",
    "colour",
}


@pytest.mark.parametrize(("sleutel", "toml", "veld", "waarde"), VAN_MAIL)
def test_each_key_of_mail_reaches_the_mail_side(tmp_path, sleutel, toml, veld, waarde):
    regels = [regel for regel in MAIL.splitlines() if not regel.startswith(f"{sleutel} ")]
    config = lees(tmp_path, "\n".join([*regels, f"{sleutel} = {toml}"])).mail_config()
    assert getattr(config, veld) == waarde


def test_the_relay_may_want_a_login_and_loopback_may_go_without_tls(tmp_path):
    lokaal = MAIL.replace("imap.zvh.test", "127.0.0.1").replace("smtp.zvh.test", "localhost")
    login = 'imap_tls = false\nsmtp_tls = "geen"\nsmtp_gebruiker = "bot"\nsmtp_wachtwoord = "geheim2"\n'
    config = lees(tmp_path, lokaal + login).mail_config()
    assert (config.imap_tls, config.smtp_tls) == (False, "geen")
    assert (config.smtp_user, config.smtp_password) == ("bot", "geheim2")


VAN_MATRIX = [
    ("server", '"https://ander.test/"', "server", "https://ander.test"),
    ("gebruiker", '"@b:ander.test"', "user", "@b:ander.test"),
    ("map", '"/var/lib/m"', "folder", Path("/var/lib/m")),
    ("opslag_sleutel", '"eigen"', "store_key", "eigen"),
    ("alleen_ondertekend", "true", "only_signed", True),
    ("draden", "false", "threads", False),
    ("federatie", "true", "federate", True),
    ("max_bijlage", "2048", "max_file_bytes", 2048),
]


@pytest.mark.parametrize(("sleutel", "toml", "veld", "waarde"), VAN_MATRIX)
@pytest.mark.usefixtures("sleutel_erbij")
def test_each_key_of_matrix_reaches_the_matrix_side(tmp_path, sleutel, toml, veld, waarde):
    regels = [regel for regel in MATRIX.splitlines() if not regel.startswith(f"{sleutel} ")]
    config = lees(tmp_path, "\n".join([*regels, f"{sleutel} = {toml}"])).matrix_config()
    assert getattr(config, veld) == waarde


def test_no_field_of_the_adapters_is_out_of_reach():
    assert {veld.name for veld in fields(MailConfig)} == {veld for _, _, veld, _ in VAN_MAIL} | ELDERS_GETOETST
    assert {veld.name for veld in fields(MatrixConfig)} == {veld for _, _, veld, _ in VAN_MATRIX} | {
        "training",
        "seal",
        "tokens",
    }


def test_without_a_key_of_its_own_the_crypto_store_takes_one_from_the_master_key(tmp_path):
    tekst = MATRIX.replace('opslag_sleutel = "nio"', "")
    (tmp_path / "ketenbot.sleutel").write_bytes(base64.b64encode(b"k" * 32))
    (tmp_path / "ketenbot.sleutel").chmod(0o600)
    sleutel = lees(tmp_path, tekst).matrix_config().store_key
    assert len(sleutel) == 64
    assert lees(tmp_path, tekst).matrix_config().store_key == sleutel
    (tmp_path / "ketenbot.sleutel").write_bytes(base64.b64encode(b"l" * 32))
    (tmp_path / "ketenbot.sleutel").chmod(0o600)
    assert lees(tmp_path, tekst).matrix_config().store_key != sleutel


@pytest.mark.usefixtures("sleutel_erbij")
def test_proef_marks_both_channels(tmp_path):
    instellingen = lees(tmp_path, f"{MAIL}\n{MATRIX}\n[proef]\naan = true\n")
    assert instellingen.mail_config().training
    assert instellingen.matrix_config().training
    assert not lees(tmp_path).mail_config().training


def test_the_name_of_the_house_stands_in_the_sender(tmp_path):
    instellingen = lees(tmp_path, f'{MAIL}\n[zvh]\nnaam = "ZVH Proefregio"\n')
    assert instellingen.mail_config().display_name == "ZVH Proefregio"


def test_the_clock_is_the_systems_unless_a_test_clock_is_named(tmp_path):
    assert lees(tmp_path).clock() is system_clock
    assert lees(tmp_path).look_every_seconds == 30.0
    (tmp_path / "klok").write_text("2026-03-02T09:00:00+01:00")
    proef = lees(tmp_path, f'{MAIL}\n[proef]\naan = true\nklok = "klok"\ntik_seconden = 0.2\n')
    assert proef.clock()() == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert proef.look_every_seconds == 0.2


def test_a_test_clock_without_proef_is_refused(tmp_path):
    (tmp_path / "klok").write_text("2026-03-02T09:00:00+01:00")
    with pytest.raises(SettingError, match=r"proef.klok works only with proef.aan = true"):
        lees(tmp_path, f'{MAIL}\n[proef]\nklok = "klok"\n')


def test_a_test_clock_without_its_file_is_refused_with_the_reason(tmp_path):
    proef = lees(tmp_path, f'{MAIL}\n[proef]\naan = true\nklok = "klok"\n')
    with pytest.raises(SettingError, match=r"proef.klok: the clock file .*klok cannot be read"):
        proef.clock()


def test_the_size_of_a_plan_and_the_log_are_settings(tmp_path):
    instellingen = lees(tmp_path, f'{MAIL}\n[plan]\nmax_bytes = 9000\n[log]\nniveau = "debug"\nvorm = "tekst"\n')
    assert instellingen.max_plan_bytes == 9000
    assert (instellingen.log.niveau, instellingen.log.vorm) == ("debug", "tekst")


def test_holidays_are_known_for_years_around_the_clock(tmp_path):
    (tmp_path / "klok").write_text("2031-01-02T09:00:00+01:00")
    dagen = lees(tmp_path, f'{MAIL}\n[proef]\naan = true\nklok = "klok"\n').beleid().vrije_dagen
    assert date(2030, 12, 25) in dagen
    assert date(2040, 12, 25) in dagen
