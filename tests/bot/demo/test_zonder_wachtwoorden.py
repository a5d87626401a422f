"""The mail servers of the demo where nobody has a password: a challenge, an outage, a session that ends."""

import asyncio
import imaplib
import smtplib
from base64 import b64encode
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial

import pytest

from bot.demo.mail_client import MailClient
from bot.demo.provider_running import run_provider
from bot.demo.token_mail import run_token_mail_server
from bot.mail.config import MailConfig
from bot.mail.imap.connection import connect
from bot.mail.sending.smtp import SmtpSender
from bot.oauth.tokens import FixedToken
from commands.ports import ChannelRefused, TemporaryFailure
from tests.bot.demo.maken import nu
from tests.bot.mail.hulp import zending

DOMEIN = "zvh-demo.test"
BOT = f"bot@{DOMEIN}"


@asynccontextmanager
async def huis():
    async with run_provider() as bij, run_token_mail_server(DOMEIN, bij) as server:
        config = MailConfig(
            domain=DOMEIN,
            imap_host="127.0.0.1",
            imap_port=server.imap_port,
            imap_user=BOT,
            imap_password="",
            imap_tls=False,
            smtp_host="127.0.0.1",
            smtp_port=server.smtp_port,
            smtp_user=BOT,
            smtp_tls="geen",
            timeout_seconds=30.0,
        )
        yield bij, server, config


async def test_the_bot_and_others_come_in_with_tokens_and_mail_goes_round():
    async with huis() as (bij, server, config):
        config = replace(config, tokens=FixedToken(bij.token_for(BOT)))
        await server.add_mailbox("ggz@partners.test", "ongebruikt")
        gezien = []
        ggz = MailClient(
            address="ggz@partners.test",
            password="",
            imap_port=server.imap_port,
            smtp_port=server.smtp_port,
            who="GGZ",
            now=nu,
            note=gezien.append,
            token=bij.token_for("ggz@partners.test"),
        )
        sender = SmtpSender(config)
        await sender.send(zending(recipient="ggz@partners.test", message_id=f"<1@{DOMEIN}>"))
        await sender.close()
        await ggz.look()
        assert len(gezien) == 1
        await ggz.send(f"casus-k7q2@{DOMEIN}", "x", "y\n")
        async with connect(config) as lijn:
            await lijn.select("INBOX")
            assert len(await lijn.uids_above(0)) == 1
        await ggz.close()
        assert (server.seen.refused, server.seen.passwords) == (0, 0)


async def test_a_refused_token_gets_a_challenge_and_an_outage_looks_like_one_on_the_relay():
    async with huis() as (bij, server, config):
        await server.add_mailbox("ggz@partners.test", "ongebruikt")
        vreemd = replace(config, tokens=FixedToken(bij.token_for("ggz@partners.test")))
        for eigen in (replace(config, tokens=FixedToken("niets")), vreemd):
            with pytest.raises(TemporaryFailure, match="IMAP_TOKEN"):
                async with connect(eigen):
                    pass
            with pytest.raises(ChannelRefused, match="SMTP_TOKEN"):
                await SmtpSender(eigen).send(zending(recipient=BOT))
        bij.away = True
        goed = replace(config, tokens=FixedToken(bij.token_for(BOT)))
        with pytest.raises(TemporaryFailure, match="IMAP_LATER"):
            async with connect(goed):
                pass
        with pytest.raises(ChannelRefused, match="SMTP_TOKEN"):
            await SmtpSender(goed).send(zending(recipient=BOT))


async def test_a_session_ends_with_its_token():
    async with huis() as (bij, server, _):
        lees, schrijf = await asyncio.open_connection("127.0.0.1", server.imap_port)
        bewijs = b64encode(f"user={BOT}\x01auth=Bearer {bij.token_for(BOT, life=0.2)}\x01\x01".encode()).decode()
        schrijf.write(f"a AUTHENTICATE XOAUTH2 {bewijs}\r\n".encode())
        async with asyncio.timeout(120):
            gezegd = await lees.read()
        schrijf.close()
        assert gezegd.endswith(b"a OK done\r\n* BYE Session invalidated - AccessTokenExpired\r\n")
        assert server.seen.ended == 1


def klop_met_wachtwoord(server):
    with imaplib.IMAP4("127.0.0.1", server.imap_port, timeout=30) as imap, pytest.raises(imaplib.IMAP4.error):
        imap.login(BOT, server.passwords[BOT])
    with smtplib.SMTP("127.0.0.1", server.smtp_port, timeout=30) as smtp:
        smtp.ehlo()
        assert smtp.esmtp_features["auth"].split() == ["XOAUTH2"]
        assert smtp.mail(BOT)[0] == 530


async def test_a_password_opens_nothing():
    async with huis() as (_, server, _):
        await asyncio.to_thread(partial(klop_met_wachtwoord, server))
        assert server.seen.passwords == 1
