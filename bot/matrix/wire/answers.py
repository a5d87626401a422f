"""Tells the answer of a homeserver from the page that a proxy puts in its place.

A page with status 200 is no answer. Taken for an empty answer it would say that somebody was put out, that nobody is in
a room, or that a key was delivered.
"""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from nio import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, RoomMessagesResponse, SyncResponse

from commands.ports import TemporaryFailure

NOT_AN_ANSWER = "not_an_answer"
ITEMS = ""
"""The name of the items when an answer is a list instead of an object."""
_REFUSAL = ("errcode", "error")
"""Names that stand in refusals only."""
_REQUIRED: dict[type, dict[str, type]] = {
    SyncResponse: {"next_batch": str},
    RoomMessagesResponse: {"chunk": list},
    KeysQueryResponse: {"device_keys": dict},
    KeysClaimResponse: {"one_time_keys": dict},
    KeysUploadResponse: {"one_time_key_counts": dict},
}
"""The parts that every answer of a homeserver has."""
T = TypeVar("T")


def parse(body: bytes) -> dict[str, Any] | None:
    """Return the JSON object of a body; None when the body is no JSON object or list."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(content, list):
        return {ITEMS: content}
    return content if isinstance(content, dict) else None


def require_answer(content: object) -> dict[str, Any]:
    """Return the object of an answer that says yes. Raises TemporaryFailure for anything else, such as a refusal."""
    if not isinstance(content, dict) or any(name in content for name in _REFUSAL):
        raise TemporaryFailure(NOT_AN_ANSWER)
    return content


def require_answer_of(response_class: type, body: bytes) -> dict[str, Any]:
    """Return the object of which nio makes this answer. Raises TemporaryFailure when a part is missing."""
    content = require_answer(parse(body))
    for name, kind in _REQUIRED.get(response_class, {}).items():
        field(content, name, kind)
    return content


def field(answer: Mapping[str, Any], name: str, kind: type[T]) -> T:
    """Return a part that every answer of a homeserver has here. Raises TemporaryFailure when it is missing."""
    value = answer.get(name)
    if not isinstance(value, kind):
        raise TemporaryFailure(NOT_AN_ANSWER)
    return value
