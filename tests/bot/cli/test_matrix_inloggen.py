"""`ketenbot matrix inloggen` where no password is known, with a token that somebody made, and once a login ended."""

import asyncio
import contextlib

import pytest
from aiohttp import web

from bot.matrix.device.folder import DeviceFolder, Token
from bot.oauth.keeper import made_login
from bot.oauth.provider import Tokens
from bot.settings.sources import read_settings
from tests.bot.cli.thuisserver import APPARAAT, IK
from tests.bot.oauth.aanbieder import aanbieder, fout
from tests.bot.oauth.nep_opslag import NU
from tests.bot.settings.files import MATRIX

KENNIS = "/_matrix/client/v1/auth_metadata"
AANMELDEN = "/_matrix/client/v3/login"
IEMAND = {"user_id": "@iemand:zvh.test", "device_id": "D"}


@contextlib.asynccontextmanager
async def server(antwoorden):
    """A homeserver that gives these answers by path, and 404 for anything else."""

    async def antwoord(vraag):
        inhoud = antwoorden.get(vraag.path)
        return web.Response(status=404, text="404") if inhoud is None else web.json_response(inhoud)

    app = web.Application()
    app.router.add_route("*", "/{pad:.*}", antwoord)
    loper = web.AppRunner(app, shutdown_timeout=0.1)
    await loper.setup()
    await web.TCPSite(loper, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{loper.addresses[0][1]}"
    finally:
        await loper.cleanup()


@pytest.fixture
def thuis(gemigreerd, achtergrond):
    """Makes a homeserver with these answers, and settings that name it."""

    def maak(antwoorden):
        gemigreerd.schrijf(MATRIX.replace("https://matrix.zvh.test", achtergrond.open(server(antwoorden))))

    return maak


@pytest.mark.parametrize(
    ("antwoorden", "zin"),
    [
        ({AANMELDEN: {"flows": [{"type": "m.login.sso"}]}}, "lets people in by a browser alone (single sign-on)"),
        ({AANMELDEN: {"flows": []}}, "knows no login with a password or a code"),
        ({KENNIS: {"issuer": "https://a.test/"}}, "leaves logins to https://a.test/, which offers no login by a code"),
    ],
)
def test_a_server_without_a_way_in_says_what_to_ask_for(gemigreerd, thuis, antwoorden, zin):
    thuis(antwoorden)
    gezegd = gemigreerd.draai("matrix", "inloggen")
    assert gezegd.status == 2
    assert zin in gezegd.fout
    assert "use --token-bestand" in gezegd.fout
    assert not (gemigreerd.map / "matrix").exists()


def token(gemigreerd, rechten=0o600):
    bestand = gemigreerd.map / "token"
    bestand.write_text("een-token\n")
    bestand.chmod(rechten)
    return bestand


def test_a_token_file_that_others_can_read_is_refused_before_it_is_read(gemigreerd, thuis):
    thuis({})
    gezegd = gemigreerd.draai("matrix", "inloggen", "--token-bestand", str(token(gemigreerd, 0o644)))
    assert gezegd.status == 2
    assert "--token-bestand: everybody on this machine can read" in gezegd.fout
    assert "een-token" not in gezegd.uit + gezegd.fout


def test_a_token_file_that_is_not_there_is_named(gemigreerd, thuis):
    thuis({})
    gezegd = gemigreerd.draai("matrix", "inloggen", "--token-bestand", "weg")
    assert gezegd.status == 2
    assert "--token-bestand: weg cannot be read" in gezegd.fout


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        (IEMAND, "that login is of another account"),
        ({"user_id": IK}, "this token belongs to no device"),
        ({"errcode": "M_UNKNOWN_TOKEN"}, "the homeserver cannot be reached now (not_an_answer)"),
    ],
)
def test_a_token_that_is_no_good_is_told(gemigreerd, thuis, wie, zin):
    thuis({"/_matrix/client/v3/account/whoami": wie})
    gezegd = gemigreerd.draai("matrix", "inloggen", "--token-bestand", str(token(gemigreerd)))
    assert gezegd.status == 2
    assert zin in gezegd.fout
    assert not (gemigreerd.map / "matrix" / "token.sealed").exists()


async def test_check_says_that_a_login_ended_and_what_to_do(gemigreerd):
    gemigreerd.schrijf(MATRIX)
    async with aanbieder() as bij:
        config = read_settings(gemigreerd.config, {}).matrix_config()
        map_ = DeviceFolder(config.folder, config.seal)
        map_.make()
        waar = {"client": "ketenbot", "issuer": bij.basis, "token_url": f"{bij.basis}/token"}
        map_.write_token(Token(user=IK, device=APPARAAT, token="", **waar))
        async with gemigreerd.opslag() as open_uow, open_uow() as uow:
            await uow.logins.keep(f"matrix {APPARAAT}", made_login(Tokens("oud", "vernieuwer-0", 1), NU))
            await uow.commit()
        bij.antwoorden = [fout("invalid_grant")]
        gezegd = await asyncio.to_thread(gemigreerd.draai, "check")
    assert gezegd.status == 1
    assert "the provider takes this login no more" in gezegd.uit
    assert "run `ketenbot matrix inloggen --opnieuw`" in gezegd.uit
