"""Which events of a room matter, and how one is kept: as JSON, whole, until it is read."""

import hashlib
import json
from collections.abc import Container, Sequence
from typing import Any

from nio import BadEvent, MegolmEvent, RedactedEvent, RedactionEvent, RoomMemberEvent, UnknownBadEvent
from nio.events import UnknownEncryptedEvent

from bot.matrix.device.client import Klant
from bot.matrix.verification import Asked, is_request

BERICHT, LID, INGETROKKEN, ONLEESBAAR, WEG = "bericht", "lid", "ingetrokken", "onleesbaar", "weg"
VREEMD = "vreemd"
VERIFICATIE = "verificatie"
_BERICHTEN = frozenset({"m.text", "m.file", "m.image", "m.video", "m.audio", "m.location"})
_DUISTER = (MegolmEvent, UnknownEncryptedEvent)
_SLECHT = (BadEvent, UnknownBadEvent)


def brief(klant: Klant, kamer: str, event: Any, genodigd: Container[tuple[str, str]] = ()) -> tuple[str, bytes] | None:
    """Event id and JSON of an event that matters; None for the others and for all the bot did itself.

    Somebody may have borrowed the bot's own account: replacing a room counts whoever did it, and so does an invitation
    that is not among those this session sent (`genodigd`: room and guest).
    """
    bron = event.source
    event_id, afzender = bron.get("event_id"), bron.get("sender")
    soort = soort_van(event, klant.user_id)
    eigen = afzender == klant.user_id and soort != WEG and not _vraagt_in(event, kamer, genodigd)
    if soort is None or eigen or not isinstance(event_id, str) or not isinstance(afzender, str):
        return None
    waarde = {"soort": soort, "kamer": kamer, "versleuteld": telt(klant, event), "event": bron}
    return event_id, json.dumps(waarde, ensure_ascii=False).encode("utf-8", "backslashreplace")


def weg(kamer: str, keer: str) -> tuple[str, bytes]:
    """The same for a room that the bot is not in any more; `keer` tells one time from the next."""
    nummer = hashlib.sha256(f"{kamer}\0{keer}".encode()).hexdigest()
    return f"{WEG}/{nummer}", json.dumps({"soort": WEG, "kamer": kamer, "versleuteld": False, "event": {}}).encode()


def vreemd(kamer: str, wie: str, keer: str) -> tuple[str, bytes]:
    """The same for somebody who is in a room and does not seem to belong there."""
    nummer = hashlib.sha256(f"{kamer}\0{wie}\0{keer}".encode()).hexdigest()
    waarde = {"soort": VREEMD, "kamer": kamer, "versleuteld": False, "event": {"state_key": wie}}
    return f"{VREEMD}/{nummer}", json.dumps(waarde, ensure_ascii=False).encode("utf-8", "backslashreplace")


def verificatie(asked: Asked, dag: str) -> tuple[str, bytes]:
    """The same for a request to verify that came to the device, and to no room; once a day of each sender."""
    nummer = hashlib.sha256(f"{asked.sender}\0{dag}".encode()).hexdigest()
    waarde = {"soort": VERIFICATIE, "kamer": "", "versleuteld": False, "event": {"sender": asked.sender}}
    return f"{VERIFICATIE}/{nummer}", json.dumps(waarde, ensure_ascii=False).encode("utf-8", "backslashreplace")


def telt(klant: Klant, event: Any) -> bool:
    """Whether it arrived decrypted; and, where that is the rule, from a device that its owner signed."""
    return bool(event.decrypted) and (not klant.streng or klant.vertrouwd(event))


def soort_van(event: Any, ik: str) -> str | None:
    """What an event is to us."""
    if isinstance(event, RedactedEvent):
        # taken back, his coming in still stands
        return LID if event.source.get("type") == "m.room.member" and komt_erin(event, ik) else None
    if event.source.get("type") == "m.room.tombstone" and event.source.get("state_key") == "":
        return WEG
    if isinstance(event, RedactionEvent):
        return INGETROKKEN
    if isinstance(event, RoomMemberEvent):
        return LID if event.state_key != ik and _verandert(event) else None
    if isinstance(event, _DUISTER):
        return ONLEESBAAR
    soort = event.source.get("type")
    if isinstance(event, _SLECHT):
        return ONLEESBAAR if soort in {"m.room.encrypted", "m.room.message"} else None
    inhoud = event.source.get("content")
    if soort != "m.room.message" or not isinstance(inhoud, dict):
        return None
    if is_request(event.source, ik):
        return VERIFICATIE
    return BERICHT if inhoud.get("msgtype") in _BERICHTEN else None


def na_toetreden(events: Sequence[Any], ik: str) -> list[Any]:
    """What came after the bot joined (SOURCES: C9); all of it when it was in the room already."""
    for plaats in range(len(events) - 1, -1, -1):
        if is_eigen_toetreden(events[plaats], ik):
            return list(events[plaats + 1 :])
    return list(events)


def is_eigen_toetreden(event: Any, ik: str) -> bool:
    """Whether the bot comes in here."""
    return (
        isinstance(event, RoomMemberEvent)
        and event.state_key == ik
        and event.membership == "join"
        and event.prev_membership != "join"
    )


def _verandert(event: RoomMemberEvent) -> bool:
    """Joined, left or refused, asked in or asking; not a new display name."""
    if event.membership in {"join", "invite", "knock"}:
        return bool(event.prev_membership != event.membership)
    return event.membership in {"leave", "ban"} and event.prev_membership in {"join", "invite"}


def komt_erin(event: Any, ik: str) -> bool:
    """Whether somebody else comes in, is asked in or asks, by an event of which little may be left."""
    inhoud, wie = event.source.get("content"), event.source.get("state_key")
    stand = inhoud.get("membership") if isinstance(inhoud, dict) else None
    return isinstance(wie, str) and wie != ik and stand in {"join", "invite", "knock"}


def _vraagt_in(event: Any, kamer: str, genodigd: Container[tuple[str, str]]) -> bool:
    """Whether this asks in somebody whom this session did not ask."""
    if event.source.get("type") != "m.room.member" or "state_key" not in event.source:
        return False
    wie = event.source["state_key"]
    return komt_erin(event, "") and (kamer, wie) not in genodigd
