"""The thread of each actiepunt in a room (Matrix, "Threading"): what is said of it first is its root.

Which event that is stands in the account data of the bot for that room, by the number of the actiepunt alone: so it is
known after a restart and after a restore, and a room that takes the place of another begins anew.
"""

from contextlib import suppress
from typing import Any

from bot.matrix.session import MatrixSession
from bot.matrix.wire.api import quoted
from commands.ports import PermanentFailure

_PATH = "/_matrix/client/v3/user/{}/rooms/{}/account_data/eu.ketenbot.draden"


async def root_of(session: MatrixSession, room: str, number: int) -> str:
    """The event under which an actiepunt is spoken of in this room; empty when nothing was said of it yet.

    Raises TemporaryFailure.
    """
    return (await _known(session, room)).get(str(number), "")


async def keep_root(session: MatrixSession, room: str, number: int, event: str) -> None:
    """From now on this event is the root; where the server keeps no such data there are no threads.

    Raises TemporaryFailure.
    """
    roots = {**await _known(session, room), str(number): event}
    with suppress(PermanentFailure):
        await session.api.ask("PUT", _path(session, room), {"wortels": roots})
        session.threads[room] = roots


def in_thread(content: dict[str, Any], root: str) -> dict[str, Any]:
    """The content of an event in the thread; programs that know no threads show it as an answer to the root."""
    fallback = {"is_falling_back": True, "m.in_reply_to": {"event_id": root}}
    return {**content, "m.relates_to": {"rel_type": "m.thread", "event_id": root, **fallback}}


async def _known(session: MatrixSession, room: str) -> dict[str, str]:
    if room not in session.threads:
        try:
            kept = (await session.api.ask("GET", _path(session, room))).get("wortels")
        except PermanentFailure:
            kept = None
        pairs = kept.items() if isinstance(kept, dict) else ()
        session.threads[room] = {number: event for number, event in pairs if isinstance(event, str)}
    return session.threads[room]


def _path(session: MatrixSession, room: str) -> str:
    return _PATH.format(quoted(session.me), quoted(room))
