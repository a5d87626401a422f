"""Reads labelled texts: a line of JSON each. A text with `points` and no spans points to somebody as a whole.

One in the form of the seventh unseen set (`tekst`, `soort`, `kind`, `stijl`) says of the whole of it what it is.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def labelled(path: Path) -> Iterator[dict[str, Any]]:
    """The texts of a file, each with its spans."""
    for line in path.read_text("utf-8").splitlines():
        if line:
            yield with_spans(json.loads(line))


def with_spans(one: dict[str, Any]) -> dict[str, Any]:
    """The same text. Where it only says that it points to somebody, the whole of it is a span."""
    if "tekst" in one:
        return with_spans(_as_a_whole(one))
    if one.get("points") and not one["spans"]:
        return {**one, "spans": [{"start": 0, "end": len(one["text"]), "kind": "indirect"}]}
    return one


def _as_a_whole(one: dict[str, Any]) -> dict[str, Any]:
    """A text that tells no places. Its kind is put between brackets, as no model may learn it of each of its words."""
    text = one["tekst"]
    told = [{"start": 0, "end": len(text), "kind": f"({one['kind']})"}] if one["soort"] == "direct" else []
    return {
        "id": one["id"],
        "style": one["stijl"],
        "text": text,
        "spans": told,
        "points": one["soort"] == "wijzend",
    }
