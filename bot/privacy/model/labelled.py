"""Reads labelled texts: a line of JSON each. A text with `points` and no spans points to somebody as a whole."""

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
    if one.get("points") and not one["spans"]:
        return {**one, "spans": [{"start": 0, "end": len(one["text"]), "kind": "indirect"}]}
    return one
