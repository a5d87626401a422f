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


async def shut(session: MatrixSession, kamer: str) -> list[str]:
    """Put the doors back as they were made: who comes in, who may do what, who reads back; returns what was changed."""
    state = {event["type"]: event for event in await session.api.alle_state(kamer) if event.get("state_key") == ""}
    wrong = {soort: want for soort, want in _DOORS.items() if not _holds(_content(state, soort), want)}
    if _content(state, _HISTORY).get("history_visibility") not in ("joined", "invited"):
        wrong[_HISTORY] = {"history_visibility": "joined"}
    for soort, want in wrong.items():
        await session.api.zet_state(kamer, soort, want)
    return [soort.removeprefix("m.room.") for soort in wrong]


async def put_out(session: MatrixSession, kamer: str, mag: frozenset[str]) -> list[str]:
    """Put out who is in, invited or knocking and does not belong there; returns them. May raise KamerKwijt."""
    strangers = sorted(set(await members(session, kamer)) - mag - {session.ik})
    for een in strangers:
        await remove(session, kamer, een)
    return strangers


def _content(state: dict[str, dict[str, Any]], soort: str) -> dict[str, Any]:
    content = state.get(soort, {}).get("content")
    return content if isinstance(content, dict) else {}


def _holds(content: dict[str, Any], want: dict[str, Any]) -> bool:
    """Whether it says all that was asked; what a homeserver adds does no harm, but an empty list of people is empty."""
    return all(content.get(name, {} if value == {} else None) == value for name, value in want.items())
