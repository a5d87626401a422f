"""Tells what a homeserver answered from what a proxy put in its place.

A page with status 200 is no answer: taken for an empty one it says that somebody was put out, that nobody is in a room,
or that a key was delivered.
"""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from nio import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, RoomMessagesResponse, SyncResponse

from commands.ports import TemporaryFailure

NOT_AN_ANSWER = "not_an_answer"
ITEMS = ""
"""Where the items stand when an answer is no object but a list."""
_REFUSAL = ("errcode", "error")
"""What stands in refusals, and in no answer that says yes."""
_REQUIRED: dict[type, dict[str, type]] = {
    SyncResponse: {"next_batch": str},
    RoomMessagesResponse: {"chunk": list},
    KeysQueryResponse: {"device_keys": dict},
    KeysClaimResponse: {"one_time_keys": dict},
    KeysUploadResponse: {"one_time_key_counts": dict},
}
"""What no answer of a homeserver lacks."""
T = TypeVar("T")


def parse(body: bytes) -> dict[str, Any] | None:
    """The JSON object of a body; None when it is none."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(content, list):
        return {ITEMS: content}
    return content if isinstance(content, dict) else None


def require_answer(content: object) -> dict[str, Any]:
    """The object that came with a status of success; TemporaryFailure when it is none, or a refusal in disguise."""
    if not isinstance(content, dict) or any(name in content for name in _REFUSAL):
        raise TemporaryFailure(NOT_AN_ANSWER)
    return content


def require_answer_of(response_class: type, body: bytes) -> dict[str, Any]:
    """The object that nio makes this answer of; TemporaryFailure when it lacks what such an answer never lacks."""
    content = require_answer(parse(body))
    for name, kind in _REQUIRED.get(response_class, {}).items():
        field(content, name, kind)
    return content


def field(answer: Mapping[str, Any], name: str, kind: type[T]) -> T:
    """A part that this answer has when a homeserver gave it; else TemporaryFailure."""
    value = answer.get(name)
    if not isinstance(value, kind):
        raise TemporaryFailure(NOT_AN_ANSWER)
    return value
