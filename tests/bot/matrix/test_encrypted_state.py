"""What a member encrypts is what he says, and never what the room is, who is in it, or what was taken back."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from nio import Event, MatrixRoom, MegolmEvent, RoomMessagesResponse, SyncResponse

from bot.matrix.events import MESSAGE, UNREADABLE, keep_event, kind_of
from bot.matrix.reading.reader import KEY_TRIES, MatrixReader
from bot.matrix.session import MatrixSession
from commands.domain.rollen import Kanaal
from commands.messages.in_kamers import Onleesbaar
from commands.ports import InboxItem
from tests.bot.matrix.hulp import IK, NU, sessie_op

KAMER, LID, ANDER = "!kamer:zvh.test", "@lid:zvh.test", "@ander:zvh.test"
NEP: list[dict[str, Any]] = [
    {"type": "m.room.tombstone", "state_key": "", "content": {"body": "x", "replacement_room": "!weg:zvh.test"}},
    {"type": "m.room.member", "state_key": ANDER, "content": {"membership": "leave"}},
    {"type": "m.room.member", "state_key": "@boef:zvh.test", "content": {"membership": "join"}},
    {
        "type": "m.room.member",
        "state_key": "@boef:zvh.test",
        "content": {"membership": "join"},
        "unsigned": {"redacted_because": {"type": "m.room.redaction", "sender": LID, "event_id": "$r", "content": {}}},
    },
    {"type": "m.room.power_levels", "state_key": "", "content": {"users": {LID: 100}}},
    {"type": "m.room.redaction", "redacts": "$ander", "content": {"redacts": "$ander"}},
    {"type": "m.room.message", "state_key": "", "content": {"msgtype": "m.text", "body": "3 klaar"}},
    {"type": "m.room.message", "sender": ANDER, "event_id": "$ander", "content": []},
]


@pytest.fixture
async def sessie(tmp_path: Path) -> AsyncIterator[MatrixSession]:
    """A session that knows an encrypted room with two members, and its key."""
    async with sessie_op("http://127.0.0.1:9", tmp_path) as een:
        ruimte = een.client.rooms[KAMER] = MatrixRoom(KAMER, IK, encrypted=True)
        for wie in (LID, ANDER):
            ruimte.add_member(wie, wie, None)
        ruimte.members_synced = True
        een.client.olm.create_outbound_group_session(KAMER)
        een.client.olm.outbound_group_sessions[KAMER].mark_as_shared()
        yield een


def versleuteld(sessie: MatrixSession, inhoud: dict[str, Any]) -> dict[str, Any]:
    """As it comes from the server."""
    content = sessie.client.olm.group_encrypt(KAMER, inhoud)
    bron = {"type": "m.room.encrypted", "event_id": "$dit", "sender": LID, "origin_server_ts": 1}
    return {**bron, "content": content}


def staat(sessie: MatrixSession) -> tuple[Any, ...]:
    """What the client takes the room for."""
    ruimte = sessie.client.rooms[KAMER]
    return set(ruimte.users), ruimte.replacement_room, dict(ruimte.power_levels.users)


async def in_sync(sessie: MatrixSession, bron: dict[str, Any]) -> Any:
    """Its event after a sync."""
    info = {"timeline": {"events": [bron], "limited": False, "prev_batch": "p"}, "state": {"events": []}}
    info |= {"ephemeral": {"events": []}, "account_data": {"events": []}, "summary": {}, "unread_notifications": {}}
    kamers = {"join": {KAMER: info}, "invite": {}, "leave": {}}
    lijsten = {"device_one_time_keys_count": {"signed_curve25519": 50}, "device_lists": {"changed": [], "left": []}}
    antwoord = SyncResponse.from_dict(
        {"next_batch": "n", "rooms": kamers, "to_device": {"events": []}, "presence": {"events": []}, **lijsten}
    )
    antwoord.asked, antwoord.unused_fallback = [], None
    await sessie.client.receive_response(antwoord)
    return antwoord.rooms.join[KAMER].timeline.events[0]


async def in_page(sessie: MatrixSession, bron: dict[str, Any]) -> Any:
    """Its event in a page of what was missed."""
    antwoord = RoomMessagesResponse.from_dict({"chunk": [bron], "start": "a", "end": "b"}, KAMER)
    await sessie.client.receive_response(antwoord)
    return antwoord.chunk[0]


@pytest.mark.parametrize("weg", [in_sync, in_page])
@pytest.mark.parametrize("nep", NEP, ids=lambda nep: nep["type"])
async def test_encrypted_it_is_junk_and_changes_no_room(sessie: MatrixSession, nep: dict[str, Any], weg: Any) -> None:
    eerst = staat(sessie)

    event = await weg(sessie, versleuteld(sessie, nep))

    assert staat(sessie) == eerst
    assert kind_of(event, IK) == UNREADABLE
    assert (event.sender, event.event_id) == (LID, "$dit")
    assert sessie.client.dropped["room"] == 1


@pytest.mark.parametrize("nep", NEP, ids=lambda nep: nep["type"])
async def test_with_a_key_that_came_late_it_is_junk_too(sessie: MatrixSession, nep: dict[str, Any]) -> None:
    bron = versleuteld(sessie, nep)
    _, ruw = keep_event(sessie.client, KAMER, Event.parse_event(bron)) or ("", b"")
    rij = InboxItem(id="r", source="matrix:$dit", kanaal=Kanaal.MATRIX, raw=ruw, received_at=NU, tries=KEY_TRIES)

    gelezen = await MatrixReader(sessie).read(rij)

    assert isinstance(gelezen, Onleesbaar)
    assert (gelezen.afzender, gelezen.extern_id) == (LID, "$dit")


@pytest.mark.parametrize("weg", [in_sync, in_page])
@pytest.mark.parametrize(
    ("open_", "soort"),
    [
        ({"type": "m.room.message", "content": {"msgtype": "m.text", "body": "3 klaar"}}, MESSAGE),
        ({"type": "m.reaction", "content": {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$x"}}}, None),
    ],
)
async def test_what_people_send_encrypted_is_read(
    sessie: MatrixSession, open_: dict[str, Any], soort: str | None, weg: Any
) -> None:
    event = await weg(sessie, versleuteld(sessie, open_))

    assert kind_of(event, IK) == soort
    assert not isinstance(event, MegolmEvent)
    assert sessie.client.dropped.total() == 0
