"""Taking an event out of a room."""

from pathlib import Path

import pytest
from aiohttp import web

from bot.matrix.sender import RoomSender
from commands.ports import PermanentFailure, TemporaryFailure
from tests.bot.matrix.hulp import Thuisserver, sessie_op


async def redigeer(map_: Path, status: int, inhoud: dict[str, object]) -> str:
    """Ask a server that answers like this; returns the path that was asked last."""

    async def antwoord(_verzoek: web.Request) -> web.StreamResponse:
        return web.json_response(inhoud, status=status)

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, map_) as sessie:
        await RoomSender(sessie).redact("!kamer:zvh.test", "$event", "taak-1")
        return server.paden[-1]


async def test_the_event_is_redacted_under_its_transaction_id(tmp_path):
    pad = await redigeer(tmp_path, 200, {"event_id": "$weg"})

    assert pad == "/_matrix/client/v3/rooms/!kamer:zvh.test/redact/$event/taak-1"


async def test_an_event_that_is_gone_is_fine(tmp_path):
    assert await redigeer(tmp_path, 404, {"errcode": "M_NOT_FOUND"})


@pytest.mark.parametrize(
    ("status", "code", "fout"),
    [(403, "M_FORBIDDEN", PermanentFailure), (502, "M_UNKNOWN", TemporaryFailure)],
)
async def test_a_server_that_says_no_or_is_away_is_told(tmp_path, status, code, fout):
    with pytest.raises(fout):
        await redigeer(tmp_path, status, {"errcode": code})
