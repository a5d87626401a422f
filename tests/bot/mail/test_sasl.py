"""Logging in to mailbox and relay with a token (SOURCES: RFC 7628)."""

import asyncio
import io
import logging

import pytest

from bot.logs.setup import set_up_logs
from bot.mail.imap.connection import connect
from bot.mail.sasl import choose, exchange
from bot.mail.sending.smtp import SmtpSender
from commands.ports import ChannelRefused, TemporaryFailure
from tests.bot.mail.hulp import config, zending
from tests.bot.mail.nep_imap import nep_imap
from tests.bot.mail.nep_smtp import nep_smtp
from tests.wachten import GEDULD

LANG = "t" * 4000
"""As long as tokens of Entra are."""


class Tokens:
    """A source that gives these in turn; each refused one brings the next."""

    def __init__(self, *tokens: str) -> None:
        self.over = list(tokens)

    async def token(self, refused: str = "") -> str:
        if refused == self.over[0] and len(self.over) > 1:
            self.over.pop(0)
        return self.over[0]


@pytest.mark.parametrize(
    ("aangeboden", "gekozen"),
    [
        (["PLAIN", "xoauth2"], "XOAUTH2"),
        (["XOAUTH2", "OAUTHBEARER"], "OAUTHBEARER"),
        (["PLAIN", "LOGIN"], ""),
    ],
)
def test_the_standard_comes_first(aangeboden, gekozen):
    assert choose(aangeboden) == gekozen


def test_a_name_with_signs_of_the_protocol_is_written_out():
    login = exchange("OAUTHBEARER", "a=b,c", "t", host="h.test", port=993)
    assert login.first == b"bixhPWE9M0RiPTJDYywBaG9zdD1oLnRlc3QBcG9ydD05OTMBYXV0aD1CZWFyZXIgdAEB"


@pytest.mark.parametrize("mechanismen", [("XOAUTH2",), ("OAUTHBEARER", "XOAUTH2")])
async def test_the_mailbox_opens_for_a_long_token(mechanismen):
    async with nep_imap() as nep:
        nep.tokens, nep.mechanismen = {LANG}, mechanismen
        async with connect(config(imap_port=nep.poort, tokens=Tokens(LANG))) as lijn:
            assert await lijn.select("INBOX") == 1
        assert "LOGIN" not in nep.opdrachten


async def test_a_refused_token_is_told_at_once_and_a_new_one_tried_first():
    async with nep_imap() as nep, asyncio.timeout(GEDULD):
        nep.tokens = {"nieuw"}
        async with connect(config(imap_port=nep.poort, tokens=Tokens("oud", "nieuw"))) as lijn:
            await lijn.select("INBOX")
        with pytest.raises(TemporaryFailure, match="IMAP_TOKEN"):
            async with connect(config(imap_port=nep.poort, tokens=Tokens("oud"))):
                pass
        nep.login = "NO [UNAVAILABLE] Temporary authentication failure"
        with pytest.raises(TemporaryFailure, match="IMAP_LATER"):
            async with connect(config(imap_port=nep.poort, tokens=Tokens("oud"))):
                pass


async def test_servers_that_take_no_tokens_are_told_apart():
    async with nep_imap() as nep, nep_smtp() as relay:
        with pytest.raises(ChannelRefused, match="IMAP_GEEN_OAUTH"):
            async with connect(config(imap_port=nep.poort, tokens=Tokens("goed"))):
                pass
        sender = SmtpSender(config(smtp_port=relay.poort, smtp_user="bot", tokens=Tokens("goed")))
        with pytest.raises(ChannelRefused, match="SMTP_GEEN_OAUTH") as gevangen:
            await sender.send(zending())
        assert gevangen.value.needs_person


async def test_a_session_that_ends_with_its_token_is_opened_anew():
    async with nep_imap() as nep:
        nep.tokens = {"oud"}
        tokens = Tokens("oud", "nieuw")
        async with connect(config(imap_port=nep.poort, tokens=tokens)) as lijn:
            await lijn.select("INBOX")
            await lijn.uids_above(0)
            nep.tokens = {"nieuw"}
            wachten = asyncio.ensure_future(lijn.quiet_for(30))
            await nep.tot("IDLE")
            nep.zeg(b"* BYE Session invalidated - AccessTokenExpired")
            with pytest.raises(TemporaryFailure, match="IMAP_TOKEN_OP"):
                await wachten
        async with connect(config(imap_port=nep.poort, tokens=tokens)) as lijn:
            await lijn.select("INBOX")


async def test_the_relay_gets_a_long_token_after_its_334():
    async with nep_smtp() as relay:
        relay.tokens = {LANG}
        sender = SmtpSender(config(smtp_port=relay.poort, smtp_user="bot", tokens=Tokens(LANG)))
        assert await sender.send(zending()) == zending().message_id
        await sender.close()
        assert (len(relay.post), relay.opdrachten.count("AUTH")) == (1, 1)


async def test_a_token_that_ends_between_two_mails_loses_neither():
    async with nep_smtp() as relay:
        relay.tokens = {"oud"}
        sender = SmtpSender(config(smtp_port=relay.poort, smtp_user="bot", tokens=Tokens("oud", "nieuw")))
        await sender.send(zending(message_id="<1@bot.test>"))
        relay.tokens = {"nieuw"}
        relay.hang_op()
        relay.antwoord["MAIL"] = b"530 5.7.57 Client not authenticated to send mail"
        with pytest.raises(ChannelRefused, match="SMTP_"):
            await sender.send(zending(message_id="<2@bot.test>"))
        del relay.antwoord["MAIL"]
        await sender.send(zending(message_id="<2@bot.test>"))
        await sender.close()
        assert len(relay.post) == 2


@pytest.mark.parametrize(
    ("antwoord", "code"),
    [
        (b"535 5.7.139 SmtpClientAuthentication is disabled for the Tenant", "SMTP_TOKEN"),
        (b"454 4.7.0 Temporary authentication failure", "SMTP_VERBINDING"),
        (b"432 4.3.2 Concurrent connections limit exceeded", "SMTP_VERBINDING"),
    ],
)
async def test_a_refused_login_ends_no_mail_and_calls_nobody_at_once(antwoord, code):
    async with nep_smtp() as relay:
        relay.tokens = set()
        relay.antwoord["AUTH"] = antwoord
        sender = SmtpSender(config(smtp_port=relay.poort, smtp_user="bot", tokens=Tokens("oud", "nieuw")))
        with pytest.raises(ChannelRefused, match=code) as gevangen:
            await sender.send(zending())
        assert not gevangen.value.needs_person


async def test_without_a_token_nothing_is_sent_and_the_reason_is_that_of_the_provider():
    class Geen:
        async def token(self, refused: str = "") -> str:
            raise ChannelRefused("OAUTH_CLIENT", needs_person=True)

    async with nep_smtp() as relay:
        sender = SmtpSender(config(smtp_port=relay.poort, smtp_user="bot", tokens=Geen()))
        with pytest.raises(ChannelRefused, match="OAUTH_CLIENT") as gevangen:
            await sender.send(zending())
        assert gevangen.value.needs_person
        assert relay.verbindingen == 0


async def test_no_token_reaches_the_log_readable_or_in_base64():
    regels = io.StringIO()
    set_up_logs("debug", stream=regels)
    for naam in ("aioimaplib", "aiosmtplib", "asyncio"):
        logging.getLogger(naam).setLevel(logging.DEBUG)
    async with nep_imap() as nep, nep_smtp() as relay:
        nep.tokens, relay.tokens = {"token-goed"}, {"token-goed"}
        conf = config(
            imap_port=nep.poort, smtp_port=relay.poort, smtp_user="bot", tokens=Tokens("token-fout", "token-goed")
        )
        sender = SmtpSender(conf)
        await sender.send(zending())
        async with connect(conf) as lijn:
            await lijn.select("INBOX")
        await sender.close()
    set_up_logs()
    hele_lijn = exchange("OAUTHBEARER", "bot", "token-goed", host="127.0.0.1", port=1).first[-24:].decode()
    for woord in ("token-goed", "token-fout", hele_lijn, "dG9rZW4t"):
        assert woord not in regels.getvalue() + repr(conf)
