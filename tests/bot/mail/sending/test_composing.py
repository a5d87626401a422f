"""What an outgoing mail holds, and what it never holds."""

from email import message_from_bytes, policy
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.mail.sending.composing import compose
from commands.adres import lees_postadres
from commands.messages import Bericht, Blok, Knop, Rij
from commands.ports import PermanentFailure
from tests.bot.mail.hulp import ANTWOORD, TOKEN, bericht, config, zending

TOEGESTAAN = {
    "From", "Reply-To", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "X-Ketenbot-Lus", "List-Id", "List-Post", "List-Unsubscribe", "MIME-Version",
    "Content-Type",
}  # fmt: skip


def lees(ding, conf=None):
    return message_from_bytes(compose(ding, conf or config()), policy=policy.default)


def knoppen(mail) -> list[str]:
    html = mail.get_body(("html",)).get_content()
    return [deel.split('"')[0].replace("&amp;", "&") for deel in html.split('href="')[1:]]


def test_only_headers_of_the_allow_list_are_written():
    mail = lees(zending(list_id="casus-k7q2", in_reply_to="<a@bot.test>", references=("<a@bot.test>",)))
    assert set(mail.keys()) == TOEGESTAAN


def test_from_is_the_bots_own_domain_and_reply_to_carries_token_and_number():
    mail = lees(zending(bericht=bericht(van="GGZ via casus K7Q2"), reply_actiepunt=3))
    assert mail["From"].addresses[0].addr_spec == "casus-k7q2@bot.test"
    assert mail["From"].addresses[0].display_name == "GGZ via casus K7Q2"
    assert mail["Reply-To"].addresses[0].addr_spec == f"{ANTWOORD}-3@bot.test"
    assert mail["To"] == "ggz@partner.test"


def test_without_a_sender_the_bot_itself_is_named():
    assert lees(zending())["From"] == "Ketenbot <casus-k7q2@bot.test>"


def test_the_sender_is_the_house_with_the_casus_and_nobody_takes_it_for_a_robot():
    mail = lees(zending(head="Casus K7Q2 · casusoverleg van 2 november"), config(display_name="ZVH Voorbeeldregio"))
    assert mail["From"].addresses[0].display_name == "ZVH Voorbeeldregio, casus K7Q2"
    assert lees(zending(head="Voor de manager"), config(display_name="ZVH"))["From"].addresses[0].display_name == "ZVH"


def test_a_personal_address_gets_no_number():
    mail = lees(zending(reply_local=f"bot+{TOKEN}", from_local="bot", reply_actiepunt=3))
    assert mail["Reply-To"].addresses[0].addr_spec == f"bot+{TOKEN}@bot.test"


def test_long_ids_stay_whole_on_the_wire():
    lang = tuple(f"<{'x' * 90}{nummer}@lange-naam.bot.test>" for nummer in range(5))
    ruw = compose(zending(references=lang, in_reply_to=lang[-1]), config())
    assert b"=?utf-8" not in ruw.split(b"\r\n\r\n")[0]
    assert lees(zending(references=lang))["References"].split() == list(lang)
    assert b"\r\nReferences: " + " ".join(lang).encode() + b"\r\n" in ruw


def test_a_very_long_thread_keeps_its_first_and_its_latest_ids():
    ids = tuple(f"<{nummer}@bot.test>" for nummer in range(90))
    gelezen = lees(zending(references=ids))["References"].split()
    assert gelezen[0] == ids[0]
    assert gelezen[-1] == ids[-1]
    assert len(gelezen) == 20


def test_the_date_is_utc():
    assert lees(zending())["Date"] == "Mon, 02 Mar 2026 09:30:00 +0000"


def test_it_says_that_it_is_automatic():
    """SOURCES: M14."""
    mail = lees(zending())
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Auto-Response-Suppress"] == "DR, RN, NRN, OOF, AutoReply"
    assert lees(zending(is_reply=True))["Auto-Submitted"] == "auto-replied"


def test_list_headers_stand_only_in_group_mail():
    assert lees(zending())["List-Id"] is None
    mail = lees(zending(list_id="casus-k7q2"))
    assert mail["List-Id"] == "<casus-k7q2.bot.test>"
    assert mail["List-Post"] == f"<mailto:casus-k7q2-{TOKEN}@bot.test>"


def test_proef_stands_first_in_subject_and_in_both_bodies():
    mail = lees(zending(), config(training=True))
    assert mail["Subject"].startswith("PROEF ")
    assert mail.get_body(("plain",)).get_content().startswith("PROEF: dit is een oefening\r\n")
    assert mail.get_body(("html",)).get_content().index(">PROEF: dit is een oefening<") < 3_000


def test_each_button_fills_in_token_number_and_command():
    mail = lees(zending())
    gezien = []
    for href in knoppen(mail):
        delen = urlsplit(href)
        velden = parse_qs(delen.query)
        lokaal, _, domein = unquote(delen.path).partition("@")
        adres = lees_postadres(lokaal)
        assert (adres.code, adres.token, adres.nummer, domein) == ("K7Q2", TOKEN, 3, "bot.test")
        assert velden["subject"] == ["K7Q2 actiepunt 3"]
        gezien += velden["body"]
    assert gezien == ["3 klaar", "3 bezig", "3 uitstel tot [datum], omdat [reden]", "3 lukt niet, omdat [reden]"]
    assert not {"+", "%2B"} & set(knoppen(mail)[0].replace("%2B", "+"))
    assert "3 lukt niet" in mail.get_body(("plain",)).get_content()


def test_a_button_at_a_personal_address_names_the_casus_in_the_command():
    href = knoppen(lees(zending(reply_local=f"bot+{TOKEN}")))[0]
    assert parse_qs(urlsplit(href).query)["body"] == ["K7Q2 3 klaar"]


def test_a_code_in_a_row_and_a_choice_open_a_mail_with_their_command():
    """At the address of this very person, without a plus, so that it comes through every link whole."""
    keuze = Knop(label="Doorgaan", opdracht="K7Q2 contact gehad: doorgaan")
    rij = Rij(knop=Knop(label="K7Q2", opdracht="K7Q2 actie lijst"), tekst="Punt 2", rechts="sinds 4 nov")
    blokken = (Blok(kop="Te laat", rijen=(rij,)), Blok(keuzes=(keuze,)))
    mail = lees(zending(bericht=Bericht(onderwerp="Overzicht", blokken=blokken), reply_local=f"bot+{TOKEN}"))

    links = [urlsplit(href) for href in knoppen(mail)]
    assert [unquote(link.path) for link in links] == [f"bot-{TOKEN}@bot.test"] * 2
    assert [parse_qs(link.query)["body"] for link in links] == [[rij.knop.opdracht], [keuze.opdracht]]
    tekst = mail.get_body(("plain",)).get_content()
    assert "- K7Q2: Punt 2, sinds 4 nov" in tekst
    assert "- Doorgaan? Schrijf: K7Q2 contact gehad: doorgaan" in tekst


def test_what_is_made_once_for_all_holds_the_buttons_of_each():
    eerste, tweede = (lees(zending(reply_local=f"casus-k7q2+{teken * 20}")) for teken in "ab")

    for teken, mail in (("a", eerste), ("b", tweede)):
        adressen = {unquote(urlsplit(href).path) for href in knoppen(mail)}
        assert adressen == {f"casus-k7q2-{teken * 20}-3@bot.test"}
        assert mail["Reply-To"].addresses[0].username == f"casus-k7q2+{teken * 20}"


def test_every_line_fits_and_ends_in_crlf():
    lang = bericht(onderwerp="K7Q2 " + "ë" * 300, van="Organisatie " * 20)
    ruw = compose(zending(bericht=lang), config())
    assert max(map(len, ruw.split(b"\r\n"))) <= 76
    assert b"\n" not in ruw.replace(b"\r\n", b"")
    assert ruw.isascii()


@settings(deadline=None, max_examples=100)
@given(
    onderwerp=st.text(max_size=120),
    tekst=st.one_of(st.text(max_size=300), st.text("é .\r\n", min_size=990, max_size=1100)),
    van=st.text(max_size=60),
)
def test_whatever_people_write_the_oldest_relay_can_carry_it(onderwerp: str, tekst: str, van: str):
    """One without 8BITMIME and SMTPUTF8, which takes lines of 998 bytes (RFC 5321, 4.5.3.1.6)."""
    een = bericht(onderwerp=onderwerp, van=van, blokken=(Blok(kop="Actiepunt 3", tekst=tekst, regels=(tekst,)),))
    ruw = compose(zending(bericht=een), config())
    assert ruw.isascii()
    assert max(map(len, ruw.split(b"\r\n"))) <= 998
    assert not {b"\r", b"\n"} & {bytes([teken]) for teken in ruw.replace(b"\r\n", b"")}
    assert set(message_from_bytes(ruw).keys()) <= TOEGESTAAN


@pytest.mark.parametrize("naam", ["GGZ\r\nBcc: x@y.test", 'a"b\\c', "<script>", "é" * 200, "a, b", "=?utf-8?q?x?="])
def test_a_strange_name_makes_no_new_header(naam):
    mail = lees(zending(bericht=bericht(van=naam)))
    assert mail["Bcc"] is None
    assert [adres.addr_spec for adres in mail["From"].addresses] == ["casus-k7q2@bot.test"]


@pytest.mark.parametrize("aan", ["", "geen adres", "a@b.test\r\nBcc: x@y.test", "a@b.test, c@d.test"])
def test_an_impossible_address_is_given_up(aan):
    with pytest.raises(PermanentFailure):
        compose(zending(recipient=aan), config())
