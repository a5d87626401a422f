"""Says no to whoever asks the bot to verify them: it cannot, and without an answer their client waits for ever.

The bot's device is signed by its own identity, and that is what clients look at; comparing emoji is for two people.
"""

import hashlib

from bot.matrix.sending.encrypted import put
from bot.matrix.session import MatrixSession
from bot.matrix.verification import Asked
from bot.matrix.wire.api import quoted

CANCEL = "m.key.verification.cancel"
_WHY = {"code": "m.unknown_method", "reason": "This bot cannot verify interactively"}


async def cancel(session: MatrixSession, asked: Asked, allowed: frozenset[str]) -> None:
    """Say no to one request; saying it twice says nothing new. `allowed`: the people who may be in that room."""
    txn = hashlib.sha256(f"{asked.room}\0{asked.sender}\0{asked.id}".encode()).hexdigest()[:32]
    if asked.room:
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": asked.id}}
        await put(session, asked.room, allowed, (CANCEL, _WHY | relation), txn)
        return
    body = {"messages": {asked.sender: {asked.device: _WHY | {"transaction_id": asked.id}}}}
    await session.api.ask("PUT", f"/_matrix/client/v3/sendToDevice/{quoted(CANCEL)}/{txn}", body)
