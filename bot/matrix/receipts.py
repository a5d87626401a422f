"""Reads in a raw sync which messages people say that they read; whatever is no receipt is left out."""

from collections.abc import Iterator
from typing import Any

Receipt = tuple[str, str, int]
"""Room, Matrix id, and the moment in milliseconds since 1970, as the server gives it."""


def in_rooms(joined: Any) -> list[Receipt]:
    """The receipts in the rooms of a sync answer."""
    rooms = joined.items() if isinstance(joined, dict) else ()
    return [(room, who, at) for room, info in rooms for who, at in _of_room(info)]


def _of_room(info: Any) -> Iterator[tuple[str, int]]:
    events = _in(_in(info, "ephemeral"), "events")
    for event in events if isinstance(events, list) else ():
        content = _in(event, "content") if _in(event, "type") == "m.receipt" else None
        for read in content.values() if isinstance(content, dict) else ():
            people = _in(read, "m.read")
            for who, what in people.items() if isinstance(people, dict) else ():
                at = _in(what, "ts")
                if isinstance(at, int) and not isinstance(at, bool) and 0 < at < 2**53:
                    yield who, at


def _in(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None
