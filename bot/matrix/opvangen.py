"""Which events of a room matter, and how one is kept: as JSON, whole, until it is read."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from nio import BadEvent, MegolmEvent, RedactedEvent, RedactionEvent, RoomMemberEvent, UnknownBadEvent
from nio.events import UnknownEncryptedEvent

from bot.matrix.klant import Klant

BERICHT, LID, INGETROKKEN, ONLEESBAAR, WEG = "bericht", "lid", "ingetrokken", "onleesbaar", "weg"
_BERICHTEN = frozenset({"m.text", "m.file", "m.image", "m.video", "m.audio"})
_DUISTER = (MegolmEvent, UnknownEncryptedEvent)
_SLECHT = (BadEvent, UnknownBadEvent)


def brief(klant: Klant, kamer: str, event: Any) -> tuple[str, bytes] | None:
    """Event id and JSON of an event that matters; None for the others and for all the bot did itself.

    Replacing a room counts whoever did it: an administrator may have borrowed the bot's own account.
    """
    bron = event.source
    event_id, afzender = bron.get("event_id"), bron.get("sender")
    soort = soort_van(event, klant.user_id)
    eigen = afzender == klant.user_id and soort != WEG
    if soort is None or eigen or not isinstance(event_id, str) or not isinstance(afzender, str):
        return None
    waarde = {"soort": soort, "kamer": kamer, "versleuteld": telt(klant, event), "event": bron}
    return event_id, json.dumps(waarde, ensure_ascii=False).encode("utf-8", "backslashreplace")


def weg(kamer: str, keer: str) -> tuple[str, bytes]:
    """The same for a room that the bot is not in any more; `keer` tells one time from the next."""
    nummer = hashlib.sha256(f"{kamer}\0{keer}".encode()).hexdigest()
    return f"{WEG}/{nummer}", json.dumps({"soort": WEG, "kamer": kamer, "versleuteld": False, "event": {}}).encode()


def telt(klant: Klant, event: Any) -> bool:
    """Whether it arrived decrypted; and, where that is the rule, from a device that its owner signed."""
    return bool(event.decrypted) and (not klant.streng or klant.vertrouwd(event))


def soort_van(event: Any, ik: str) -> str | None:
    """What an event is to us."""
    if isinstance(event, RedactedEvent):
        return None
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
    return BERICHT if inhoud.get("msgtype") in _BERICHTEN else None


def na_toetreden(events: Sequence[Any], ik: str) -> list[Any]:
    """What came after the bot joined (trap C9); all of it when it was in the room already."""
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
    """Joined, left or refused; not a new display name, not an invitation."""
    if event.membership == "join":
        return bool(event.prev_membership != "join")
    return event.membership in {"leave", "ban"} and event.prev_membership in {"join", "invite"}
