"""`ketenbot check` on what is on this machine and on mail: servers on loopback, or nothing there at all."""

import socket

import pytest

from bot.cli.finding import note
from bot.demo.mail_server import run_mail_server
from tests.bot.settings.files import MAIL, MATRIX

DOMEIN = "casus.zvh.test"


def vrije_poort():
    with socket.socket() as los:
        los.bind(("127.0.0.1", 0))
        return los.getsockname()[1]


def mail(imap_poort, smtp_poort, *, wachtwoord="goed", extra=""):
    return f"""[mail]
aan = true
domein = "{DOMEIN}"
imap_host = "127.0.0.1"
imap_poort = {imap_poort}
imap_gebruiker = "bot@{DOMEIN}"
imap_wachtwoord = "{wachtwoord}"
imap_tls = false
smtp_host = "127.0.0.1"
smtp_poort = {smtp_poort}
smtp_tls = "geen"
timeout_seconden = 5
{extra}
"""


@pytest.fixture
def server(achtergrond):
    return achtergrond.open(run_mail_server(DOMEIN, "goed"))


def regels(gezegd, wat):
    return [regel.split(maxsplit=2) for regel in gezegd.uit.splitlines() if regel.split()[1:2] == [wat]]


def test_when_all_is_well_it_says_so_and_ends_with_0(gemigreerd, server):
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port))
    gezegd = gemigreerd.draai("check")
    assert gezegd.uit.splitlines()[-1] == "all is well"
    assert gezegd.status == 0
    for wat in ("settings", "clock", "key", "database", "imap", "smtp"):
        assert regels(gezegd, wat)[0][0] == "ok", wat
    ((oordeel, _, tekst),) = regels(gezegd, "people")
    assert oordeel == "note"
    assert "nobody is procesregisseur, manager, beheerder yet" in tekst


def test_without_an_officer_who_keeps_the_end_of_the_logboek_it_says_what_is_not_seen(gemigreerd, server):
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port))
    ((oordeel, _, tekst),) = regels(gemigreerd.draai("check"), "logboek")
    assert (oordeel, "set logboek.kop_aan" in tekst) == ("note", True)
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port, extra='[logboek]\nkop_aan = "fg@gemeente.test"'))
    assert regels(gemigreerd.draai("check"), "logboek")[0][0] == "ok"


def test_a_refused_login_names_the_keys_to_look_at(gemigreerd, server):
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port, wachtwoord="fout-wachtwoord"))
    gezegd = gemigreerd.draai("check")
    assert gezegd.status == 1
    assert regels(gezegd, "imap")[0][0] == "WRONG"
    assert "see imap_gebruiker and imap_wachtwoord" in gezegd.uit
    assert "fout-wachtwoord" not in gezegd.uit + gezegd.fout


def test_a_mailbox_that_is_not_there_is_named(gemigreerd, server):
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port, extra='imap_map = "Casus post"'))
    assert "there is no mailbox Casus post to open" in gemigreerd.draai("check").uit


def test_a_password_that_imap_cannot_carry_is_told(gemigreerd, server):
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port, wachtwoord="gehéim"))
    assert "letters that IMAP cannot carry" in gemigreerd.draai("check").uit


def test_a_relay_without_login_or_tls_is_told(gemigreerd, server):
    login = 'smtp_gebruiker = "bot"\nsmtp_wachtwoord = "x"'
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port, extra=login))
    assert "the relay offers no login here" in gemigreerd.draai("check").uit
    gemigreerd.schrijf(mail(server.imap_port, server.smtp_port).replace('"geen"', '"starttls"'))
    assert "the relay offers no STARTTLS" in gemigreerd.draai("check").uit


def test_a_server_that_speaks_no_tls_is_told(gemigreerd, server):
    met_tls = mail(server.imap_port, server.smtp_port).replace("imap_tls = false", "imap_tls = true")
    gemigreerd.schrijf(met_tls.replace('"geen"', '"tls"'))
    gezegd = gemigreerd.draai("check")
    assert [regels(gezegd, wat)[0][0] for wat in ("imap", "smtp")] == ["WRONG", "WRONG"]
    assert "does not speak TLS as expected" in gezegd.uit


def test_servers_that_are_not_there_are_told_each_on_its_own_line(gemigreerd):
    tekst = MATRIX.replace("https://matrix.zvh.test", f"http://127.0.0.1:{vrije_poort()}")
    gemigreerd.schrijf(mail(vrije_poort(), vrije_poort()) + tekst)
    gezegd = gemigreerd.draai("check")
    assert gezegd.status == 1
    assert gezegd.uit.splitlines()[-1] == "3 wrong"
    assert "see imap_host and imap_poort" in regels(gezegd, "imap")[0][2]
    assert "see smtp_host" in regels(gezegd, "smtp")[0][2]
    assert "nothing listens there: see matrix.server" in regels(gezegd, "matrix")[0][2]


def test_a_host_name_that_does_not_exist_is_told(gemigreerd):
    gemigreerd.schrijf(MAIL.replace("imap.zvh.test", "imap.invalid").replace("smtp.zvh.test", "smtp.invalid"))
    gezegd = gemigreerd.draai("check")
    assert [regels(gezegd, wat)[0][0] for wat in ("imap", "smtp")] == ["WRONG", "WRONG"]


def test_before_migrate_it_says_what_to_do_first(installatie):
    gezegd = installatie.draai("check")
    assert gezegd.status == 1
    assert "the first time run `ketenbot migrate`" in regels(gezegd, "key")[0][2]
    assert "run `ketenbot migrate`" in regels(gezegd, "database")[0][2]
    assert not (installatie.map / "ketenbot.db").exists()


def test_a_key_that_others_can_read_is_wrong(gemigreerd):
    for rechten, remedie in ((0o640, "chmod 600"), (0o644, "chmod o=")):
        (gemigreerd.map / "ketenbot.sleutel").chmod(rechten)
        ((oordeel, _, tekst),) = regels(gemigreerd.draai("check"), "key")
        assert oordeel == "WRONG"
        assert remedie in tekst


def test_a_test_clock_and_proef_are_noted(gemigreerd, server):
    (gemigreerd.map / "klok").write_text("2026-03-02T09:00:00+01:00")
    goed = mail(server.imap_port, server.smtp_port)
    gemigreerd.schrijf(goed + '[proef]\naan = true\nklok = "klok"\n')
    gezegd = gemigreerd.draai("check")
    assert gezegd.status == 0
    assert "a test clock, at 2026-03-02 08:00 UTC" in regels(gezegd, "clock")[0][2]
    gemigreerd.schrijf(goed + "[proef]\naan = true\n")
    assert "the word PROEF" in gemigreerd.draai("check").uit
    (gemigreerd.map / "klok").write_text("gisteren")
    gemigreerd.schrijf(goed + '[proef]\naan = true\nklok = "klok"\n')
    assert regels(gemigreerd.draai("check"), "clock")[0][0] == "WRONG"


def test_a_secret_that_cannot_be_read_does_not_stop_the_other_checks(gemigreerd):
    tekst = MAIL.replace('imap_wachtwoord = "geheim1"', 'imap_wachtwoord_bestand = "weg"')
    gemigreerd.schrijf(tekst)
    gezegd = gemigreerd.draai("check")
    assert regels(gezegd, "mail")[0][0] == "WRONG"
    assert regels(gezegd, "database")[0][0] == "ok"


@pytest.mark.parametrize(
    ("mode", "wachtwoord", "gemerkt"),
    [
        (0o644, 'imap_wachtwoord = "goed"', True),
        (0o640, 'imap_wachtwoord = "goed"', True),
        (0o600, 'imap_wachtwoord = "goed"', False),
        (0o644, 'imap_wachtwoord_bestand = "wachtwoord"', False),
    ],
)
def test_a_password_in_a_settings_file_that_others_can_read_is_noted(gemigreerd, server, mode, wachtwoord, gemerkt):
    (gemigreerd.map / "wachtwoord").write_text("goed", encoding="utf-8")
    tekst = mail(server.imap_port, server.smtp_port).replace('imap_wachtwoord = "goed"', wachtwoord)
    gemigreerd.schrijf(tekst)
    (gemigreerd.map / "ketenbot.toml").chmod(mode)

    uit = gemigreerd.draai("check").uit

    genoemd = [regel for regel in uit.splitlines() if "others on this machine can read" in regel and ".toml" in regel]
    assert bool(genoemd) is gemerkt
    assert all("mail.imap_wachtwoord: chmod 600" in regel for regel in genoemd)


def test_the_words_of_a_finding_stand_apart_from_its_subject():
    assert str(note("sluitsleutel", "no copy")).split() == ["note", "sluitsleutel", "no", "copy"]
