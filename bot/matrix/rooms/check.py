"""Looks over a room after a thief may have acted as the bot: puts back its doors, and puts out strangers."""

from typing import Any

from bot.matrix.rooms.members import members, remove
from bot.matrix.rooms.speaking import levels
from bot.matrix.session import MatrixSession

_DOORS: dict[str, dict[str, Any]] = {
    "m.room.join_rules": {"join_rule": "invite"},
    "m.room.guest_access": {"guest_access": "forbidden"},
}
_POWER = "m.room.power_levels"
_HISTORY = "m.room.history_visibility"


async def shut(session: MatrixSession, room: str, *, everybody: bool) -> list[str]:
    """Put the doors back as they were made: the rules for joining, power and history. Return the changed rules.

    `everybody`: whether people other than the bot may speak there.
    """
    doors = _DOORS | {_POWER: levels(everybody=everybody) | {"users": {}}}
    state = {event["type"]: event for event in await session.api.all_state(room) if event.get("state_key") == ""}
    wrong = {kind: want for kind, want in doors.items() if not _holds(_content(state, kind), want)}
    if _content(state, _HISTORY).get("history_visibility") not in ("joined", "invited"):
        wrong[_HISTORY] = {"history_visibility": "joined"}
    for kind, want in wrong.items():
        await session.api.set_state(room, kind, want)
    return [kind.removeprefix("m.room.") for kind in wrong]


async def put_out(session: MatrixSession, room: str, allowed: frozenset[str]) -> list[str]:
    """Put out everybody who is in, invited or knocking and not allowed; return them. Raises RoomLost."""
    strangers = sorted(set(await members(session, room)) - allowed - {session.me})
    for one in strangers:
        await remove(session, room, one)
    return strangers


def _content(state: dict[str, dict[str, Any]], kind: str) -> dict[str, Any]:
    content = state.get(kind, {}).get("content")
    return content if isinstance(content, dict) else {}


def _holds(content: dict[str, Any], want: dict[str, Any]) -> bool:
    """Tell whether the content says all that we want. A homeserver may add to it, but not to an empty list."""
    return all(content.get(name, {} if value == {} else None) == value for name, value in want.items())
