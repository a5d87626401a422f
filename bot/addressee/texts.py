"""The texts to learn from, and those to measure on: a heading for each kind, and a text a line under it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from commands.domain.aanspraak import Aan

_TESTS: Final = Path(__file__).parents[2] / "tests"
OWN: Final = _TESTS / "bot/addressee/teksten/eigen.txt"
HAND_C: Final = _TESTS / "bot/addressee/teksten/hand_c.txt"
LEARNED: Final = (OWN, HAND_C)
ASIDE: Final = (_TESTS / "bot/addressee/teksten/apart.txt", _TESTS / "bot/addressee/teksten/apart_2.txt")
"""The second of these is by another hand than all that was learned."""
REPLIES: Final = _TESTS / "antwoorden/ontwikkel-1.jsonl"
_GUARD: Final = _TESTS / "bot/privacy/teksten"
NEWS: Final = tuple(
    _GUARD / f"{name}.jsonl"
    for name in (
        *("derdehand", "ontwikkel", "ontwikkel_kort", "schoon", "ongezien", "ongezien_3", "ongezien_4"),
        *("hand_a", "hand_b"),
    )
)
"""Texts of other hands, written for the guard: news of a casus nearly all."""
Labelled = tuple[str, Aan | None]
"""A text with what it wants; None: it is for the group."""


def read_labelled(path: Path) -> Iterator[Labelled]:
    """The texts of a file; a line that begins with a # and a space is a remark."""
    kind: Aan | None = None
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = _kind(line.removeprefix("## ").strip())
        elif line and not line.startswith("# "):
            yield line.replace("\\n", "\n"), kind


def _kind(name: str) -> Aan | None:
    return None if name == "allen" else Aan(f"aan_{name}") if name in ("een", "regie") else Aan(f"aan_bot_{name}")


def read_news(path: Path) -> Iterator[str]:
    """The texts of a file of the guard."""
    yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines() if line)


def read_shared(path: Path) -> Iterator[str]:
    """Those replies of a file of `tests/antwoorden` that are for the group."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["delen"] is True:
            yield row["tekst"]


def careless(text: str) -> str:
    """The same as it is typed on a phone: small letters, no marks."""
    return "".join(sign if sign.isalnum() or sign in " \n" else " " for sign in text.lower())


def all_own() -> list[Labelled]:
    """What was written for this, of all hands that are learned from."""
    return [one for path in LEARNED for one in read_labelled(path)]


def all_learned() -> list[Labelled]:
    """All to learn from; our own also as they are typed on a phone."""
    own = [(form, kind) for text, kind in all_own() for form in dict.fromkeys((text, careless(text)))]
    news = [text for path in NEWS for text in read_news(path)]
    return [*own, *((text, None) for text in (*news, *read_shared(REPLIES)))]
