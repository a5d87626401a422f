"""Sees that somebody asks the bot to verify them, by comparing emoji, in a room or to its device."""

from dataclasses import dataclass
from typing import Any

REQUEST = "m.key.verification.request"
_TO_DEVICE = frozenset({REQUEST, "m.key.verification.start"})
MOST = 20
"""The most answers after one sync; no person asks more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to verify, in a room or to the device."""

    sender: str
    id: str
    """The event id in a room, otherwise the transaction id."""
    room: str = ""
    device: str = ""


def is_request(source: Any, me: str) -> bool:
    """Tell whether this event of a room asks the bot to verify somebody."""
    content = source.get("content")
    if source.get("type") != "m.room.message" or not isinstance(content, dict):
        return False
    return bool(content.get("msgtype") == REQUEST and content.get("to") == me)


def of_device(messages: Any) -> list[Asked]:
    """Return the requests among these to-device messages, MOST at the most."""
    found = [asked for message in (messages if isinstance(messages, list) else ()) if (asked := _asked(message))]
    return found[:MOST]


def _asked(message: Any) -> Asked | None:
    try:
        sender, content = message["sender"], message["content"]
        device, transaction = content["from_device"], content["transaction_id"]
        asks = message["type"] in _TO_DEVICE
    except (KeyError, TypeError):
        return None
    parts = (sender, device, transaction)
    if not asks or not all(isinstance(part, str) and 0 < len(part) < 256 and part.isprintable() for part in parts):
        return None
    return Asked(sender, transaction, device=device)
