"""Looks over a room after somebody else may have acted as the bot: its doors as they were made, and who is in it."""

from typing import Any

from bot.matrix.rooms.members import members, remove
from bot.matrix.rooms.opening import POWER_LEVELS
from bot.matrix.session import MatrixSession

_DOORS: dict[str, dict[str, Any]] = {
    "m.room.join_rules": {"join_rule": "invite"},
    "m.room.guest_access": {"guest_access": "forbidden"},
    "m.room.power_levels": {**POWER_LEVELS, "users": {}},
}
_HISTORY = "m.room.history_visibility"


async def shut(session: MatrixSession, room: str) -> list[str]:
    """Put the doors back as they were made: who comes in, who may do what, who reads back; returns what was changed."""
    state = {event["type"]: event for event in await session.api.all_state(room) if event.get("state_key") == ""}
    wrong = {kind: want for kind, want in _DOORS.items() if not _holds(_content(state, kind), want)}
    if _content(state, _HISTORY).get("history_visibility") not in ("joined", "invited"):
        wrong[_HISTORY] = {"history_visibility": "joined"}
    for kind, want in wrong.items():
        await session.api.set_state(room, kind, want)
    return [kind.removeprefix("m.room.") for kind in wrong]


async def put_out(session: MatrixSession, room: str, allowed: frozenset[str]) -> list[str]:
    """Put out who is in, invited or knocking and does not belong there; returns them. May raise KamerKwijt."""
    strangers = sorted(set(await members(session, room)) - allowed - {session.me})
    for one in strangers:
        await remove(session, room, one)
    return strangers


def _content(state: dict[str, dict[str, Any]], kind: str) -> dict[str, Any]:
    content = state.get(kind, {}).get("content")
    return content if isinstance(content, dict) else {}


def _holds(content: dict[str, Any], want: dict[str, Any]) -> bool:
    """Whether it says all that was asked; what a homeserver adds does no harm, but an empty list of people is empty."""
    return all(content.get(name, {} if value == {} else None) == value for name, value in want.items())
