"""`ketenbot mail inloggen`."""

import asyncio

import pytest

from bot.cli.login import mail_for_command
from bot.settings.sources import read_settings
from tests.bot.cli.conftest import Installatie
from tests.bot.oauth.aanbieder import APPARAATCODE, aanbieder, fout

MAIL = """[mail]
aan = true
domein = "bot.test"
imap_host = "localhost"
imap_gebruiker = "ketenbot@bot.test"
smtp_host = "localhost"
aanmelden = "oauth"
oauth_soort = "refresh_token"
oauth_client_id = "ketenbot"
oauth_token_url = "{basis}/token"
oauth_apparaat_url = "{basis}/apparaat"
"""


async def test_who_types_the_code_in_lets_the_bot_in_from_then_on(gemigreerd: Installatie):
    async with aanbieder() as bij:
        bij.tussen = 0.01
        gemigreerd.schrijf(MAIL.format(basis=bij.basis))
        gezegd = await asyncio.to_thread(gemigreerd.draai, "mail", "inloggen")
        assert gezegd.status == 0
        assert f"open {bij.basis}/koppel on any machine, log in as ketenbot@bot.test, and type ABC123" in gezegd.uit
        config = await asyncio.to_thread(mail_for_command, read_settings(gemigreerd.config, {}))
        assert await config.tokens.token() == "toegang-1"
        for woord in ("toegang-", "vernieuwer-", APPARAATCODE):
            assert woord not in gezegd.uit + gezegd.fout


async def test_a_login_that_was_refused_says_so(gemigreerd: Installatie):
    async with aanbieder() as bij:
        bij.tussen = 0.01
        gemigreerd.schrijf(MAIL.format(basis=bij.basis))
        bij.antwoorden = [fout("unauthorized_client")]
        gezegd = await asyncio.to_thread(gemigreerd.draai, "mail", "inloggen")
    assert gezegd.status == 2
    assert "the provider refuses oauth_client_id" in gezegd.fout


@pytest.mark.parametrize(
    ("weg", "nieuw", "uitleg"),
    [
        ('oauth_soort = "refresh_token"', 'oauth_client_geheim = "x"', "the bot logs in as itself"),
        ('oauth_apparaat_url = "http://localhost/apparaat"', "", "oauth_apparaat_url is empty"),
        ('aanmelden = "oauth"', 'imap_wachtwoord = "x"', "mail logs in with passwords"),
    ],
)
def test_settings_under_which_nobody_logs_in_are_told(gemigreerd: Installatie, weg, nieuw, uitleg):
    gemigreerd.schrijf(MAIL.format(basis="http://localhost").replace(weg, nieuw))
    assert uitleg in gemigreerd.draai("mail", "inloggen").fout
