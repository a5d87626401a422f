"""`check` of a login by token: what is wrong, and which switch mends it."""

import asyncio

import pytest
from aiohttp import web

from bot.cli.check_mail import check_imap, check_smtp
from bot.cli.check_token import refusal
from bot.cli.ending import CliError
from bot.cli.finding import Verdict
from bot.cli.login import MEANS, explain, mail_for_command
from bot.oauth.tokens import FixedToken
from bot.settings.sources import read_settings
from tests.bot.cli.conftest import Installatie
from tests.bot.mail.hulp import config
from tests.bot.mail.nep_imap import Inval, nep_imap
from tests.bot.mail.nep_smtp import nep_smtp
from tests.bot.oauth.aanbieder import aanbieder, fout, html

OMGEVING = {
    "KETENBOT_MAIL__AAN": "true",
    "KETENBOT_MAIL__DOMEIN": "bot.test",
    "KETENBOT_MAIL__IMAP_HOST": "localhost",
    "KETENBOT_MAIL__IMAP_GEBRUIKER": "bot",
    "KETENBOT_MAIL__IMAP_WACHTWOORD": "",
    "KETENBOT_MAIL__SMTP_HOST": "localhost",
    "KETENBOT_MAIL__AANMELDEN": "oauth",
    "KETENBOT_MAIL__OAUTH_CLIENT_ID": "ketenbot",
    "KETENBOT_MAIL__OAUTH_CLIENT_GEHEIM": "x",
}
MET = {"smtp_user": "bot", "tokens": FixedToken("goed")}


async def test_a_token_opens_mailbox_and_relay():
    async with nep_imap() as nep, nep_smtp() as relay:
        nep.tokens, relay.tokens = {"goed"}, {"goed"}
        conf = config(imap_port=nep.poort, smtp_port=relay.poort, **MET)
        uitslagen = [*await asyncio.to_thread(check_imap, conf), *await asyncio.to_thread(check_smtp, conf)]
    assert all(een.verdict is not Verdict.WRONG for een in uitslagen)


async def test_a_refused_token_names_what_to_look_at():
    async with nep_imap() as nep, nep_smtp() as relay:
        nep.tokens, relay.tokens = set(), set()
        conf = config(imap_port=nep.poort, smtp_port=relay.poort, **MET)
        [mailbox] = await asyncio.to_thread(check_imap, conf)
        [versturen] = await asyncio.to_thread(check_smtp, conf)
    assert "the mail server refuses the token for imap_gebruiker: see oauth_scope" in mailbox.text
    assert "the relay refuses the token for smtp_gebruiker (535)" in versturen.text


async def test_a_server_without_login_by_token_is_named():
    async with nep_imap() as nep, nep_smtp() as relay:
        conf = config(imap_port=nep.poort, smtp_port=relay.poort, **MET)
        teksten = [(await asyncio.to_thread(kijk, conf))[0].text for kijk in (check_imap, check_smtp)]
    assert all("takes no login by token here" in een for een in teksten)


async def test_a_mailbox_without_rights_for_the_bot_is_named():
    async with nep_imap() as nep:
        nep.tokens = {"goed"}
        dicht = Inval(antwoord="BAD User is authenticated but not connected.")
        nep.inval = lambda opdracht: dicht if opdracht in ("SELECT", "EXAMINE") else None
        [uitslag] = await asyncio.to_thread(check_imap, config(imap_port=nep.poort, **MET))
    assert "the application has no right on it, or IMAP is off" in uitslag.text


@pytest.mark.parametrize(
    ("code", "woorden", "uitleg"),
    [
        (535, "5.7.139 SmtpClientAuthentication is disabled for the Tenant", "Set-CASMailbox MAILBOX -Smtp"),
        (535, "5.7.3 Authentication unsuccessful", "see oauth_scope"),
        (550, "5.7.30 Basic authentication is not supported", "takes no passwords any more"),
        (454, "4.7.0 Temporary authentication failure", "try again later"),
    ],
)
def test_a_relay_is_understood(code, woorden, uitleg):
    assert uitleg in refusal(code, woorden)


@pytest.mark.parametrize(
    ("antwoord", "uitleg"),
    [
        (lambda: fout("invalid_client", 401, error_codes=[7000222]), MEANS["OAUTH_GEHEIM_VERLOPEN"]),
        (lambda: fout("invalid_scope"), MEANS["OAUTH_SCOPE"]),
        (lambda: html(), MEANS["OAUTH_GEEN_JSON"]),
        (lambda: web.Response(status=503), MEANS["OAUTH_WEG"]),
    ],
)
async def test_a_provider_without_a_token_is_explained(gemigreerd: Installatie, antwoord, uitleg):
    async with aanbieder() as bij:
        bij.antwoorden = [antwoord()]
        instellingen = read_settings(
            gemigreerd.config, {"KETENBOT_MAIL__OAUTH_TOKEN_URL": f"{bij.basis}/token", **OMGEVING}
        )
        with pytest.raises(CliError) as gevangen:
            await asyncio.to_thread(mail_for_command, instellingen)
        assert str(gevangen.value) == uitleg
        goed = await asyncio.to_thread(mail_for_command, instellingen)
    assert await goed.tokens.token() == "toegang-1"


def test_a_certificate_and_what_is_new_are_explained_too():
    assert explain("OAUTH_TLS_VERLOPEN").endswith("has expired: renew it")
    assert explain("OAUTH_IETS") == "no token (OAUTH_IETS)"
