"""Who comes in is seen whoever let him in: another, a knock, or the bot's own account in the hands of a thief."""

from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from nio import Event, MatrixRoom

from bot.matrix.events import keep_event
from bot.matrix.reading.reader import MatrixReader
from bot.matrix.sending.encrypted import send
from bot.paper.press import Press
from commands.domain.rollen import Kanaal
from commands.messages import Bericht, Blok
from commands.messages.in_kamers import Lidmaatschap, Lidstand
from commands.ports import InboxItem, StrangerInRoom
from commands.ports.outgoing import OutgoingEvent
from tests.bot.matrix.hulp import IK, NU, Thuisserver, sessie_op

KAMER, WIE, DIEF = "!kamer:zvh.test", "@partner:zvh.test", "@dief:zvh.test"


async def niets(_verzoek: web.Request) -> web.Response:
    return web.json_response({})


def lid(stand: str, *, door: str, wie: str = DIEF, eerder: str = "", weg: bool = False) -> Event:
    bron: dict[str, Any] = {
        "type": "m.room.member",
        "event_id": "$1",
        "sender": door,
        "state_key": wie,
        "origin_server_ts": 1,
        "content": {"membership": stand},
        "unsigned": {"prev_content": {"membership": eerder}} if eerder else {},
    }
    if weg:
        redactie = {"event_id": "$2", "type": "m.room.redaction", "sender": wie, "content": {}, "redacts": "$1"}
        bron["unsigned"]["redacted_because"] = redactie | {"origin_server_ts": 2}
    return Event.parse_event(bron)


@pytest.mark.parametrize(
    ("event", "stand"),
    [
        (lid("invite", door="@beheer:zvh.test"), Lidstand.UITGENODIGD),
        (lid("invite", door=IK), Lidstand.UITGENODIGD),
        (lid("knock", door=DIEF), Lidstand.UITGENODIGD),
        (lid("join", door=DIEF, eerder="invite"), Lidstand.BINNEN),
        (lid("join", door=DIEF, weg=True), Lidstand.BINNEN),
        (lid("join", door=DIEF, eerder="join"), None),
        (lid("leave", door=IK, eerder="join"), None),
        (lid("join", door=IK, wie=IK), None),
        (lid("invite", door=IK, wie=WIE), None),
    ],
    ids=["invited", "by the bot's account", "knocks", "joins", "joins and takes it back", "new name", "kick", "self",
         "our own invitation"],
)  # fmt: skip
async def test_who_comes_in_or_is_asked_in_is_kept(tmp_path: Path, event: Event, stand: Lidstand | None) -> None:
    async with Thuisserver(niets).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        sessie.invitations.send(KAMER, WIE)
        gevonden = keep_event(sessie.client, KAMER, event, sessie.invitations)
        if stand is None:
            assert gevonden is None
            return
        assert gevonden is not None
        rij = InboxItem(id="r", source="matrix:$1", kanaal=Kanaal.MATRIX, raw=gevonden[1], received_at=NU)
        gelezen = await MatrixReader(sessie).read(rij)
    assert isinstance(gelezen, Lidmaatschap)
    assert (gelezen.matrix_id, gelezen.stand) == (DIEF, stand)


async def test_our_own_invitation_is_known_until_it_came_back_and_no_longer(tmp_path: Path) -> None:
    async with Thuisserver(niets).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        sessie.invitations.send(KAMER, WIE)
        event = lid("invite", door=IK, wie=WIE)
        assert keep_event(sessie.client, KAMER, event, sessie.invitations) is None
        sessie.invitations.see(KAMER, event, IK)
        assert keep_event(sessie.client, KAMER, event, sessie.invitations) is not None


@pytest.mark.parametrize("stand", ["join", "invite"])
async def test_nobody_gets_a_key_while_a_stranger_is_in_or_invited(tmp_path: Path, stand: str) -> None:
    async def antwoord(verzoek: web.Request) -> web.Response:
        if verzoek.path.endswith("/members"):
            standen = {IK: "join", WIE: "join", DIEF: stand}
            chunk = [{"state_key": wie, "content": {"membership": een}} for wie, een in standen.items()]
            return web.json_response({"chunk": chunk})
        return web.json_response({"event_id": "$1", "device_keys": {}})

    bericht = Bericht(onderwerp="Bericht", blokken=(Blok(tekst="woord"),))
    zending = OutgoingEvent(room=KAMER, txn_id="rij-1", bericht=bericht, members=frozenset({WIE}))
    async with Thuisserver(antwoord).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        sessie.client.rooms[KAMER] = MatrixRoom(KAMER, IK, encrypted=True)
        with pytest.raises(StrangerInRoom) as vreemd:
            await send(sessie, zending, Press())
        assert (vreemd.value.room, vreemd.value.strangers) == (KAMER, {DIEF})
        assert [pad for pad in server.paden if "/send" in pad or "/keys/" in pad] == []
        assert KAMER not in sessie.known_members


@pytest.mark.parametrize(
    ("kapot", "wat"),
    [
        ({"sender": IK, "origin_server_ts": None}, "no moment"),
        ({"type": {"a": None}}, "a type that is no text"),
        ({"content": {"membership": "leave"}, "unsigned": {"prev_content": {"membership": {}}}}, "no earlier state"),
    ],
)
async def test_an_event_in_no_shape_at_all_stops_nothing(tmp_path: Path, kapot: dict[str, Any], wat: str) -> None:
    """Found by fuzzing: such an event held up all that came after it."""
    vast = {"type": "m.room.member", "event_id": "$1", "sender": DIEF, "origin_server_ts": 1, "state_key": DIEF}
    bron = {**vast, "content": {"membership": "join"}} | kapot
    event = Event.parse_event({naam: waarde for naam, waarde in bron.items() if waarde is not None})
    async with Thuisserver(niets).open() as server, sessie_op(server.adres, tmp_path) as sessie:
        sessie.invitations.send(KAMER, DIEF)
        assert keep_event(sessie.client, KAMER, event, sessie.invitations) is None
        sessie.invitations.see(KAMER, event, IK)
