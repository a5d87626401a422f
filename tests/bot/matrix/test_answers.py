"""A page of a proxy with status 200 is no answer, whatever was asked: nothing is taken from it, it is tried again."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from nio import MatrixRoom
from nio.crypto import DeviceStore

from bot.matrix.reading.files import fetch
from bot.matrix.rooms.members import members
from bot.matrix.sender import RoomSender
from bot.matrix.session import MatrixSession
from commands.ports import RoomLost, TemporaryFailure
from tests.bot.matrix.hulp import IK, Thuisserver, sessie_op

KAMER, WIE = "!kamer:zvh.test", "@partner:zvh.test"
PAGINA = "<html><body>Onderhoud</body></html>"
LIJKT_EROP = {
    "page": PAGINA,
    "nothing": "",
    "half": '{"joined_rooms": [',
    "word": '"ok"',
    "deep": "[" * 100_000,
    "refusal": '{"error": "maintenance"}',
}


async def keys_query(sessie: MatrixSession) -> None:
    kamer = MatrixRoom(KAMER, sessie.me, encrypted=True)
    kamer.add_member(WIE, None, None)
    sessie.client.rooms[KAMER] = kamer
    sessie.client.olm.update_tracked_users(kamer)
    try:
        await sessie.learn_devices()
    finally:
        assert sessie.client.should_query_keys  # he is not passed over for a while


VRAGEN: dict[str, Callable[[MatrixSession], Awaitable[Any]]] = {
    "whoami": lambda sessie: sessie.check_login(),
    "name": lambda sessie: sessie.learn_name(),
    "sync": lambda sessie: sessie.sync("s0", at_once=True),
    "upkeep": lambda sessie: sessie.upkeep(),
    "createRoom": lambda sessie: RoomSender(sessie).open_room("K7Q2"),
    "invite": lambda sessie: RoomSender(sessie).invite(KAMER, WIE),
    "kick": lambda sessie: RoomSender(sessie).remove_member(KAMER, WIE),
    "redact": lambda sessie: RoomSender(sessie).redact(KAMER, "$event", "t"),
    "members": lambda sessie: members(sessie, KAMER),
    "keys/query": keys_query,
    "keys/claim": lambda sessie: sessie.client.keys_claim({WIE: ["A"]}),
    "history": lambda sessie: sessie.client.room_messages(KAMER, start="s0"),
    "state": lambda sessie: sessie.api.all_state(KAMER),
    "file": lambda sessie: fetch(sessie, {"msgtype": "m.file", "body": "plan.docx", "url": "mxc://zvh.test/a"}),
}


@pytest.mark.veel_vormen(20)
@pytest.mark.parametrize("body", LIJKT_EROP.values(), ids=LIJKT_EROP)
@pytest.mark.parametrize("vraag", VRAGEN.values(), ids=VRAGEN)
async def test_what_no_homeserver_says_is_a_failure_for_now(
    tmp_path: Path, vraag: Callable[[MatrixSession], Awaitable[Any]], body: str
) -> None:
    async def antwoord(_verzoek: web.Request) -> web.Response:
        return web.Response(status=200, text=body, content_type="text/html")

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(TemporaryFailure):
            await vraag(sessie)


@pytest.mark.parametrize("vraag", [VRAGEN[naam] for naam in ("sync", "createRoom", "redact", "members", "keys/query")])
async def test_an_object_of_something_else_is_none_either(
    tmp_path: Path, vraag: Callable[[MatrixSession], Awaitable[Any]]
) -> None:
    async def antwoord(_verzoek: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(TemporaryFailure):
            await vraag(sessie)


async def test_who_is_said_to_be_out_but_is_in_is_not_out(tmp_path: Path) -> None:
    async def antwoord(verzoek: web.Request) -> web.Response:
        return web.json_response({} if verzoek.path.endswith("/kick") else {"membership": "join"})

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(TemporaryFailure, match="still_in_room"):
            await RoomSender(sessie).remove_member(KAMER, WIE)


@pytest.mark.parametrize(("kamers", "fout"), [([KAMER], TemporaryFailure), ([], RoomLost)])
async def test_a_room_without_the_bot_is_not_an_empty_room(
    tmp_path: Path, kamers: list[str], fout: type[Exception]
) -> None:
    async def antwoord(verzoek: web.Request) -> web.Response:
        return web.json_response({"joined_rooms": kamers} if verzoek.path.endswith("rooms") else {"chunk": []})

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(fout) as gevallen:
            await members(sessie, KAMER)
        assert type(gevallen.value) is fout


async def test_a_key_that_only_a_page_says_was_delivered_was_not(tmp_path: Path) -> None:
    async def antwoord(_verzoek: web.Request) -> web.Response:
        return web.Response(status=200, text=PAGINA, content_type="text/html")

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        olm = sessie.client.olm
        kamer = MatrixRoom(KAMER, IK, encrypted=True)
        sessie.client.rooms[KAMER] = kamer
        assert isinstance(olm.device_store, DeviceStore)
        olm.share_group_session_parallel = lambda *_a, **_k: iter([({(WIE, "A")}, {"messages": {}})])
        olm.create_outbound_group_session(KAMER)
        await sessie.client.share_group_session(KAMER)
        assert olm.outbound_group_sessions[KAMER].users_shared_with == set()
