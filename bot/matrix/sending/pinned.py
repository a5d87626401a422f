"""Pins a message of the bot in its room. That it is pinned is in clear, like all state in Matrix; its words are not."""

from contextlib import suppress

from bot.matrix.session import MatrixSession
from commands.ports import PermanentFailure


async def pin(session: MatrixSession, room: str, event: str) -> None:
    """Pin this event in the place of all that was pinned; a second try changes nothing.

    Nobody but the bot may pin there. A pin that the server refuses is left out. Raises TemporaryFailure.
    """
    with suppress(PermanentFailure):
        await session.api.set_state(room, "m.room.pinned_events", {"pinned": [event]})
