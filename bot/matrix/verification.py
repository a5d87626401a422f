"""Sees that somebody asks the bot to verify them, by comparing emoji, in a room or to its device."""

from dataclasses import dataclass
from typing import Any

REQUEST = "m.key.verification.request"
_TO_DEVICE = frozenset({REQUEST, "m.key.verification.start"})
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


def is_request(source: Any, me: str) -> bool:
    """Whether this event of a room asks the bot to verify."""
    content = source.get("content")
    if source.get("type") != "m.room.message" or not isinstance(content, dict):
        return False
    return bool(content.get("msgtype") == REQUEST and content.get("to") == me)


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
