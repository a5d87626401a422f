"""Whose devices change while they are asked for is asked for again: the answer may be older than the change."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import web
from nio import MatrixRoom

from tests.bot.matrix.hulp import Thuisserver, sessie_op
from tests.wachten import GEDULD

WIE = "@partner:zvh.test"


@pytest.mark.parametrize("veranderd", [True, False])
async def test_a_change_while_the_question_is_under_way_is_asked_for_anew(tmp_path: Path, *, veranderd: bool) -> None:
    gevraagd, los = asyncio.Event(), asyncio.Event()

    async def antwoord(verzoek: web.Request) -> web.Response:
        if verzoek.path.endswith("/keys/query"):
            gevraagd.set()
            await los.wait()
            return web.json_response({"device_keys": {WIE: {}}})
        lijst = {"changed": [WIE] if veranderd else [], "left": []}
        return web.json_response({"next_batch": "s1", "device_lists": lijst})

    async with (
        Thuisserver(antwoord).open() as server,
        sessie_op(server.adres, tmp_path) as sessie,
        asyncio.timeout(GEDULD),
    ):
        kamer = MatrixRoom("!kamer", sessie.me, encrypted=True)
        kamer.add_member(WIE, None, None)
        sessie.client.rooms[kamer.room_id] = kamer
        sessie.client.olm.update_tracked_users(kamer)
        vraag = asyncio.create_task(sessie.learn_devices())
        await gevraagd.wait()
        await sessie.sync("s0", at_once=True)
        los.set()
        await vraag
        assert sessie.client.should_query_keys is veranderd
