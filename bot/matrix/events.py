"""Picks the events of a room that matter, and keeps each as JSON, whole, until it is read."""

import hashlib
import json
from collections.abc import Container, Sequence
from typing import Any

from nio import BadEvent, MegolmEvent, RedactedEvent, RedactionEvent, RoomMemberEvent, UnknownBadEvent
from nio.events import UnknownEncryptedEvent

from bot.matrix.device.client import Client
from bot.matrix.verification import Asked, is_request
from commands.domain.reactie import lees_teken

MESSAGE, MEMBER, TAKEN_BACK, UNREADABLE, GONE = "bericht", "lid", "ingetrokken", "onleesbaar", "weg"
REACTION = "reactie"
STRANGER = "vreemd"
VERIFICATION = "verificatie"
_MESSAGES = frozenset({"m.text", "m.file", "m.image", "m.video", "m.audio", "m.location"})
_DARK = (MegolmEvent, UnknownEncryptedEvent)
_BAD = (BadEvent, UnknownBadEvent)


def keep_event(
    client: Client, room: str, event: Any, invitations: Container[tuple[str, str]] = ()
) -> tuple[str, bytes] | None:
    """Return event id and JSON of an event that matters; None for any other, and for the bot's own acts.

    A thief may act under the bot's own name. So a replaced room always counts, and so does an invitation that this
    session did not send (`invitations`: room and guest).
    """
    source = event.source
    event_id, sender = source.get("event_id"), source.get("sender")
    kind = kind_of(event, client.user_id)
    own = sender == client.user_id and kind != GONE and not _invites(event, room, invitations)
    if kind is None or own or not isinstance(event_id, str) or not isinstance(sender, str):
        return None
    value = {"soort": kind, "kamer": room, "versleuteld": counts(client, event), "event": source}
    return event_id, json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def keep_loss(room: str, occasion: str) -> tuple[str, bytes]:
    """Return id and JSON for a room that the bot is not in any more; `occasion` tells one time from the next."""
    number = hashlib.sha256(f"{room}\0{occasion}".encode()).hexdigest()
    return f"{GONE}/{number}", json.dumps({"soort": GONE, "kamer": room, "versleuteld": False, "event": {}}).encode()


def keep_stranger(room: str, who: str, occasion: str) -> tuple[str, bytes]:
    """Return id and JSON for somebody who is in a room and does not seem to belong there."""
    number = hashlib.sha256(f"{room}\0{who}\0{occasion}".encode()).hexdigest()
    value = {"soort": STRANGER, "kamer": room, "versleuteld": False, "event": {"state_key": who}}
    return f"{STRANGER}/{number}", json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def keep_verification(asked: Asked, day: str) -> tuple[str, bytes]:
    """Return id and JSON for a request to verify that came to the device, outside any room; one a day per sender."""
    number = hashlib.sha256(f"{asked.sender}\0{day}".encode()).hexdigest()
    value = {"soort": VERIFICATION, "kamer": "", "versleuteld": False, "event": {"sender": asked.sender}}
    return f"{VERIFICATION}/{number}", json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def counts(client: Client, event: Any) -> bool:
    """Tell whether an event arrived encrypted and, with `only_signed`, from a device that its owner signed."""
    return bool(event.decrypted) and (not client.strict or client.is_trusted(event))


def kind_of(event: Any, me: str) -> str | None:
    """Return the kind of an event that matters to us; None for any other event."""
    if isinstance(event, RedactedEvent):
        # a membership that was taken back still counts
        return MEMBER if event.source.get("type") == "m.room.member" and comes_in(event, me) else None
    if event.source.get("type") == "m.room.tombstone" and event.source.get("state_key") == "":
        return GONE
    if isinstance(event, RedactionEvent):
        return TAKEN_BACK
    if isinstance(event, RoomMemberEvent):
        return MEMBER if event.state_key != me and _changes(event) else None
    if isinstance(event, _DARK):
        return UNREADABLE
    kind = event.source.get("type")
    if isinstance(event, _BAD):
        return UNREADABLE if kind in ("m.room.encrypted", "m.room.message") else None
    content = event.source.get("content")
    if kind == "m.reaction":
        return REACTION if reaction_of(content) is not None else None
    if kind != "m.room.message" or not isinstance(content, dict):
        return None
    if is_request(event.source, me):
        return VERIFICATION
    return MESSAGE if content.get("msgtype") in _MESSAGES else None


def reaction_of(content: Any) -> tuple[str, str] | None:
    """Return the event under which a reaction stands, and its key; None for a key that means nothing to the bot."""
    relation = content.get("m.relates_to") if isinstance(content, dict) else None
    if not isinstance(relation, dict) or relation.get("rel_type") != "m.annotation":
        return None
    event, key = relation.get("event_id"), relation.get("key")
    if not isinstance(event, str) or not isinstance(key, str):
        return None
    return (event, key) if lees_teken(key) is not None else None


def after_joining(events: Sequence[Any], me: str) -> list[Any]:
    """Return the events after the bot joined (SOURCES: C9); all events when it was in the room already."""
    for place in range(len(events) - 1, -1, -1):
        if is_own_joining(events[place], me):
            return list(events[place + 1 :])
    return list(events)


def is_own_joining(event: Any, me: str) -> bool:
    """Tell whether the bot itself joins by this event."""
    return (
        isinstance(event, RoomMemberEvent)
        and event.state_key == me
        and event.membership == "join"
        and event.prev_membership != "join"
    )


def _changes(event: RoomMemberEvent) -> bool:
    """Tell whether a membership changes: somebody joins, leaves, refuses, knocks or is invited.

    A new display name is no change.
    """
    earlier = event.prev_membership if isinstance(event.prev_membership, str) else None
    if event.membership in {"join", "invite", "knock"}:
        return bool(earlier != event.membership)
    return event.membership in {"leave", "ban"} and earlier in {"join", "invite"}


def comes_in(event: Any, me: str) -> bool:
    """Tell whether somebody else joins, is invited or knocks. Little may be left of the event."""
    content, who = event.source.get("content"), event.source.get("state_key")
    membership = content.get("membership") if isinstance(content, dict) else None
    return isinstance(who, str) and who != me and membership in {"join", "invite", "knock"}


def _invites(event: Any, room: str, invitations: Container[tuple[str, str]]) -> bool:
    """Tell whether this invites somebody whom this session did not invite."""
    if event.source.get("type") != "m.room.member" or "state_key" not in event.source:
        return False
    who = event.source["state_key"]
    return comes_in(event, "") and (room, who) not in invitations
