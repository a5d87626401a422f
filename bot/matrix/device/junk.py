"""Guards in front of nio: they look first at whatever others upload or send, and leave the junk out.

Three kinds of junk, from any user of the server, raise out of nio 0.26: to-device messages, device keys and one-time
keys. Each function takes the JSON of an answer and returns the part that nio can read, with a count of the rest.
"""

from collections.abc import Mapping
from typing import Any

import vodozemac
from nio import Event, MegolmEvent, OlmEvent, RedactedEvent, ToDeviceEvent, UnknownBadEvent
from unpaddedbase64 import decode_base64

OLM = "m.olm.v1.curve25519-aes-sha2"
_JUNK = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, UnicodeError)


def clean_sync(answer: Mapping[str, Any], own_key: str) -> tuple[dict[str, Any], int]:
    """Return a sync answer with only the to-device messages and room events that nio can read; and a count of the rest.

    Of the to-device messages only Olm messages for this device pass. Room keys come that way; the bot neither verifies
    interactively nor forwards keys.
    """
    clean = {
        name: answer[name] for name in ("next_batch", "device_lists", "device_one_time_keys_count") if name in answer
    }
    everything = _items(_mapping(answer.get("to_device")).get("events"))
    good = [message for message in everything if is_good_olm(message, own_key)]
    clean["to_device"] = {"events": good}
    gone = len(everything) - len(good)
    rooms: dict[str, dict[str, Any]] = {"join": {}, "leave": {}, "invite": {}}
    source = _mapping(answer.get("rooms"))
    for kind in ("join", "leave"):
        for room, info in _mapping(source.get(kind)).items():
            rooms[kind][room], dropped = _clean_room(_mapping(info))
            gone += dropped
    clean["rooms"] = rooms
    return clean, gone


def clean_messages(answer: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """Return an answer of `/messages` with only the events that nio can read; and a count of the rest."""
    everything = _items(answer.get("chunk"))
    good = [event for event in everything if _is_readable(event)]
    return {**answer, "chunk": good}, len(everything) - len(good)


def may_be_encrypted(content: Any, event: MegolmEvent) -> bool:
    """Tell whether people send such an event encrypted, and whether it bears the id and sender that the server gave.

    Its plaintext can say anything. Only the server may say how a room is set up, who is in it and what was taken back.
    """
    source = content.source
    kind = source["type"]
    return (
        not isinstance(content, UnknownBadEvent | RedactedEvent)
        and "state_key" not in source
        and (kind == "m.room.message" or not kind.startswith("m.room."))
        and (source["event_id"], source["sender"]) == (event.event_id, event.sender)
    )


def clean_devices(answer: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """Return an answer of `/keys/query` with only the devices whose keys are keys; and a count of the rest."""
    clean: dict[str, dict[str, Any]] = {}
    gone = 0
    for user, devices in _mapping(answer.get("device_keys")).items():
        clean[user] = {}
        for device, keys in _mapping(devices).items():
            if is_good_device(keys, user, device):
                clean[user][device] = keys
            else:
                gone += 1
    return {"device_keys": clean, "failures": _mapping(answer.get("failures"))}, gone


def clean_keys(answer: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """Return an answer of `/keys/claim` with only the one-time keys that are keys; and a count of the rest."""
    clean: dict[str, dict[str, Any]] = {}
    gone = 0
    for user, devices in _mapping(answer.get("one_time_keys")).items():
        clean[user] = {}
        for device, keys in _mapping(devices).items():
            if is_good_key(keys):
                clean[user][device] = keys
            else:
                gone += 1
    return {"one_time_keys": clean, "failures": _mapping(answer.get("failures"))}, gone


def is_good_olm(message: Any, own_key: str) -> bool:
    """Tell whether a to-device message is a readable Olm message for the device with this Curve25519 key."""
    try:
        content = message["content"]
        if message["type"] != "m.room.encrypted" or content["algorithm"] != OLM:
            return False
        vodozemac.Curve25519PublicKey.from_base64(content["sender_key"])
        part = content["ciphertext"][own_key]
        if part["type"] == 0:
            vodozemac.PreKeyMessage.from_base64(part["body"])
        elif part["type"] == 1:
            vodozemac.AnyOlmMessage.normal(decode_base64(part["body"]))
        else:
            return False
        return isinstance(ToDeviceEvent.parse_event(message), OlmEvent)
    except _JUNK:
        return False


def is_good_device(keys: Any, user: str, device: str) -> bool:
    """Tell whether device keys are readable and belong to this device. nio checks the signatures."""
    try:
        if keys["user_id"] != user or keys["device_id"] != device:
            return False
        vodozemac.Ed25519PublicKey.from_base64(keys["keys"][f"ed25519:{device}"])
        vodozemac.Curve25519PublicKey.from_base64(keys["keys"][f"curve25519:{device}"])
        vodozemac.Ed25519Signature.from_base64(keys["signatures"][user][f"ed25519:{device}"])
        names = keys.get("unsigned", {}).get("device_display_name", "")
        return isinstance(names, str | None) and all(isinstance(name, str) for name in keys["algorithms"])
    except _JUNK:
        return False


def is_good_key(keys: Any) -> bool:
    """Tell whether the claimed key of a device is one signed Curve25519 key. nio checks the signature."""
    try:
        ((name, value),) = keys.items()
        vodozemac.Curve25519PublicKey.from_base64(value["key"])
        for signatures in value["signatures"].values():
            for signature in signatures.values():
                vodozemac.Ed25519Signature.from_base64(signature)
        return bool(name.startswith("signed_curve25519:"))
    except _JUNK:
        return False


def _clean_room(info: dict[str, Any]) -> tuple[dict[str, Any], int]:
    timeline, state = _mapping(info.get("timeline")), _mapping(info.get("state"))
    clean: dict[str, Any] = {"timeline": dict(timeline), "state": {}, "summary": {}}
    gone = 0
    for name, source in (("timeline", timeline), ("state", state)):
        everything = _items(source.get("events"))
        good = [event for event in everything if _is_readable(event)]
        clean[name]["events"] = good
        gone += len(everything) - len(good)
    return clean, gone


def _is_readable(event: Any) -> bool:
    try:
        names = [event.get(name, "") for name in _NAMES]
        storable = all(not isinstance(name, str) or name.isprintable() for name in names)
        return storable and isinstance(event["event_id"], str) and Event.parse_event(event) is not None
    except _JUNK:
        return False


_NAMES = ("event_id", "sender", "state_key", "type")
"""Of an event: ids and words without spaces. A NUL or half a character in one could be stored nowhere."""


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
