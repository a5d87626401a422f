"""Hostile and broken mail: read within bounds of time, or told apart; never an exception, never a guess."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.mail.raw.addresses import read_addresses
from bot.mail.raw.envelope import Envelope, wrap
from bot.mail.reading.html import to_text
from bot.mail.reading.new_words.quotation import new_text
from bot.mail.reading.reader import NoSender, read_mail
from commands.messages import MailStaat
from tests.bot.mail.hulp import ANTWOORD, config, rij

KOP = f"Delivered-To: {ANTWOORD}@bot.test\r\nFrom: GGZ <ggz@partner.test>\r\nSubject: x\r\nMessage-ID: <1@p.test>\r\n"


def lees(kop: str, romp: str | bytes = "gereed 3", **anders):
    romp = romp.encode() if isinstance(romp, str) else romp
    return read_mail(rij(kop.encode() + b"\r\n" + romp), config(**anders))


@pytest.mark.parametrize(
    ("kop", "staat"),
    [
        ("Auto-Submitted: no (typed by hand)", MailStaat.GEWOON),
        ("Auto-Submitted: (a) auto-generated (b); owner-email=x", MailStaat.AUTOMATISCH),
        ("Auto-Submitted: AUTO-REPLIED", MailStaat.AUTOMATISCH),
        ("X-Auto-Response-Suppress: OOF, DR", MailStaat.GEWOON),
        ("X-Auto-Response-Suppress: None", MailStaat.GEWOON),
        ("Precedence: Bulk", MailStaat.GEWOON),
        ("Precedence: auto_reply", MailStaat.AUTOMATISCH),
        ("Precedence: first-class", MailStaat.GEWOON),
        ("List-Id: nieuws <nieuws.partner.test>", MailStaat.GEWOON),
        ("Return-Path: <>", MailStaat.GEWOON),
        ("Return-Path: <ggz@partner.test>", MailStaat.GEWOON),
        ("X-Ketenbot-Lus: bot.test", MailStaat.AUTOMATISCH),
        ("X-Autoreply: yes", MailStaat.AUTOMATISCH),
    ],
)
def test_the_signs_of_a_machine(kop, staat):
    """SOURCES: M13."""
    assert lees(f"{KOP}{kop}\r\n").staat is staat


@pytest.mark.parametrize("onderwerp", ["Afwezig vrijdag", "Automatisch antwoord werkt niet", "Out of office"])
def test_a_subject_alone_makes_nobody_a_machine(onderwerp):
    assert lees(KOP.replace("Subject: x", f"Subject: {onderwerp}")).staat is MailStaat.GEWOON


@pytest.mark.parametrize("van", ["MAILER-DAEMON@p.test", "no-reply@p.test", "casus-k7q2@bot.test"])
def test_robots_and_our_own_addresses_are_no_people(van):
    assert lees(KOP.replace("ggz@partner.test", van)).staat is MailStaat.AUTOMATISCH


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ("a@b.test", ["a@b.test"]),
        ('"baas@b.test" <A@b.Test>', ["a@b.test"]),
        ("baas@b.test <a@b.test>", ["a@b.test"]),
        ("(baas@b.test) a@b.test (x, y)", ["a@b.test"]),
        ('"x, y <c@d.test>" <a@b.test>, e@f.test', ["a@b.test", "e@f.test"]),
        ("team: a@b.test, c@d.test;", ["a@b.test", "c@d.test"]),
        ("<a@b.test> <c@d.test>", []),
        ("a@b.test@c.test", []),
        ("a b@c.test", []),
        ("<a@b.test", []),
        ("undisclosed-recipients:;", []),
        ("", []),
    ],
)
def test_addresses_are_read_strictly(kop, verwacht):
    assert read_addresses(kop) == verwacht


@pytest.mark.parametrize("van", ["From: a@b.test, c@d.test", "From: niemand", "X: y"])
def test_a_mail_without_one_sender_is_for_a_person_to_look_at_where_it_is_for_us(van):
    kop = KOP.replace("From: GGZ <ggz@partner.test>", van)
    with pytest.raises(NoSender):
        lees(kop)
    assert lees(kop.replace(f"{ANTWOORD}@bot.test", "info@bot.test")) is None


def test_the_address_is_read_from_the_top_and_only_if_it_is_ours():
    kop = KOP.replace("Delivered-To: ", "Delivered-To: bot@elders.test\r\nDelivered-To: CASUS-")
    kop = kop.replace("CASUS-casus-k7q2", "CASUS-K7Q2")
    assert lees(kop).adres == ANTWOORD
    assert lees(f"Delivered-To: bot@bot.test\r\n{KOP}").adres == "bot"


def test_without_delivered_to_the_address_comes_from_to_and_cc():
    kop = KOP.replace("Delivered-To", "To")
    assert lees(f"{kop}Cc: casus-k7q2@bot.test\r\n").adres == ANTWOORD
    assert lees(kop.replace("bot.test", "elders.test")).adres == ""


def test_a_large_mail_is_known_by_its_headers_alone():
    assert lees(KOP, "x" * 3000, max_bytes=2000).staat is MailStaat.TE_GROOT
    ingepakt = rij(wrap(Envelope(size=31_000_000), KOP.encode()))
    gelezen = read_mail(ingepakt, config())
    assert gelezen.staat is MailStaat.TE_GROOT
    assert gelezen.afzender == "ggz@partner.test"


def test_an_envelope_line_names_the_address():
    ingepakt = wrap(Envelope(address="casus-b3c4"), KOP.encode() + b"\r\ngereed 3")
    assert read_mail(rij(ingepakt), config()).adres == "casus-b3c4"


TEKENS = "\u0301\u0327"
"""Two marks that must be sorted: a run of them takes quadratic time to normalise."""
BESTAND = (
    'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: application/pdf\r\n'
    'Content-Disposition: attachment; filename="{naam}"\r\n\r\nx\r\n--b--\r\n'
)
BOMMEN = {
    "diep genest": "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(1500)),
    "veel delen": 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + "--b\r\n\r\nx\r\n" * 20_000,
    "op een dag": "\r\n" + "Op een dag " * 4_000,
    "veel op": "\r\n" + "Op 2 maart 2026\r\n" * 30_000,
    "veel van": "\r\n" + "Van: x\r\n" * 30_000,
    "lege regels": "\r\n" + "\r\n" * 100_000,
    "miljoenen regels": "\r\n" + "\n" * 10_000_000,
    "lange regel": "\r\n" + "x" * 400_000,
    "tabellen": "Content-Type: text/html\r\n\r\n" + "<table><tr><td>" * 3_000 + "x",
    "blokken": "Content-Type: text/html\r\n\r\n" + "<div style='border-top:1px'> " * 20_000 + "x",
    "haakjes": "X-A: " + "(" * 100_000 + "\r\nReferences: " + "<" * 50_000 + "\r\n\r\nx",
    "woorden": "Subject: " + "=?utf-8?q?" * 20_000 + "\r\n\r\nx",
    "tekens op een letter": "\r\na" + TEKENS * 50_000,
    "tekens op een letter in het onderwerp": "Subject: a" + TEKENS * 50_000 + "\r\n\r\nx",
    "tekens op een letter in HTML": "Content-Type: text/html\r\n\r\na" + "&#x301;&#x327;" * 50_000,
    "tekens op een letter in een bestandsnaam": BESTAND.format(naam="a" + TEKENS * 50_000),
    "cellen": "Content-Type: text/html\r\n\r\n<table>" + "<tr><td>a<td>b" * 20_000,
    "cellen naast elkaar": "Content-Type: text/html\r\n\r\n<table><tr>" + "<td>a" * 40_000,
}


@pytest.mark.parametrize("soort", BOMMEN)
def test_no_mail_takes_long(soort):
    """Linear, whatever is in it (SOURCES: M22, M23)."""
    begin = time.process_time()
    read_mail(rij((KOP + BOMMEN[soort]).encode()), config())
    assert time.process_time() - begin < 5.0


@pytest.mark.parametrize("charset", ["zip", "punycode", "utf-7", "onzin", "", "utf-16", "idna", "x" * 500])
def test_a_strange_charset_never_stops_a_mail(charset):
    kop = f'{KOP}Content-Type: text/plain; charset="{charset}"\r\n'
    assert lees(kop, "gereed 3 €").staat in {MailStaat.GEWOON, MailStaat.ONLEESBAAR}


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=600), st.binary(max_size=600))
def test_no_bytes_raise(kop, romp):
    read_mail(rij(KOP.encode() + kop + b"\r\n\r\n" + romp), config())


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=800))
def test_no_text_raises_and_no_quoted_line_survives(tekst):
    assert not any(regel.lstrip().startswith(">") for regel in new_text(tekst).split("\n"))
    to_text(f"<p>{tekst}")
