"""Sets who may speak in a room: everybody, or the bot alone.

The bot made the room, and so stands above all levels. Everybody may still take back their own words.
"""

from typing import Any

from bot.matrix.rooms.opening import POWER_LEVELS
from bot.matrix.session import MatrixSession

_KIND = "m.room.power_levels"
_BOT_ALONE = {"events_default": 100, "events": {"m.room.redaction": 0}}


def levels(*, everybody: bool) -> dict[str, Any]:
    """Return the power levels of a room in which everybody speaks, or the bot alone."""
    return POWER_LEVELS if everybody else POWER_LEVELS | _BOT_ALONE


async def set_speaking(session: MatrixSession, room: str, *, everybody: bool) -> None:
    """Change the levels of speaking, and nothing else; asked once more it changes nothing."""
    now = await session.api.state(room, _KIND) or {}
    wanted = now | {name: levels(everybody=everybody)[name] for name in _BOT_ALONE}
    if wanted != now:
        await session.api.set_state(room, _KIND, wanted)
