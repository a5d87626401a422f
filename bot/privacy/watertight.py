"""Makes the proposal as a whole pass the guard before it is offered.

What the guard still finds in it (a surname that shows once the first name is gone) is replaced too, until nothing is
found; then the lines that are still held go as a whole, and in the end the text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from bot.privacy.voorstel import Place, propose
from commands.domain.vondst import WEGGELATEN, stukken

ROUNDS: Final = 3
"""How often the proposal is read again before whole lines are taken out."""

Find = Callable[[str], Sequence[tuple[int, int, str]]]
"""Gives the places that hold a text, with their kind, in order."""


def watertight(texts: Sequence[str], places: Sequence[Place], find: Find) -> list[tuple[Place, str]]:
    """The places to replace, in order, and the words for each. With these the texts pass."""
    for round_ in range(ROUNDS + 1):
        words = propose(texts, places)
        left = _left_over(texts, places, words, find)
        if not left:
            return list(zip(places, words, strict=True))
        new = left if round_ < ROUNDS else [_line(texts, one) for one in left]
        places = _merge([*places, *new])
    words = propose(texts, places)
    failing = {one.text_index for one in _left_over(texts, places, words, find)}
    whole = [Place(index, 0, len(texts[index]), "indirect", WEGGELATEN) for index in failing]
    places = _merge([*(one for one in places if one.text_index not in failing), *whole])
    return list(zip(places, propose(texts, places), strict=True))


def _left_over(texts: Sequence[str], places: Sequence[Place], words: Sequence[str], find: Find) -> list[Place]:
    """The places that are still found, as places of the original texts."""
    per: dict[int, list[tuple[int, int, str]]] = {}
    for place, word in zip(places, words, strict=True):
        per.setdefault(place.text_index, []).append((place.begin, place.end, word))
    return [one for index, pairs in per.items() for one in _in_text(index, texts[index], pairs, find)]


def _in_text(index: int, text: str, pairs: Sequence[tuple[int, int, str]], find: Find) -> Iterable[Place]:
    parts = stukken(text, pairs)
    begins, place = [], 0
    for part in parts:
        begins.append(place)
        place += len(part.woorden)
    for start, until, kind in find("".join(part.woorden for part in parts)):
        first, last = bisect_right(begins, start) - 1, bisect_right(begins, until - 1) - 1
        part, end_part = parts[first], parts[last]
        a = part.begin if part.nieuw else part.begin + start - begins[first]
        b = end_part.eind if end_part.nieuw else end_part.begin + until - begins[last]
        own = all(one.nieuw or not one.woorden.strip() for one in parts[first : last + 1])
        yield Place(index, a, b, kind, WEGGELATEN if own else None)


def _line(texts: Sequence[str], place: Place) -> Place:
    """The whole line of a place."""
    text = texts[place.text_index]
    begins = text.rfind("\n", 0, place.begin) + 1
    end = text.find("\n", place.end)
    return Place(place.text_index, begins, end if end >= 0 else len(text), place.kind, WEGGELATEN)


def _merge(places: Sequence[Place]) -> list[Place]:
    """The places with overlapping ones made one, of the kind of the widest. Decided words stay decided."""
    merged: list[Place] = []
    for one in sorted(places, key=lambda place: (place.text_index, place.begin, -place.end)):
        if not merged or merged[-1].text_index != one.text_index or merged[-1].end <= one.begin:
            merged.append(one)
            continue
        previous = merged[-1]
        wider = previous if previous.end - previous.begin >= one.end - one.begin else one
        fixed = previous.fixed or one.fixed
        merged[-1] = Place(one.text_index, previous.begin, max(previous.end, one.end), wider.kind, fixed)
    return merged
