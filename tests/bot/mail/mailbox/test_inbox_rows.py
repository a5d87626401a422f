"""Which rows one mail makes (SOURCES: M11, M19)."""

from bot.base.clock import RealIds
from bot.mail.mailbox.inbox_rows import inbox_rows, row_contents
from bot.mail.reading.reader import read_mail
from tests.bot.mail.hulp import ANTWOORD, config, rij
from tests.storage.bouwers import NU

MAIL = b"Message-ID: <1@p.test>\r\nFrom: a@p.test\r\nDate: vandaag\r\n\r\ngereed 3\r\n"


def bronnen(ruw: bytes, **anders) -> list[str]:
    return [bron for bron, _ in row_contents(ruw, config().addresses, **anders)]


def aan(adres: str, ruw: bytes = MAIL) -> bytes:
    return f"Delivered-To: {adres}\r\n".encode() + ruw


def test_the_same_mail_is_the_same_source_whatever_route_it_took():
    een = b"Received: route een\r\n" + aan("casus-k7q2@bot.test")
    twee = b"Received: route twee\r\n" + aan("CASUS-K7Q2@Bot.test")
    assert bronnen(een) == bronnen(twee)


def test_one_message_id_at_two_casussen_is_two():
    assert bronnen(aan("casus-k7q2@bot.test")) != bronnen(aan("casus-b3c4@bot.test"))


def test_another_text_under_the_same_message_id_is_another_mail():
    assert bronnen(aan("bot@bot.test")) != bronnen(aan("bot@bot.test", MAIL.replace(b"3", b"4")))


def test_without_message_id_sender_and_date_tell_mails_apart():
    zonder = MAIL.partition(b"\r\n")[2]
    assert bronnen(aan("bot@bot.test", zonder)) == bronnen(aan("bot@bot.test", zonder))
    assert bronnen(aan("bot@bot.test", zonder)) != bronnen(aan("bot@bot.test", zonder.replace(b"vandaag", b"morgen")))


def test_without_delivered_to_each_casus_that_is_named_gets_its_row():
    ruw = f"To: casus-k7q2@bot.test, casus-b3c4@bot.test\r\nCc: {ANTWOORD}@bot.test\r\n".encode() + MAIL
    gelezen = [read_mail(rij(inhoud), config()) for _, inhoud in row_contents(ruw, config().addresses)]
    assert [inbound.adres for inbound in gelezen] == [ANTWOORD, "casus-b3c4"]
    assert len(set(bronnen(ruw))) == 2


def test_behind_a_catch_all_the_address_before_the_rewriting_counts():
    """Postfix writes both: X-Original-To as it was asked, Delivered-To as the catch-all made it."""
    kop = f"X-Original-To: casus-b3c4@bot.test\r\nTo: {ANTWOORD}@bot.test, casus-b3c4@bot.test\r\n".encode()
    een = aan("bot@bot.test", kop + MAIL)
    twee = aan("bot@bot.test", kop.replace(b"casus-b3c4", ANTWOORD.encode(), 1) + MAIL)

    gelezen = [
        read_mail(rij(inhoud), config()).adres
        for ruw in (een, twee)
        for _, inhoud in row_contents(ruw, config().addresses)
    ]

    assert gelezen == ["casus-b3c4", ANTWOORD]
    assert bronnen(een) != bronnen(twee)


def test_a_mail_that_begins_like_our_envelope_line_is_read_as_a_mail():
    ruw = b"Ketenbot-omslag 0 casus-b3c4\r\n" + aan(f"{ANTWOORD}@bot.test")

    [(_, inhoud)] = row_contents(ruw, config().addresses)

    assert read_mail(rij(inhoud), config()).adres == ANTWOORD


def test_a_mail_for_nobody_is_still_one_row():
    assert len(bronnen(MAIL)) == 1
    assert len(bronnen(b"")) == 1


def test_a_mail_takes_the_turn_of_who_it_says_it_is_from():
    for van in (b"From: a@p.test", b'from: "A, van de P" <A@P.test>', b"From: =?utf-8?q?A?= <a@p.test>"):
        [een] = inbox_rows(aan("bot@bot.test", MAIL.replace(b"From: a@p.test", van)), config().addresses, RealIds(), NU)
        assert een.turn == "a@p.test"
    [zonder] = inbox_rows(
        aan("bot@bot.test", MAIL.replace(b"From: a@p.test\r\n", b"")), config().addresses, RealIds(), NU
    )
    assert zonder.turn == ""
