"""`ketenbot check` writes to the bot itself, once as itself and once as another, and tells what comes back."""

import imaplib
import time
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from bot.cli.check_forgery import check_forgery
from bot.cli.finding import Verdict
from bot.demo.mail_server import NAME, MailServer, run_mail_server
from bot.mail.config import MailConfig
from bot.mail.reading.reader import MailReader
from bot.mail.selfcheck import compose
from commands.domain.rollen import Kanaal
from commands.messages import Inbound
from commands.ports import InboxItem
from tests.wereld import CONFIG
from tests.wereld import DOMEIN as WERELD_DOMEIN

DOMEIN = "casus.zvh.test"
NU = datetime(2026, 11, 3, tzinfo=UTC)


def config(server: MailServer, authserv_id: str = NAME) -> MailConfig:
    return MailConfig(
        domain=DOMEIN,
        imap_host="127.0.0.1",
        imap_port=server.imap_port,
        imap_user=f"bot@{DOMEIN}",
        imap_password="goed",
        imap_tls=False,
        smtp_host="127.0.0.1",
        smtp_port=server.smtp_port,
        smtp_tls="geen",
        timeout_seconds=5,
        authserv_id=authserv_id,
    )


@pytest.fixture
def server(achtergrond) -> MailServer:
    return achtergrond.open(run_mail_server(DOMEIN, "goed"))


def uitslagen(server: MailServer, **anders: str) -> list[tuple[Verdict, str]]:
    return [(een.verdict, een.text) for een in check_forgery(config(server, **anders), patience=10)]


def test_a_server_that_marks_both_is_well_and_nothing_stays_in_the_mailbox(server):
    [eigen, vals] = uitslagen(server)
    assert eigen == (Verdict.OK, f"a mail of its own comes back marked as genuine by {NAME}")
    assert vals == (Verdict.OK, "a forged mail is marked as forged")
    imap = imaplib.IMAP4("127.0.0.1", server.imap_port)
    imap.login(f"bot@{DOMEIN}", "goed")
    assert imap.select("INBOX")[1] == [b"0"]
    imap.shutdown()


def test_a_server_that_leaves_copies_of_its_mark_standing_is_wrong(server):
    server.stamp = lambda inhoud, afzender: ""
    [eigen, (oordeel, tekst)] = uitslagen(server)
    assert eigen[0] is Verdict.NOTE
    assert (oordeel, tekst[:35]) == (Verdict.WRONG, "a forged mail counts as genuine: th")


def test_a_server_that_marks_nothing_is_told(server):
    server.stamp = lambda inhoud, afzender: f"Authentication-Results: {NAME}; none\r\n"
    [eigen, vals] = uitslagen(server)
    assert (eigen[0], "marked none" in eigen[1]) == (Verdict.NOTE, True)
    # its own mark decides nothing, and the copy below speaks of what it left out
    assert vals[0] is Verdict.WRONG


def test_without_a_setting_it_says_who_marks(server):
    [eigen, vals] = uitslagen(server, authserv_id="")
    assert eigen[0] is vals[0] is Verdict.NOTE
    assert f"marked by: {NAME}" in eigen[1]


def test_another_name_than_the_setting_is_told(server):
    [eigen, _] = uitslagen(server, authserv_id="mx.elders.test")
    assert (eigen[0], f"(marked by: {NAME})" in eigen[1]) == (Verdict.NOTE, True)


def test_a_relay_that_refuses_a_foreign_from_is_well(server):
    server.stamp = lambda inhoud, afzender: None if b"From: iemand@example.com" in inhoud else ""
    [_, vals] = uitslagen(server)
    assert (vals[0], vals[1][:18]) == (Verdict.OK, "the relay refuses ")


def test_what_does_not_come_back_is_not_waited_for_without_end(server):
    async def nergens(_bus: str, _ruw: bytes) -> None: ...

    server.deliver = nergens  # type: ignore[method-assign]
    begin = time.monotonic()
    [eigen] = check_forgery(config(server), patience=1)
    assert eigen.verdict is Verdict.NOTE
    assert time.monotonic() - begin < 8


@pytest.mark.parametrize(
    ("antwoord", "oordeel", "zegt"),
    [
        ("554 5.2.252 SendAsDenied; geheim not allowed to send as geheim", Verdict.WRONG, "(554 5.2.252)"),
        ("550 5.7.1 geheim: message rejected", Verdict.WRONG, "(550 5.7.1)"),
        ("550 5.2.2 geheim over quota", Verdict.NOTE, "(550 5.2.2)"),
        ("552 5.3.4 geheim too big", Verdict.NOTE, "(552 5.3.4)"),
        ("451 4.7.1 geheim: try later", Verdict.NOTE, "(451 4.7.1)"),
    ],
)
def test_a_relay_that_refuses_only_after_the_text_is_judged_as_one_that_does_before_it(server, antwoord, oordeel, zegt):
    server.refusal = antwoord
    [een] = check_forgery(config(server), patience=1)
    assert een.verdict is oordeel
    assert zegt in een.text
    assert "geheim" not in een.text
    assert "b'" not in een.text
    if oordeel is Verdict.WRONG:
        assert een.subject == "smtp"
        assert "whether the bot must log in" in een.text
    assert ('set afzender = "een"' in een.text) is ("5.2.252" in antwoord)


@pytest.mark.parametrize("antwoord", ["550 5.1.1 geheim: no such user", "550 5.4.1 geheim: Access denied"])
def test_a_wrong_domain_and_a_missing_catch_all_are_wrong(server, antwoord):
    server.refusal = antwoord
    [een] = check_forgery(config(server), patience=1)
    assert (een.verdict, een.subject) == (Verdict.WRONG, "forgery")
    assert "is domein right, and does every address of that domain (a catch-all) reach the mailbox?" in een.text
    assert "geheim" not in een.text


def test_a_server_that_does_not_write_for_whom_it_delivers_is_told(server):
    leg_neer = server.deliver

    async def zonder(bus: str, ruw: bytes) -> None:
        await leg_neer(bus, ruw.replace(b"Delivered-To:", b"X-Bezorgd:"))

    server.deliver = zonder  # type: ignore[method-assign]
    teksten = [tekst for oordeel, tekst in uitslagen(server) if oordeel is Verdict.NOTE]
    assert [tekst[:58] for tekst in teksten] == ["a mail comes in without Delivered-To or X-Original-To, so "]


async def gelezen(mail: EmailMessage) -> Inbound | None:
    rij = InboxItem(id="r", source="mail:1", kanaal=Kanaal.MAIL, raw=mail.as_bytes(), received_at=NU)
    return await MailReader(CONFIG).read(rij)


@pytest.mark.parametrize("afzender", [f"check@{DOMEIN}", "iemand@example.com"])
async def test_the_bot_that_listens_drops_these_mails_and_says_nothing_of_it(afzender, capsys):
    mail = compose("0123own", afzender, CONFIG.addresses)
    assert await gelezen(mail) is None
    assert "mail without sender" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("kop", "waarde"),
    [
        ("To", f"bot@{WERELD_DOMEIN}"),
        ("X-Ketenbot-Lus", "elders.test"),
        ("To", f"check+x@{WERELD_DOMEIN}, bot@{WERELD_DOMEIN}"),
    ],
)
async def test_no_other_mail_is_dropped(kop, waarde):
    mail = compose("0123own", "iemand@partners.test", CONFIG.addresses)
    del mail[kop]
    mail[kop] = waarde
    assert await gelezen(mail) is not None
