"""A token that was revoked: whoever meets it first, the listening must hear it from the server."""

from pathlib import Path

import pytest
from aiohttp import web

from bot.matrix.wire.failures import AccessRevoked, require
from tests.bot.matrix.hulp import Thuisserver, sessie_op


async def _ingetrokken(_: web.Request) -> web.StreamResponse:
    return web.json_response({"errcode": "M_UNKNOWN_TOKEN", "error": "", "soft_logout": True}, status=401)


async def test_the_listening_hears_of_it_after_somebody_else_did(tmp_path: Path) -> None:
    async with Thuisserver(_ingetrokken).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(AccessRevoked):
            require(await sessie.client.joined_members("!kamer:zvh.test"))
        with pytest.raises(AccessRevoked):
            await sessie.sync("s0")
        with pytest.raises(AccessRevoked):
            await sessie.learn_name()
