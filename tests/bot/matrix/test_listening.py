"""The sync loop against a server that fails: slower and slower, never spinning, never over (SOURCES: P6)."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.loops.heartbeat import Beat, no_beat
from bot.matrix.listening.listener import CURSOR, MatrixListener
from bot.matrix.session import MatrixSession
from bot.matrix.wire.failures import AccessRevoked
from tests.bot.matrix.hulp import NU, Geheugen, Nummers, Thuisserver, sessie_op
from tests.wachten import GEDULD


def luisteraar(
    sessie: MatrixSession,
    geheugen: Geheugen,
    slag: Beat = no_beat,
    weer: Callable[[], Awaitable[None]] | None = None,
) -> MatrixListener:
    return MatrixListener(sessie, geheugen.uow, lambda: NU, Nummers(), lambda: None, beat=slag, back=weer)


@contextlib.asynccontextmanager
async def loopt(listener: MatrixListener):
    taak = asyncio.create_task(listener.run())
    try:
        yield taak
    finally:
        taak.cancel()
        with contextlib.suppress(asyncio.CancelledError, AccessRevoked):
            await taak


@pytest.mark.parametrize(
    "antwoord",
    [
        web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html"),
        web.Response(status=200, text="<html>Welkom</html>", content_type="text/html"),
        web.json_response(["geen object"]),
        web.json_response({"next_batch": 5, "rooms": "x"}),
        web.json_response({"errcode": "M_FORBIDDEN", "error": "nee"}, status=403),
    ],
    ids=["502", "html", "list", "nonsense", "forbidden"],
)
async def test_a_server_that_fails_is_asked_ever_slower(tmp_path: Path, antwoord: web.Response) -> None:
    async def faal(_verzoek: web.Request) -> web.Response:
        return web.Response(status=antwoord.status, body=antwoord.body, content_type=antwoord.content_type)

    geheugen = Geheugen()
    async with Thuisserver(faal).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        async with loopt(luisteraar(sessie, geheugen)):
            await server.wacht_op(3)
        assert server.tijden[1] - server.tijden[0] >= 0.45
        assert server.tijden[2] - server.tijden[1] >= 0.9
        assert geheugen.waarden == {}


async def test_the_time_a_server_asks_for_is_waited(tmp_path: Path) -> None:
    async def te_vaak(_verzoek: web.Request) -> web.Response:
        return web.json_response({"errcode": "M_LIMIT_EXCEEDED", "error": "", "retry_after_ms": 900}, status=429)

    async with Thuisserver(te_vaak).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        async with loopt(luisteraar(sessie, Geheugen())):
            await server.wacht_op(2)
        assert server.tijden[1] - server.tijden[0] >= 0.85


async def test_an_unknown_token_ends_it_after_one_request(tmp_path: Path) -> None:
    async def onbekend(_verzoek: web.Request) -> web.Response:
        return web.json_response({"errcode": "M_UNKNOWN_TOKEN", "error": "", "soft_logout": False}, status=401)

    async with Thuisserver(onbekend).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(AccessRevoked):
            await luisteraar(sessie, Geheugen()).run()
        assert len(server.paden) == 1


async def test_after_a_failure_the_same_position_is_asked_again(tmp_path: Path) -> None:
    statussen: Iterator[int] = iter((502, 200))
    vanaf: list[str] = []

    async def antwoord(verzoek: web.Request) -> web.Response:
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}})
        vanaf.append(verzoek.query.get("since", ""))
        if next(statussen, 200) == 502:
            return web.Response(status=502)
        return web.json_response({"next_batch": f"s{len(vanaf)}"})

    geheugen = Geheugen()
    geheugen.waarden[CURSOR] = "s0"
    slagen: list[bool] = []
    async with (
        Thuisserver(antwoord).open() as server,
        sessie_op(server.adres, tmp_path) as sessie,
        loopt(luisteraar(sessie, geheugen, slagen.append)),
        asyncio.timeout(GEDULD),
    ):
        while len(vanaf) < 3:
            await server.wacht_op(len(server.paden) + 1)
    assert vanaf[:3] == ["s0", "s0", "s2"]
    assert slagen[:2] == [False, True]


async def test_a_database_that_is_away_ends_nothing_and_nothing_is_passed_over(tmp_path: Path) -> None:
    vanaf: list[str] = []

    async def antwoord(verzoek: web.Request) -> web.Response:
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}})
        vanaf.append(verzoek.query.get("since", ""))
        return web.json_response({"next_batch": f"s{len(vanaf)}"})

    geheugen = Geheugen()
    geheugen.waarden[CURSOR] = "s0"
    geheugen.faal = 2
    async with (
        Thuisserver(antwoord).open() as server,
        sessie_op(server.adres, tmp_path) as sessie,
        loopt(luisteraar(sessie, geheugen)) as taak,
        asyncio.timeout(GEDULD),
    ):
        while len(vanaf) < 4 and not taak.done():
            await server.wacht_op(len(server.paden) + 1)
    assert vanaf[:4] == ["s0", "s0", "s0", "s3"]
    assert server.tijden[2] - server.tijden[1] > server.tijden[1] - server.tijden[0] - 0.1


async def test_that_it_is_there_again_is_known_at_once_and_told_once(tmp_path: Path) -> None:
    statussen = iter((200, 200, 502, 200, 200, 200))
    wachttijden: list[str] = []
    gehoord: list[int] = []

    async def antwoord(verzoek: web.Request) -> web.Response:
        if not verzoek.path.endswith("/sync"):
            return web.json_response({"one_time_key_counts": {"signed_curve25519": 50}})
        wachttijden.append(verzoek.query.get("timeout", "0"))
        if next(statussen, 200) == 502:
            return web.Response(status=502)
        return web.json_response({"next_batch": f"s{len(wachttijden)}"})

    async def weer() -> None:
        gehoord.append(len(wachttijden))

    geheugen = Geheugen()
    geheugen.waarden[CURSOR] = "s0"
    async with (
        Thuisserver(antwoord).open() as server,
        sessie_op(server.adres, tmp_path) as sessie,
        loopt(luisteraar(sessie, geheugen, weer=weer)),
        asyncio.timeout(GEDULD),
    ):
        while len(wachttijden) < 6:
            await server.wacht_op(len(server.paden) + 1)
    # the first one, and the one after the failure, do not wait for news
    assert [wacht == "0" for wacht in wachttijden[:6]] == [True, False, False, True, False, False]
    assert gehoord == [1, 4]
