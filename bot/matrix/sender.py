"""The six acts of sending: say something in a room, open one, invite, remove and redact."""

import contextlib

from bot.matrix.rooms import members, opening
from bot.matrix.sending.encrypted import zend
from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import veld
from bot.matrix.wire.api import veilig
from commands.ports import KamerKwijt, MatrixSender, PermanentFailure
from commands.ports.zending import MatrixZending


class RoomSender(MatrixSender):
    """Acts in rooms with the one session. Each act is safe to repeat."""

    def __init__(self, session: MatrixSession) -> None:
        self._session = session

    async def send(self, zending: MatrixZending) -> str:
        """Send one event, encrypted; returns its event id. The same txn_id twice is one event.

        May raise KamerKwijt or VreemdInKamer.
        """
        async with members.still_ours(self._session, zending.kamer):
            return await zend(self._session, zending)

    async def open_kamer(self, code: str, *, na: str = "") -> str:
        """Make the room of a casus, or find the one made before; returns the room id.

        `na`: the room it takes the place of; its guests then read all that is said in it from their invitation on.
        """
        await self._session.positie()
        return await opening.open_room(self._session, code, after=na)

    async def open_prive(self, matrix_id: str, sleutel: str, *, na: str = "") -> str:
        """Make the private room with a person, or find the one made before for `sleutel`; returns the room id."""
        await self._session.positie()
        return await opening.open_private(self._session, matrix_id, sleutel, after=na)

    async def nodig_uit(self, kamer: str, matrix_id: str) -> None:
        """Invite; already there or already invited is fine. May raise KamerKwijt."""
        async with members.still_ours(self._session, kamer):
            await members.invite(self._session, kamer, matrix_id)

    async def verwijder(self, kamer: str, matrix_id: str, *, voorgoed: bool = False) -> None:
        """Kick, or ban (`voorgoed`) until the next invitation; not there is fine. May raise KamerKwijt."""
        async with members.still_ours(self._session, kamer):
            await members.remove(self._session, kamer, matrix_id, for_good=voorgoed)

    async def redigeer(self, kamer: str, event: str, txn_id: str) -> None:
        """Redact an event of anybody; the same txn_id twice is one redaction.

        An event that is gone already, or a room that is not ours any more, is fine.
        """
        path = f"/_matrix/client/v3/rooms/{veilig(kamer)}/redact/{veilig(event)}/{veilig(txn_id)}"
        with contextlib.suppress(KamerKwijt):
            async with members.still_ours(self._session, kamer):
                try:
                    veld(await self._session.api.vraag("PUT", path, {}), "event_id", str)
                except PermanentFailure as error:
                    if str(error) != "M_NOT_FOUND":
                        raise
