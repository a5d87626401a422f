"""A real Dovecot and a real Postfix that ask a provider about each token: long, refused, in an outage, never logged."""

import io
import logging
import os
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

import pytest

from bot.demo.synapse import free_port
from bot.logs.setup import set_up_logs
from bot.mail.config import MailConfig
from bot.mail.imap.connection import connect
from bot.mail.sending.smtp import SmtpSender
from bot.oauth.keeper import TokenKeeper
from commands.ports import ChannelRefused, TemporaryFailure
from tests.bot.mail.hulp import zending
from tests.bot.oauth.aanbieder import Aanbieder, aanbieder
from tests.bot.oauth.nep_opslag import Klok, NepLogins
from tests.servers.mailservers import BOT, DOMEIN, Mailservers, mailservers

pytestmark = [pytest.mark.servers, pytest.mark.root]
DOVECOT = """
auth_mechanisms = plain {mechanismen}
auth_failure_delay = 0
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {map}/dovecot/oauth2.conf
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {auth}
  }}
}}
"""
OAUTH2 = """
introspection_mode = post
introspection_url = {basis}/kijk
username_attribute = username
active_attribute = active
active_value = true
"""
POSTFIX = """
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
"""


@dataclass
class Huis:
    bij: Aanbieder
    config: MailConfig


@asynccontextmanager
async def huis(mechanismen: str = "xoauth2 oauthbearer") -> AsyncIterator[Huis]:
    async with aanbieder() as bij:
        bij.wie = BOT
        with mailservers() as servers:
            _leg_om(servers, bij, mechanismen)
            keeper = TokenKeeper("mail", bij.bij(), NepLogins().uow, Klok())
            config = replace(servers.config, smtp_user=BOT, imap_password="", tokens=keeper, timeout_seconds=5.0)
            yield Huis(bij, config)


def _leg_om(servers: Mailservers, bij: Aanbieder, mechanismen: str) -> None:
    servers.dood_postfix()
    servers.dood_dovecot()
    waarden = {"map": servers.map, "auth": free_port(), "basis": bij.basis, "mechanismen": mechanismen}
    (servers.map / "dovecot" / "oauth2.conf").write_text(OAUTH2.format(**waarden))
    with (servers.map / "dovecot" / "dovecot.conf").open("a") as bestand:
        bestand.write(DOVECOT.format(**waarden))
    conf = servers.map / "postfix" / "conf" / "main.cf"
    with conf.open("a") as bestand:
        bestand.write(POSTFIX.format(**waarden))
    os.utime(conf, (time.time() - 60, time.time() - 60))
    servers.start_dovecot()
    servers.start_postfix()


@pytest.mark.parametrize("mechanismen", ["xoauth2", "xoauth2 oauthbearer"])
async def test_a_mail_goes_out_and_comes_in_with_long_tokens_and_without_a_trace(mechanismen):
    regels = io.StringIO()
    set_up_logs("debug", stream=regels)
    for naam in ("aioimaplib", "aiosmtplib"):
        logging.getLogger(naam).setLevel(logging.DEBUG)
    async with huis(mechanismen) as een:
        een.bij.vulling = "x" * 3000
        sender = SmtpSender(een.config)
        await sender.send(zending(recipient=f"casus-k7q2@{DOMEIN}", message_id=f"<1@{DOMEIN}>"))
        await sender.close()
        async with connect(een.config) as lijn:
            await lijn.select("INBOX")
            while not (uids := await lijn.uids_above(0)):
                await lijn.quiet_for(5.0)
            assert len(uids) == 1
    set_up_logs()
    assert een.bij.bekeken == 2
    assert not re.search(r"toegang-|x{40}|(eHh4){8}", regels.getvalue())


async def test_a_token_that_was_withdrawn_is_replaced_and_an_outage_is_not_the_end():
    async with huis() as een:
        sender = SmtpSender(een.config)
        await een.config.tokens.token()
        een.bij.toegang.clear()
        await sender.send(zending(recipient=f"casus-k7q2@{DOMEIN}", message_id=f"<1@{DOMEIN}>"))
        await sender.close()
        een.bij.toegang.clear()
        async with connect(een.config) as lijn:
            await lijn.select("INBOX")

        een.bij.blind = True  # its servers cannot ask it
        with pytest.raises(TemporaryFailure, match="IMAP_LATER"):
            async with connect(een.config):
                pass
        with pytest.raises(ChannelRefused, match="SMTP_TOKEN") as gevangen:
            await sender.send(zending(recipient=f"casus-k7q2@{DOMEIN}", message_id=f"<2@{DOMEIN}>"))
        assert not gevangen.value.needs_person
        een.bij.blind = False
        await sender.send(zending(recipient=f"casus-k7q2@{DOMEIN}", message_id=f"<2@{DOMEIN}>"))
        await sender.close()
