"""Tells what a homeserver answered from what a proxy put in its place.

A page with status 200 is no answer: taken for an empty one it says that somebody was put out, that nobody is in a room,
or that a key was delivered.
"""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from nio import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, RoomMessagesResponse, SyncResponse

from commands.ports import TemporaryFailure

GEEN_ANTWOORD = "not_an_answer"
LIJST = ""
"""Where the items stand when an answer is no object but a list."""
_FOUT = ("errcode", "error")
"""What stands in refusals, and in no answer that says yes."""
_EIST: dict[type, dict[str, type]] = {
    SyncResponse: {"next_batch": str},
    RoomMessagesResponse: {"chunk": list},
    KeysQueryResponse: {"device_keys": dict},
    KeysClaimResponse: {"one_time_keys": dict},
    KeysUploadResponse: {"one_time_key_counts": dict},
}
"""What no answer of a homeserver lacks."""
T = TypeVar("T")


def ontleed(body: bytes) -> dict[str, Any] | None:
    """The JSON object of a body; None when it is none."""
    try:
        inhoud = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(inhoud, list):
        return {LIJST: inhoud}
    return inhoud if isinstance(inhoud, dict) else None


def eis_antwoord(inhoud: object) -> dict[str, Any]:
    """The object that came with a status of success; TemporaryFailure when it is none, or a refusal in disguise."""
    if not isinstance(inhoud, dict) or any(naam in inhoud for naam in _FOUT):
        raise TemporaryFailure(GEEN_ANTWOORD)
    return inhoud


def eis_van(response_class: type, body: bytes) -> dict[str, Any]:
    """The object that nio makes this answer of; TemporaryFailure when it lacks what such an answer never lacks."""
    inhoud = eis_antwoord(ontleed(body))
    for naam, soort in _EIST.get(response_class, {}).items():
        veld(inhoud, naam, soort)
    return inhoud


def veld(antwoord: Mapping[str, Any], naam: str, soort: type[T]) -> T:
    """A part that this answer has when a homeserver gave it; else TemporaryFailure."""
    waarde = antwoord.get(naam)
    if not isinstance(waarde, soort):
        raise TemporaryFailure(GEEN_ANTWOORD)
    return waarde
