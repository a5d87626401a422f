"""Asks the server for the people in a room; invites people, and puts them out."""

import contextlib
from collections.abc import AsyncIterator

from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import quoted
from commands.ports import PermanentFailure, RoomLost, TemporaryFailure

PRESENT = frozenset({"join", "invite", "knock"})
"""The memberships of somebody who is in a room, or about to come in."""


@contextlib.asynccontextmanager
async def still_ours(session: MatrixSession, room: str) -> AsyncIterator[None]:
    """Raise RoomLost in place of a refusal when the bot turns out not to be in the room any more."""
    try:
        yield
    except PermanentFailure as error:
        if room in await own_rooms(session):
            raise
        raise RoomLost(room) from error


async def own_rooms(session: MatrixSession) -> frozenset[str]:
    """Return the rooms that the bot is in now, as the server says."""
    answer = await session.api.ask("GET", "/_matrix/client/v3/joined_rooms")
    return frozenset(str(room) for room in field(answer, "joined_rooms", list))


async def members(session: MatrixSession, room: str) -> dict[str, str]:
    """Return the membership of everybody who is in, invited or knocking, as the server says. Raises RoomLost.

    An answer without the bot itself is none: a room that it is in is never empty.
    """
    path = f"/_matrix/client/v3/rooms/{quoted(room)}/members?not_membership=leave"
    found: dict[str, str] = {}
    for event in field(await session.api.ask("GET", path), "chunk", list):
        membership = field(field(event, "content", dict), "membership", str) if isinstance(event, dict) else ""
        if membership in PRESENT:
            found[field(event, "state_key", str)] = membership
    if found.get(session.me) != "join":
        if room not in await own_rooms(session):
            raise RoomLost(room)
        raise TemporaryFailure("members_without_bot")
    return found


async def invite(session: MatrixSession, room: str, matrix_id: str) -> None:
    """Invite somebody, unless they are in or invited already; lift a ban first."""
    membership = await _membership(session, room, matrix_id)
    if membership == "ban":
        await session.api.ask("POST", f"/_matrix/client/v3/rooms/{quoted(room)}/unban", {"user_id": matrix_id})
    if membership not in {"join", "invite"}:
        path = f"/_matrix/client/v3/rooms/{quoted(room)}/invite"
        session.invitations.send(room, matrix_id)
        try:
            await session.api.ask("POST", path, {"user_id": matrix_id})
        except PermanentFailure:
            # they may have come in meanwhile; otherwise the refusal stands
            if await _membership(session, room, matrix_id) not in {"join", "invite"}:
                raise
    session.known_members.discard(room)


async def remove(session: MatrixSession, room: str, matrix_id: str, *, for_good: bool = False) -> None:
    """Take somebody out, or take back their invitation; `for_good`: ban them. The next message has new keys.

    Done only when the server says that they are out: TemporaryFailure as long as it says that they are in.
    """
    session.known_members.discard(room)
    if await _membership(session, room, matrix_id) not in PRESENT:
        return
    act = "ban" if for_good else "kick"
    await session.api.ask("POST", f"/_matrix/client/v3/rooms/{quoted(room)}/{act}", {"user_id": matrix_id})
    session.known_members.discard(room)
    if await _membership(session, room, matrix_id) in PRESENT:
        raise TemporaryFailure("still_in_room")


async def _membership(session: MatrixSession, room: str, matrix_id: str) -> str:
    content = await session.api.state(room, "m.room.member", matrix_id)
    return "" if content is None else field(content, "membership", str)
