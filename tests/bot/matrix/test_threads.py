"""What is said of one actiepunt in a room stands in one thread, also after a restart."""

from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.matrix.sending.threads import in_thread, keep_root, root_of
from commands.ports import TemporaryFailure
from tests.bot.matrix.hulp import Thuisserver, sessie_op

KAMER = "!kamer:zvh.test"


class Gegevens:
    """A server that keeps account data of a room."""

    def __init__(self, *, status: int = 200) -> None:
        self.bewaard: dict[str, Any] = {}
        self.vragen: list[str] = []
        self.status = status

    async def __call__(self, verzoek: web.Request) -> web.Response:
        self.vragen.append(verzoek.method)
        assert verzoek.path.endswith("/account_data/eu.ketenbot.draden")
        if self.status != 200:
            return web.json_response({"errcode": "M_FORBIDDEN"}, status=self.status)
        if verzoek.method == "PUT":
            self.bewaard = await verzoek.json()
            return web.json_response({})
        if not self.bewaard:
            return web.json_response({"errcode": "M_NOT_FOUND"}, status=404)
        return web.json_response(self.bewaard)


async def test_the_first_word_is_the_root_and_a_restart_forgets_none(tmp_path: Path) -> None:
    gegevens = Gegevens()
    async with Thuisserver(gegevens).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        assert await root_of(sessie, KAMER, 2) == ""
        await keep_root(sessie, KAMER, 2, "$twee")
        await keep_root(sessie, KAMER, 3, "$drie")
        assert await root_of(sessie, KAMER, 2) == "$twee"
        assert gegevens.vragen == ["GET", "PUT", "PUT"]
        sessie.threads.clear()  # as after a restart
        assert [await root_of(sessie, KAMER, een) for een in (2, 3, 4)] == ["$twee", "$drie", ""]
    assert gegevens.bewaard == {"wortels": {"2": "$twee", "3": "$drie"}}


@pytest.mark.parametrize("bewaard", [{"wortels": 1}, {"wortels": {"2": 5}}, {"iets": "anders"}])
async def test_nonsense_in_the_account_data_is_no_root(tmp_path: Path, bewaard: dict[str, Any]) -> None:
    gegevens = Gegevens()
    gegevens.bewaard = bewaard
    async with Thuisserver(gegevens).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        assert await root_of(sessie, KAMER, 2) == ""


async def test_a_server_that_keeps_no_such_data_gets_words_without_a_thread(tmp_path: Path) -> None:
    async with Thuisserver(Gegevens(status=403)).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        assert await root_of(sessie, KAMER, 2) == ""
        await keep_root(sessie, KAMER, 2, "$twee")
        assert await root_of(sessie, KAMER, 2) == ""


async def test_a_server_that_is_away_is_tried_again(tmp_path: Path) -> None:
    async with Thuisserver(Gegevens(status=502)).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(TemporaryFailure):
            await root_of(sessie, KAMER, 2)


def test_a_program_without_threads_sees_an_answer() -> None:
    assert in_thread({"body": "x"}, "$w") == {
        "body": "x",
        "m.relates_to": {
            "rel_type": "m.thread",
            "event_id": "$w",
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": "$w"},
        },
    }
