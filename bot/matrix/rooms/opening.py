"""Opens the rooms: each is made once, found again by its alias, and shut to everybody but those whom the bot invites.

Room version 12: the creator stands above all levels and may not be named in them. Name, topic and alias are not
encrypted, so they hold the casus code alone.
"""

import base64
import contextlib
import hashlib
from typing import Any

from bot.matrix.rooms.members import invite
from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import quoted
from commands.ports import PermanentFailure

ROOM_VERSION = "12"
PRIVATE_NAME = "Ketenbot"
_ENCRYPTED = {"algorithm": "m.megolm.v1.aes-sha2"}
POWER_LEVELS = {
    "users_default": 0,
    "events_default": 0,
    "state_default": 100,
    "invite": 100,
    "kick": 100,
    "ban": 100,
    "redact": 100,
    "events": {},
    "notifications": {"room": 100},
}


async def open_room(session: MatrixSession, code: str, *, after: str = "") -> str:
    """Return the room of a casus: made now, or found by its alias. A member reads it from their joining on.

    A room that takes the place of another one (`after`) is read from the invitation on: the words that waited for the
    old room are said before anybody can have come in.
    """
    name, alias = f"Casus {code}", f"casus-{code.lower()}"
    if after:
        alias = f"{alias}-{_hash(session, after)[:12]}"
    body = _new(session, alias=alias, name=name, history="invited" if after else "joined")
    room = await _make(session, body | {"topic": name})
    await _leave(session, after)
    return room


async def open_private(session: MatrixSession, matrix_id: str, key: str, *, after: str = "") -> str:
    """Return the private room with a person. They read it from the invitation on, so that they see what waits there."""
    hash_ = _hash(session, f"{key}\0{after}" if after else key)
    body = _new(session, alias=f"ketenbot-{hash_}", name=PRIVATE_NAME, history="invited")
    session.invitations.send("", matrix_id)
    room = await _make(session, body | {"is_direct": True, "invite": [matrix_id]})
    session.invitations.send(room, matrix_id)
    await invite(session, room, matrix_id)
    await _leave(session, after)
    return room


def _new(session: MatrixSession, *, alias: str, name: str, history: str) -> dict[str, Any]:
    return {
        "room_version": ROOM_VERSION,
        "preset": "private_chat",
        "visibility": "private",
        "room_alias_name": alias,
        "name": name,
        "creation_content": {"m.federate": session.config.federate},
        "power_level_content_override": POWER_LEVELS,
        "initial_state": [
            {"type": "m.room.encryption", "state_key": "", "content": _ENCRYPTED},
            {"type": "m.room.history_visibility", "state_key": "", "content": {"history_visibility": history}},
            {"type": "m.room.guest_access", "state_key": "", "content": {"guest_access": "forbidden"}},
        ],
    }


async def _make(session: MatrixSession, body: dict[str, Any]) -> str:
    try:
        answer = await session.api.ask("POST", "/_matrix/client/v3/createRoom", body)
        return field(answer, "room_id", str)
    except PermanentFailure as error:
        if str(error) != "M_ROOM_IN_USE":
            raise
    return await _find(session, str(body["room_alias_name"]), body)


async def _find(session: MatrixSession, alias: str, body: dict[str, Any]) -> str:
    """Return the room behind an alias, if the bot made it; mend the parts that a crash left out."""
    server = session.me.partition(":")[2]
    answer = await session.api.ask("GET", f"/_matrix/client/v3/directory/room/{quoted(f'#{alias}:{server}')}")
    room = field(answer, "room_id", str)
    state = {event["type"]: event for event in await session.api.all_state(room) if event.get("state_key") == ""}
    if state.get("m.room.create", {}).get("sender") != session.me:
        raise PermanentFailure("alias_van_een_ander")
    for part in body["initial_state"]:
        if part["type"] not in state:
            await session.api.set_state(room, part["type"], part["content"])
    return room


async def _leave(session: MatrixSession, room: str) -> None:
    """Go out of a room that another one took the place of: nobody should speak there and think that they are heard."""
    if room:
        with contextlib.suppress(PermanentFailure):
            await session.api.ask("POST", f"/_matrix/client/v3/rooms/{quoted(room)}/leave", {})
        await session.forget_room(room)


def _hash(session: MatrixSession, key: str) -> str:
    return base64.b32encode(hashlib.sha256(f"{session.me}\0{key}".encode()).digest())[:24].decode().lower()
