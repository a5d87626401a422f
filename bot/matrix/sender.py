"""The acts of sending: say something in a room, open one, invite, remove, redact, set who may speak, and leave."""

import contextlib

from bot.matrix.rooms import members, opening, speaking
from bot.matrix.sending.encrypted import send
from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import quoted
from bot.paper.press import Press
from commands.ports import MatrixSender, NameLook, PermanentFailure, RoomLost
from commands.ports.outgoing import OutgoingEvent


class RoomSender(MatrixSender):
    """Acts in rooms with the one session. Each act is safe to repeat."""

    def __init__(self, session: MatrixSession, press: Press | None = None, look: NameLook | None = None) -> None:
        """`look`: for names of members in what is said; without it nothing that forbids a name is said."""
        self._session = session
        self._look = look
        self._press = press or Press(training=session.config.training)

    async def send(self, outgoing: OutgoingEvent) -> str:
        """Send one event, encrypted; return its event id. The same txn_id twice is one event.

        Raises RoomLost or StrangerInRoom.
        """
        async with members.still_ours(self._session, outgoing.room):
            return await send(self._session, outgoing, self._press, self._look)

    async def open_room(self, code: str, *, after: str = "") -> str:
        """Make the room of a casus, or find the one made before; return the room id.

        `after`: the room it takes the place of; its guests then read all that is said in it from their invitation on.
        """
        await self._session.position()
        return await opening.open_room(self._session, code, after=after)

    async def open_private_room(self, matrix_id: str, key: str, *, after: str = "") -> str:
        """Make the private room with a person, or find the one made before for `key`; return the room id."""
        await self._session.position()
        return await opening.open_private(self._session, matrix_id, key, after=after)

    async def invite(self, room: str, matrix_id: str) -> None:
        """Invite somebody; already there or already invited is fine. Raises RoomLost."""
        async with members.still_ours(self._session, room):
            await members.invite(self._session, room, matrix_id)

    async def remove_member(self, room: str, matrix_id: str, *, for_good: bool = False) -> None:
        """Kick somebody, or ban them until the next invitation (`for_good`); not there is fine. Raises RoomLost."""
        async with members.still_ours(self._session, room):
            await members.remove(self._session, room, matrix_id, for_good=for_good)

    async def set_speaking(self, room: str, *, everybody: bool) -> None:
        """Let everybody in a room speak, or the bot alone; so already is fine. Raises RoomLost."""
        async with members.still_ours(self._session, room):
            await speaking.set_speaking(self._session, room, everybody=everybody)

    async def leave_room(self, room: str) -> None:
        """Leave a room and forget it, with the keys to what was said there; one that is not ours any more is fine."""
        with contextlib.suppress(RoomLost):
            async with members.still_ours(self._session, room):
                await self._session.api.ask("POST", f"/_matrix/client/v3/rooms/{quoted(room)}/leave", {})
        with contextlib.suppress(PermanentFailure):  # forgotten already, or never known
            await self._session.api.ask("POST", f"/_matrix/client/v3/rooms/{quoted(room)}/forget", {})
        await self._session.forget_room(room)

    async def redact(self, room: str, event: str, txn_id: str) -> None:
        """Redact an event of anybody; the same txn_id twice is one redaction.

        An event that is gone already, or a room that is not ours any more, is fine.
        """
        path = f"/_matrix/client/v3/rooms/{quoted(room)}/redact/{quoted(event)}/{quoted(txn_id)}"
        with contextlib.suppress(RoomLost):
            async with members.still_ours(self._session, room):
                try:
                    field(await self._session.api.ask("PUT", path, {}), "event_id", str)
                except PermanentFailure as error:
                    if str(error) != "M_NOT_FOUND":
                        raise
