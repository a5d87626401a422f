"""Pins a message of the bot in its room. That it is pinned is in clear, like all state in Matrix; its words are not."""

from contextlib import suppress
from typing import Any

from bot.matrix.session import MatrixSession
from commands.ports import PermanentFailure


async def pin(session: MatrixSession, room: str, event: str) -> None:
    """Pin this event in the place of all that was pinned; a second try changes nothing.

    Nobody but the bot may pin there. A pin that the server refuses is left out. Raises TemporaryFailure.
    """
    with suppress(PermanentFailure):
        await session.api.set_state(room, "m.room.pinned_events", {"pinned": [event]})


async def what_is_pinned(session: MatrixSession, room: str) -> str:
    """The event that is pinned there, empty without one. Raises TemporaryFailure."""
    content = await session.api.state(room, "m.room.pinned_events") or {}
    pinned = content.get("pinned")
    last = pinned[-1] if isinstance(pinned, list) and pinned else ""
    return last if isinstance(last, str) else ""


def edit(event: str, new: dict[str, Any]) -> dict[str, Any]:
    """The content that gives this event of ours other words (Matrix, "Event replacements"); nobody is mentioned."""
    words = {**new, "m.mentions": {}}
    relation = {"rel_type": "m.replace", "event_id": event}
    return {**words, "body": f"* {new['body']}", "m.new_content": words, "m.relates_to": relation}
