"""A server that takes a message and never answers: only that message waits."""

import asyncio
import contextlib
from pathlib import Path

import pytest
from aiohttp import web

from bot.base.clock import RealIds
from bot.matrix.listening.listener import CURSOR, MatrixListener
from bot.matrix.sender import RoomSender
from commands.messages import Bericht, Blok
from commands.ports.outgoing import OutgoingEvent
from tests.bot.matrix.hulp import IK, NU, Geheugen, Thuisserver, sessie_op
from tests.iedereen import IEDEREEN
from tests.wachten import GEDULD

KAMER = "!kamer"
ZENDING = OutgoingEvent(
    room=KAMER, txn_id="rij-1", members=IEDEREEN, bericht=Bericht(onderwerp="Bericht", blokken=(Blok(tekst="woord"),))
)


class Trage:
    """One encrypted room in which somebody speaks at each sync; what goes to `hangt` is never answered."""

    def __init__(self, hangt: str) -> None:
        self._hangt = hangt
        self.hangen = asyncio.Event()
        self.los = asyncio.Event()
        self.teller = 0

    async def __call__(self, verzoek: web.Request) -> web.Response:
        if self._hangt in verzoek.path:
            self.hangen.set()
            await self.los.wait()
        if verzoek.path.endswith("/sync"):
            self.teller += 1
            gezegd = {
                "type": "m.room.message",
                "event_id": f"$e{self.teller}",
                "sender": "@partner:zvh.test",
                "origin_server_ts": self.teller,
                "content": {"msgtype": "m.text", "body": f"bericht {self.teller}"},
            }
            kamer = {"timeline": {"events": [gezegd], "limited": False}}
            return web.json_response({"next_batch": f"s{self.teller}", "rooms": {"join": {KAMER: kamer}}})
        if verzoek.path.endswith("/state/m.room.encryption/"):
            return web.json_response({"algorithm": "m.megolm.v1.aes-sha2"})
        if verzoek.path.endswith("/members"):
            allen = ("@partner:zvh.test", IK)
            chunk = [{"state_key": wie, "content": {"membership": "join"}} for wie in allen]
            return web.json_response({"chunk": chunk})
        rest = {"one_time_key_counts": {"signed_curve25519": 50}, "device_keys": {}, "event_id": "$gezegd"}
        return web.json_response(rest)


async def stop(taak: "asyncio.Task[object]") -> None:
    taak.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await taak


@pytest.mark.parametrize(
    ("hangt", "streng"),
    [
        ("/send/", False),
        ("/members", False),
        ("/keys/query", False),
        ("/keys/upload", False),
        # by the answer of /keys/query is judged whose words count: there it is waited for
        ("/send/", True),
        ("/members", True),
        ("/keys/upload", True),
    ],
)
async def test_while_a_message_hangs_the_listening_goes_on(tmp_path: Path, hangt: str, streng: bool) -> None:
    geheugen = Geheugen()
    geheugen.waarden[CURSOR] = "s0"
    trage = Trage(hangt)
    async with (
        Thuisserver(trage).open() as server,
        sessie_op(server.adres, tmp_path, only_signed=streng) as sessie,
        asyncio.timeout(GEDULD),
    ):
        oor = MatrixListener(sessie, geheugen.uow, lambda: NU, RealIds(), lambda: None)
        luistert = asyncio.create_task(oor.run())
        zendt = asyncio.create_task(RoomSender(sessie).send(ZENDING))
        try:
            await trage.hangen.wait()
            voor = len(geheugen.rijen)
            while len(geheugen.rijen) < voor + 5:
                await server.wacht_op(len(server.paden) + 1)
            assert not luistert.done()
        finally:
            trage.los.set()
            await stop(luistert)
            await stop(zendt)
    assert {rij.turn for rij in geheugen.rijen} == {"@partner:zvh.test"}


async def test_while_one_message_hangs_another_room_is_spoken_to(tmp_path: Path) -> None:
    gezegd: list[str] = []

    class Half(Trage):
        async def __call__(self, verzoek: web.Request) -> web.Response:
            if "/send/" in verzoek.path and KAMER not in verzoek.path:
                gezegd.append(verzoek.path)
                return web.json_response({"event_id": "$gezegd"})
            return await super().__call__(verzoek)

    trage = Half("/send/")
    elders = OutgoingEvent(room="!elders", txn_id="rij-2", bericht=ZENDING.bericht, members=IEDEREEN)
    async with (
        Thuisserver(trage).open() as server,
        sessie_op(server.adres, tmp_path) as sessie,
        asyncio.timeout(GEDULD),
    ):
        hangend = asyncio.create_task(RoomSender(sessie).send(ZENDING))
        try:
            await trage.hangen.wait()
            assert await RoomSender(sessie).send(elders) == "$gezegd"
            assert not hangend.done()
        finally:
            trage.los.set()
            await stop(hangend)
    assert len(gezegd) == 1
