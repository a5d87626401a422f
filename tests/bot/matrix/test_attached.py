"""A form in a room is a Word file of which the server sees neither the words nor the name."""

from pathlib import Path

import pytest
from aiohttp import web
from nio.crypto import decrypt_attachment

from bot.base.attached import Attached
from bot.base.word import MIME, write_word
from bot.matrix.sending.attached import upload
from commands.ports import PermanentFailure, TemporaryFailure
from commands.texts import sjabloon
from tests.bot.matrix.hulp import Thuisserver, sessie_op

FORM = Attached("afstemmingsplan.docx", MIME, write_word(sjabloon.leeg()))


async def test_the_server_gets_it_encrypted_and_the_readers_get_the_key(tmp_path: Path) -> None:
    gekregen: list[bytes] = []

    async def antwoord(verzoek: web.Request) -> web.Response:
        assert (verzoek.method, verzoek.path, verzoek.query_string) == ("POST", "/_matrix/media/v3/upload", "")
        gekregen.append(await verzoek.read())
        return web.json_response({"content_uri": "mxc://zvh.test/een"})

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        content = await upload(sessie, FORM)

    raw = FORM.raw
    assert (content["msgtype"], content["filename"], content["info"]["size"]) == (
        "m.file",
        "afstemmingsplan.docx",
        len(raw),
    )
    key = content["file"]
    assert key["url"] == "mxc://zvh.test/een"
    assert gekregen[0] != raw
    assert decrypt_attachment(gekregen[0], key["key"]["k"], key["hashes"]["sha256"], key["iv"]) == raw


@pytest.mark.parametrize(
    ("status", "fout"), [(413, PermanentFailure), (502, TemporaryFailure), (200, TemporaryFailure)]
)
async def test_a_server_that_does_not_take_it_is_a_failure(tmp_path: Path, status: int, fout: type[Exception]) -> None:
    async def antwoord(_verzoek: web.Request) -> web.Response:
        if status == 413:
            return web.json_response({"errcode": "M_TOO_LARGE"}, status=413)
        return web.Response(status=status, text="<html></html>", content_type="text/html")

    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        with pytest.raises(fout):
            await upload(sessie, FORM)
