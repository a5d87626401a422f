"""Puts signs under messages: those that people may tap, and one that says that their words came in.

Like all reactions in Matrix they go in clear, and ring nobody.
"""

from contextlib import suppress

from bot.matrix.session import MatrixSession
from bot.matrix.wire.answers import field
from bot.matrix.wire.api import quoted
from commands.ports import PermanentFailure
from commands.ports.outgoing import OutgoingEvent

REACTION_TYPE = "m.reaction"


async def offer(session: MatrixSession, outgoing: OutgoingEvent, event: str) -> None:
    """Put the signs of a message under its `event`, in their order; a second try puts none twice.

    A sign that the server refuses is left out: the message says how to answer without. Raises TemporaryFailure.
    """
    for number, sign in enumerate(outgoing.bericht.tekens):
        with suppress(PermanentFailure):
            await _put(session, outgoing.room, event, sign, f"{outgoing.txn_id}.t{number}")


async def answer(session: MatrixSession, outgoing: OutgoingEvent) -> str:
    """Put the sign of a message under the event that it answers; return the id of the reaction, the same at every try.

    Empty where there is no such event, or where the server refuses: then the words must be said. Raises
    TemporaryFailure.
    """
    if not (outgoing.bericht.teken_erop and outgoing.reply_to):
        return ""
    try:
        return await _put(
            session, outgoing.room, outgoing.reply_to, outgoing.bericht.teken_erop, f"{outgoing.txn_id}.t"
        )
    except PermanentFailure:
        return ""


async def _put(session: MatrixSession, room: str, event: str, sign: str, txn: str) -> str:
    path = f"/_matrix/client/v3/rooms/{quoted(room)}/send/{REACTION_TYPE}/{txn}"
    relation = {"rel_type": "m.annotation", "event_id": event, "key": sign}
    return field(await session.api.ask("PUT", path, {"m.relates_to": relation}), "event_id", str)
