"""Somebody asks the bot to verify him, by comparing emoji. It cannot; it says so at once, or his client waits for ever.

The bot's device is signed by its own identity, which is what clients look at; comparing is for two people.
"""

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.matrix.sending.encrypted import stuur
from bot.matrix.wire.api import veilig

if TYPE_CHECKING:
    from bot.matrix.session import MatrixSession

CANCEL = "m.key.verification.cancel"
REQUEST = "m.key.verification.request"
_TO_DEVICE = frozenset({REQUEST, "m.key.verification.start"})
_WHY = {"code": "m.unknown_method", "reason": "This bot cannot verify interactively"}
MOST = 20
"""Answers after one sync; whoever asks more is no person."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: in a room, or to the device."""

    sender: str
    id: str
    """Event id in a room, else transaction id."""
    room: str = ""
    device: str = ""


def is_request(source: Any, ik: str) -> bool:
    """Whether this event of a room asks the bot to verify."""
    content = source.get("content")
    if source.get("type") != "m.room.message" or not isinstance(content, dict):
        return False
    return bool(content.get("msgtype") == REQUEST and content.get("to") == ik)


def of_device(messages: Any) -> list[Asked]:
    """The to-device messages that ask the bot to verify."""
    found = [asked for message in (messages if isinstance(messages, list) else ()) if (asked := _asked(message))]
    return found[:MOST]


def _asked(message: Any) -> Asked | None:
    try:
        sender, content = message["sender"], message["content"]
        device, transaction = content["from_device"], content["transaction_id"]
        asks = message["type"] in _TO_DEVICE
    except (KeyError, TypeError):
        return None
    if not asks or not all(isinstance(part, str) and 0 < len(part) < 256 for part in (sender, device, transaction)):
        return None
    return Asked(sender, transaction, device=device)


async def cancel(session: "MatrixSession", asked: Asked, mag: frozenset[str]) -> None:
    """Say that it will not be; a second time says nothing new. `mag`: who may be in that room."""
    txn = hashlib.sha256(f"{asked.room}\0{asked.sender}\0{asked.id}".encode()).hexdigest()[:32]
    if asked.room:
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": asked.id}}
        await stuur(session, asked.room, mag, (CANCEL, _WHY | relation), txn)
        return
    body = {"messages": {asked.sender: {asked.device: _WHY | {"transaction_id": asked.id}}}}
    await session.api.vraag("PUT", f"/_matrix/client/v3/sendToDevice/{veilig(CANCEL)}/{txn}", body)
