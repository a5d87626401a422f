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


def placed(path: Path) -> Iterator[dict[str, Any]]:
    """The same, to learn from. Of a text that tells no places a file beside it (`NAME_plekken.jsonl`) may tell them:
    a word model that got only the clean texts of such a set would learn that nothing in it is a name.
    """
    beside = places_beside(path)
    lines = beside.read_text("utf-8").splitlines() if beside.exists() else []
    places = {one["id"]: one["spans"] for one in map(json.loads, lines)}
    for one in labelled(path):
        yield {**one, "spans": places.get(one["id"], one["spans"])}


def places_beside(path: Path) -> Path:
    """Where the places in the texts of a file are told that does not tell them itself; it may not be there."""
    return path.with_name(f"{path.stem}_plekken.jsonl")


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
