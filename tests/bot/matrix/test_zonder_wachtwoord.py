"""Tokens that end, a provider that moves or is away, and servers that know no password (SOURCES: RFC 8628)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.app.matrix_ways import NoWayIn, Way
from bot.matrix.session import MatrixSession
from bot.matrix.wire.delegation import Renewing, discover
from bot.matrix.wire.failures import AccessRevoked
from bot.matrix.wire.proof import ByPerson
from bot.oauth.keeper import TokenKeeper, made_login
from bot.oauth.provider import Tokens
from commands.ports import ChannelRefused, PermanentFailure, TemporaryFailure
from tests.bot.matrix.hulp import IK, Thuisserver, sessie_op
from tests.bot.oauth.aanbieder import Aanbieder, aanbieder, fout, html
from tests.bot.oauth.nep_opslag import NU, Klok, NepLogins

APPARAAT = "matrix APPARAAT"


@dataclass
class Huis:
    """A session on a homeserver that takes the tokens of a provider, and nothing else."""

    bij: Aanbieder
    opslag: NepLogins
    klok: Klok
    sessie: MatrixSession
    uitgever: list[str]
    """How the homeserver names its provider, now."""

    async def vraag(self) -> dict[str, Any]:
        return await self.sessie.api.ask("GET", "/_matrix/client/v3/account/whoami")


@asynccontextmanager
async def huis(map_: Path) -> AsyncIterator[Huis]:
    uitgever = ["https://aanbieder.test/"]
    async with aanbieder() as bij:

        async def antwoord(vraag: web.Request) -> web.StreamResponse:
            if vraag.path.endswith("auth_metadata"):
                return web.json_response({"issuer": uitgever[0], "token_endpoint": f"{bij.basis}/token"})
            if vraag.headers["Authorization"].removeprefix("Bearer ") in bij.toegang:
                return web.json_response({"user_id": IK, "device_id": "APPARAAT"})
            return web.json_response({"errcode": "M_UNKNOWN_TOKEN", "soft_logout": False}, status=401)

        opslag, klok = NepLogins(), Klok()
        opslag.rijen[APPARAAT] = made_login(Tokens("toegang-0", "vernieuwer-0", 300), NU)
        bij.toegang.add("toegang-0")
        async with Thuisserver(antwoord).open() as server:
            ask = Renewing(server.adres, uitgever[0])
            keeper = TokenKeeper(APPARAAT, bij.bij("refresh_token"), opslag.uow, klok, ask=ask)
            async with sessie_op(server.adres, map_, tokens=keeper) as sessie:
                yield Huis(bij, opslag, klok, sessie, uitgever)


async def test_a_token_that_ended_is_renewed_once_for_all_that_wait(tmp_path: Path) -> None:
    async with huis(tmp_path) as een:
        een.bij.toegang.clear()
        antwoorden = await asyncio.gather(*(een.vraag() for _ in range(5)))
        assert [antwoord["user_id"] for antwoord in antwoorden] == [IK] * 5
        assert [vraag["refresh_token"] for vraag in een.bij.vragen] == ["vernieuwer-0"]
        assert een.opslag.bewaard == ["toegang-1"]


async def test_a_device_that_is_gone_is_told_after_one_new_token(tmp_path: Path) -> None:
    async with huis(tmp_path) as een:
        een.bij.toegang = set()
        een.bij.geef = lambda _: web.json_response({"access_token": "vreemd", "refresh_token": "v"})  # type: ignore[method-assign]
        with pytest.raises(AccessRevoked, match="M_UNKNOWN_TOKEN"):
            await een.vraag()
        assert len(een.bij.vragen) == 1


@pytest.mark.parametrize(
    ("antwoord", "code"), [("invalid_grant", "OAUTH_TOESTEMMING"), ("invalid_client", "OAUTH_CLIENT")]
)
async def test_a_login_that_was_withdrawn_is_the_end(tmp_path: Path, antwoord: str, code: str) -> None:
    async with huis(tmp_path) as een:
        een.bij.toegang.clear()
        een.bij.antwoorden = [fout(antwoord)]
        with pytest.raises(AccessRevoked, match=code):
            await een.vraag()


@pytest.mark.parametrize("antwoord", [html, lambda: html(500), lambda: fout("temporarily_unavailable", 503)])
async def test_a_provider_that_is_away_for_an_hour_or_answers_html_blames_nobody(tmp_path: Path, antwoord: Any) -> None:
    async with huis(tmp_path) as een:
        een.bij.antwoorden = [antwoord() for _ in range(200)]
        for minuut in range(60):
            een.klok.later(minutes=1)
            if minuut < 4:
                assert await een.vraag()  # the last token lives
                continue
            een.bij.toegang.clear()
            with pytest.raises(ChannelRefused, match="OAUTH_") as gevangen:
                await een.vraag()
            assert not gevangen.value.needs_person
        een.bij.antwoorden = []
        een.klok.later(minutes=1)
        assert await een.vraag()
        assert een.opslag.rijen[APPARAAT].refresh == "vernieuwer-1"


@pytest.mark.parametrize("minuten", [-10, 10])
async def test_a_clock_that_is_ten_minutes_off_costs_nothing(tmp_path: Path, minuten: int) -> None:
    async with huis(tmp_path) as een:
        een.klok.later(minutes=minuten)
        assert await een.vraag()
        een.bij.toegang.clear()
        assert await een.vraag()


async def test_another_issuer_gets_no_refresh_token_and_a_person_is_asked(tmp_path: Path) -> None:
    async with huis(tmp_path) as een:
        een.uitgever[0] = "https://anders.test/"
        een.klok.later(minutes=4)
        assert await een.vraag()  # the old one still renews it
        een.bij.antwoorden = [html(502)]
        een.klok.later(hours=2)
        with pytest.raises(AccessRevoked, match="OAUTH_UITGEVER"):
            await een.vraag()


async def test_a_provider_that_moved_its_addresses_is_followed(tmp_path: Path) -> None:
    async with huis(tmp_path) as een, aanbieder() as oud:
        oud.antwoorden = [html()]
        ask = Renewing(een.sessie.config.server, een.uitgever[0])
        tokens = await ask(oud.bij("refresh_token"), "vernieuwer-0")
        assert (tokens.access, len(oud.vragen), len(een.bij.vragen)) == ("toegang-1", 1, 1)


def zonder_scherm(*_: object) -> None:
    raise AssertionError("nobody is shown anything")


async def kijk(metadata: object, flows: object, **meer: Any) -> Way:
    """What looking at such a server finds."""

    async def antwoord(vraag: web.Request) -> web.StreamResponse:
        inhoud = metadata if vraag.path.endswith("auth_metadata") else flows
        return html(404) if inhoud is None else web.json_response(inhoud)

    async with Thuisserver(antwoord).open() as server:
        config: Any = type("Config", (), {"server": server.adres, "user": IK})
        way = Way(config, str, zonder_scherm, zonder_scherm, **meer)
        await way.look()
        return way


GEEN_CODE = {"issuer": "https://a.test/", "token_endpoint": "https://a.test/token"}
SSO = {"flows": [{"type": "m.login.sso"}, {"type": "m.login.token"}]}


@pytest.mark.parametrize(
    ("metadata", "flows", "uitgever", "soorten"),
    [
        (GEEN_CODE, None, "https://a.test/", ()),
        ({**GEEN_CODE, "device_authorization_endpoint": "http://a.test/d"}, None, "https://a.test/", ()),
        (None, SSO, "", ("m.login.sso", "m.login.token")),
        (None, {"flows": []}, "", ()),
    ],
)
async def test_a_server_without_a_way_in_is_told_and_a_token_is_one(
    metadata: object, flows: object, uitgever: str, soorten: tuple[str, ...]
) -> None:
    with pytest.raises(NoWayIn) as gevangen:
        await kijk(metadata, flows)
    assert (gevangen.value.issuer, gevangen.value.flows) == (uitgever, soorten)
    await kijk(metadata, flows, token="een-token")


@pytest.mark.parametrize("flows", [None, {"flows": [{"type": "m.login.password"}, 3]}, {"iets": 1}])
async def test_a_server_that_knows_passwords_or_says_nothing_is_asked_with_one(flows: object) -> None:
    assert not (await kijk(None, flows)).needs_database


async def test_a_homeserver_that_gives_a_page_of_html_is_no_server_without_a_provider() -> None:
    async def antwoord(_: web.Request) -> web.StreamResponse:
        return html()

    async with Thuisserver(antwoord).open() as server:
        with pytest.raises(TemporaryFailure, match="geen_json"):
            await discover(server.adres)


async def test_who_never_allows_new_signing_keys_is_not_waited_for_without_end() -> None:
    getoond: list[str] = []
    pauzes: list[float] = []

    async def pauze(seconden: float) -> None:
        pauzes.append(seconden)

    bewijs = ByPerson(getoond.append, pause=pauze)
    vraag = {"session": "dummy", "params": {"m.oauth": {"url": "https://a.test/account?action=x"}}}
    while sum(pauzes) < 1800:
        await bewijs(vraag)
    with pytest.raises(PermanentFailure, match="geen_bevestiging"):
        await bewijs(vraag)
    assert getoond == ["https://a.test/account?action=x"]
    assert sum(pauzes) == 1800


@pytest.mark.parametrize("params", [{}, None, {"m.oauth": {"url": "javascript:x"}}, {"m.oauth": {"url": 3}}])
async def test_a_server_that_asks_for_something_else_is_told(params: object) -> None:
    with pytest.raises(PermanentFailure, match="bewijs_onbekend"):
        await ByPerson(zonder_scherm)({"session": "s", "flows": [], "params": params})
