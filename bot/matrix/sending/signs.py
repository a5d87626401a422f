"""Puts the signs that people may tap under a message of the bot; like all reactions in Matrix they go in clear."""

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
        path = f"/_matrix/client/v3/rooms/{quoted(outgoing.room)}/send/{REACTION_TYPE}/{outgoing.txn_id}.t{number}"
        relation = {"rel_type": "m.annotation", "event_id": event, "key": sign}
        with suppress(PermanentFailure):
            field(await session.api.ask("PUT", path, {"m.relates_to": relation}), "event_id", str)
