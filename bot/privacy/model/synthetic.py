"""Texts made from others, for the model `token` to learn from: templates filled in, names swapped, careless typing."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from bot.privacy.lists import packed, written

Span = tuple[int, int, str]
_SLOT: Final = re.compile(r"\{([a-z]+)\}")
_CHOICE: Final = re.compile(r"<(?:([0-9]+)-([0-9]+)|([a-z_]+))>")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the places that identify somebody."""

    text: str
    spans: tuple[Span, ...]


@cache
def _pool(name: str) -> tuple[str, ...]:
    """The entries of a list, in a fixed order."""
    return tuple(sorted(one for one in packed(name) if len(one) > 2))


@cache
def _call_names() -> tuple[str, ...]:
    return tuple(name.lower() for name in written("roepnamen") if name != "---")


@dataclass(frozen=True, slots=True)
class _Templates:
    """The file of templates: its lists of words, the ways to fill each place, and the messages."""

    lists: dict[str, list[str]]
    slots: dict[str, tuple[str, list[str]]]
    messages: list[str]


@cache
def _templates() -> _Templates:
    read = _Templates({}, {}, [])
    for line in (files("bot.privacy.model") / "sjablonen.txt").read_text("utf-8").splitlines():
        name, _, rest = line[1:].partition(": ")
        if line.startswith("$"):
            read.lists[name] = [word.replace("_", " ") if word != "_" else "" for word in rest.split()]
        elif line.startswith("@"):
            kind, _, slot = name.partition(" ")
            read.slots[slot] = kind, rest.split(" | ")
        elif not line.startswith("#"):
            read.messages.append(line)
    return read


def made_up(times: int, seed: int) -> Iterator[Labelled]:
    """Each template, so many times."""
    chance = random.Random(seed)  # noqa: S311 the same texts each time is what is asked
    for line in _templates().messages:
        for _ in range(times):
            yield _typed(_filled(line, chance), chance)


def _filled(line: str, chance: random.Random) -> Labelled:
    parts: list[str] = []
    spans: list[Span] = []
    length = at = 0
    for found in _SLOT.finditer(line):
        kind, words = _fill(found[1], chance)
        parts += line[at : found.start()], words
        length += found.start() - at
        if kind and not (found[1] == "getalwoord" and _COUNTS.search(line)):
            spans.append((length, length + len(words), kind))
        length += len(words)
        at = found.end()
    return Labelled("".join([*parts, line[at:]]), tuple(spans))


def _fill(slot: str, chance: random.Random) -> tuple[str, str]:
    """The kind of a slot, "" when it identifies nobody, and words for it."""
    if slot == "naam":
        return "name", _name(chance)
    kind, ways = _templates().slots[slot]

    def chosen(found: re.Match[str]) -> str:
        if found[1]:
            return str(chance.randint(int(found[1]), int(found[2])))
        return chance.choice(_templates().lists.get(found[3]) or _pool(found[3]))

    return kind, _CHOICE.sub(chosen, chance.choice(ways))


def _name(chance: random.Random) -> str:
    pick = chance.choice
    first = pick((pick(_pool("voornamen")), pick(_pool("voornamen")), pick(_call_names())))
    last = pick((pick(_pool("achternamen")), pick(_pool("achternamen_veel"))))
    if chance.random() < 0.2:
        first = _mistyped(first, chance)
    prefix = pick(("", "", "van ", "de ", "vd ", "el ", "v "))
    return pick((first, first, first, prefix + last, f"{first} {prefix}{last}", f"{first[0]} {last}"))


def _typed(one: Labelled, chance: random.Random) -> Labelled:
    """In small letters, with a capital in front, or all in capitals."""
    how = chance.random()
    if how < 0.12:
        return Labelled(one.text.upper(), one.spans)
    if how < 0.45:
        return Labelled(_capitals(one.text, one.spans), one.spans)
    return one


_COUNTS: Final = re.compile(r"\b(?:weken|dagen|keer|maanden|duurt)\b")


def _capitals(text: str, spans: Sequence[Span]) -> str:
    """The text as one writes with care: a capital in front and on each name."""
    signs = list(text)
    for begin, end, kind in spans:
        if kind in {"name", "place", "school", "facility", "address"}:
            for word in re.finditer(r"[^\W\d_]{3,}", text[begin:end]):
                if word[0] not in {"van", "het", "vd"}:
                    signs[begin + word.start()] = word[0][0].upper()
    signs[0] = signs[0].upper()
    return "".join(signs) + "."


def careless(one: Labelled, chance: random.Random) -> Iterator[Labelled]:
    """The same text as others would type it. Places stay where they are."""
    lowered = one.text.lower()
    if len(lowered) != len(one.text):
        return
    if lowered != one.text:
        yield Labelled(lowered, one.spans)
    blank = re.sub(r"[.,;:!?\"()]", " ", lowered)
    if blank != lowered:
        yield Labelled(_with_slips(blank, one.spans, chance), one.spans)
    if chance.random() < 0.3 and len(one.text.upper()) == len(one.text):
        yield Labelled(one.text.upper(), one.spans)


def _with_slips(text: str, spans: Sequence[Span], chance: random.Random) -> str:
    """Two letters swapped in some words that identify nobody."""
    signs = list(text)
    for word in re.finditer(r"[a-z]{5,}", text):
        if chance.random() < 0.08 and not any(begin < word.end() and word.start() < end for begin, end, _ in spans):
            at = word.start() + chance.randint(1, len(word[0]) - 2)
            signs[at], signs[at + 1] = signs[at + 1], signs[at]
    return "".join(signs)


def renamed(one: Labelled, chance: random.Random) -> Labelled | None:
    """The same text about others: names and places from our lists. None when it has neither."""
    parts: list[str] = []
    spans: list[Span] = []
    at = length = 0
    changed = False
    for begin, end, kind in sorted(one.spans):
        if begin < at:
            return None
        words = one.text[begin:end]
        if kind in {"name", "place"} and words.isalpha() and not (words.isupper() and len(words) < 5):
            pool = (
                _pool("plaatsen")
                if kind == "place"
                else chance.choice((_pool("voornamen"), _call_names(), _pool("achternamen")))
            )
            new = chance.choice(pool)
            words = new.upper() if words.isupper() else new.capitalize() if words[0].isupper() else new
            changed = True
        parts += one.text[at:begin], words
        length += begin - at
        spans.append((length, length + len(words), kind))
        length += len(words)
        at = end
    return Labelled("".join([*parts, one.text[at:]]), tuple(spans)) if changed else None


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice("aeiknrst") + word[at + chance.randint(0, 1) :]
