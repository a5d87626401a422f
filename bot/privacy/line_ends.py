"""Texts with their line ends joined: a name or a number that is split over two lines is one to a reader.

The reading as it is written stays, so these can only add.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol

from bot.privacy.folded import Change, Folded
from bot.privacy.hit import Hit, Kind

_BREAK: Final = r"(?:\r\n|[\n\r\u2028\u2029\x85\x0b\x0c])"
_END: Final = re.compile(
    rf"(?:(?<=\w)(?P<dash>[-\u00ad\u2010-\u2013]{{1,2}})|(?<!\s))[ \t]*{_BREAK}(?:[ \t]*>)*[ \t]*(?=[^\s>])"
)
"""An end of a line with words before and behind it. A quoted mail has a sign before each line."""
_ITEM: Final = re.compile(r"(?:[-*•+–]|\(?(?:[0-9]{1,2}|[a-z])[.)])[ \t]")
"""How an item of a list begins."""
_BEFORE: Final = re.compile(r"[^\s]+$")
_BEHIND: Final = re.compile(r"[^\s]+")
_LETTERS_BEFORE: Final = re.compile(r"[^\W\d_]+$")
_LETTERS_BEHIND: Final = re.compile(r"[^\W\d_]+")
_STREET: Final = re.compile(r"(?:straat|laan|plein|dijk|kade|singel|gracht|steeg)\b")
_STREET_NUMBER: Final = re.compile(r"(?:straat|weg|laan|plein|dijk|kade|hof|singel|gracht|steeg|pad)\s+[0-9]")
_FIGURE_OR_AT: Final = re.compile("[0-9@]")
_LONGEST: Final = 60
_NEAR: Final = 200
"""Characters on each side of a line end: more than any finding holds with the words that tell what it is."""
_SIGNS: Final = ".,;:!?()[]\"'>*_"
_CLOSES: Final = (".", "!", "?", ":")
_SURE: Final = frozenset(
    {
        *(Kind.BSN, Kind.IBAN, Kind.KENTEKEN, Kind.TELEFOON, Kind.EMAIL, Kind.PARKET, Kind.PV, Kind.VNUMMER),
        *(Kind.POSTCODE, Kind.GEBOORTEDATUM, Kind.ADRES),
    }
)
"""Kinds that show by their shape, however they were split."""


class Words(Protocol):
    """What must be known of words; see bot.privacy.dictionary."""

    def knows(self, word: str) -> bool: ...
    def is_voornaam(self, word: str) -> bool: ...
    def is_achternaam(self, word: str) -> bool: ...


def over_line_ends(text: str, here: Sequence[Hit], find: Callable[[str], list[Hit]], words: Words) -> list[Hit]:
    """The findings of `find` that only show with line ends joined, by place in the text; `here` are those of the text
    as it is written. Only the lines around an end that may part a name or a number are read again.
    """
    ends = [one for one in _ends(text) if _may_part(text, one, words)]
    found: list[Hit] = []
    for begin, end in _around(text, ends):
        near = [one for one in ends if begin <= one.start() and one.end() <= end]
        glued = {one.start() for one in near if one["dash"] is None and _may_be_one(text, one, words)}
        for read, offset in _readings(text, (begin, end), near, glued):
            for one in find(read.text):
                hit = _in_text(one, read, offset)
                crossed = [at for at in near if hit.begin < at.start() and at.end() < hit.end]
                if not one.warning and _counts(hit, crossed, text, here, glued, words):
                    found.append(hit)
    return found


def _in_text(one: Hit, read: Folded, offset: int) -> Hit:
    begin, end = read.in_source(one.begin, one.end)
    return Hit(begin + offset, end + offset, one.kind, one.recogniser)


def _counts(
    hit: Hit, crossed: Sequence[re.Match[str]], text: str, here: Sequence[Hit], glued: set[int], words: Words
) -> bool:
    """Whether a finding over these line ends says more than words that stand below each other."""
    if not crossed or hit.kind in _SURE:
        return bool(crossed)
    apart = not any(at.start() in glued for at in crossed)
    return (apart and _touches(hit, here)) or any(_tells(text, at, words) for at in crossed)


def _ends(text: str) -> list[re.Match[str]]:
    """The line ends but those before an item of a list."""
    return [one for one in _END.finditer(text) if _ITEM.match(text, one.end()) is None]


def _around(text: str, ends: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """The whole lines on both sides of these ends, as places that do not overlap; of a long line what is near."""
    places: list[tuple[int, int]] = []
    for one in ends:
        begin = max(text.rfind("\n", 0, one.start()) + 1, one.start() - _NEAR)
        line = text.find("\n", one.end())
        end = min(len(text) if line < 0 else line, one.end() + _NEAR)
        if places and begin <= places[-1][1]:
            begin, end = places[-1][0], max(end, places[-1][1])
            places.pop()
        places.append((begin, end))
    return places


def _may_part(text: str, end: re.Match[str], words: Words) -> bool:
    """Whether a name or a number may run over it: not between two ordinary words."""
    before = _BEFORE.search(text, max(0, end.start() - _LONGEST), end.start())
    behind = _BEHIND.match(text, end.end())
    if end["dash"] or before is None or behind is None or _may_be_one(text, end, words):
        return True
    left, right = before[0].strip(_SIGNS), behind[0].strip(_SIGNS)
    if not left or not right:
        return False
    if before[0].endswith(_CLOSES) and words.knows(right.lower()):
        return False
    return not (_is_ordinary(left, words) and _is_ordinary(right, words))


def _is_ordinary(word: str, words: Words) -> bool:
    lower = word.lower()
    name = word[0].isupper() and (words.is_voornaam(lower) or words.is_achternaam(lower))
    return len(word) > 1 and words.knows(lower) and not name


def over_line_ends_of(text: str, find: Callable[[str], Iterable[tuple[int, int]]]) -> set[tuple[int, int]]:
    """The same for words that are looked up one by one: whatever is found over a line end counts."""
    ends = _ends(text)
    found: set[tuple[int, int]] = set()
    for read, _ in _readings(text, (0, len(text)), ends, {one.start() for one in ends}):
        places = (read.in_source(*place) for place in find(read.text))
        found |= {(a, b) for a, b in places if any(a < one.start() and one.end() < b for one in ends)}
    return found


def _readings(
    text: str, place: tuple[int, int], ends: Sequence[re.Match[str]], glued: set[int]
) -> Iterator[tuple[Folded, int]]:
    """The readings of this place that differ, with where it begins: with the dash and without it, and with words glued
    that have no dash."""
    begin, until = place
    seen: set[str] = set()
    for dash, glue in (("-", False), ("", False), ("", True)) if ends else ():
        changes: list[Change] = [
            (
                one.start() - begin,
                one.end() - begin,
                dash if one["dash"] else "" if glue and one.start() in glued else " ",
            )
            for one in ends
        ]
        read = Folded(text[begin:until], changes)
        if read.text not in seen:
            seen.add(read.text)
            yield read, begin


def _may_be_one(text: str, end: re.Match[str], words: Words) -> bool:
    """Whether what stands on both sides may be one word or number. Two ordinary words are two."""
    before = _BEFORE.search(text, max(0, end.start() - _LONGEST), end.start())
    behind = _BEHIND.match(text, end.end())
    if before is None or behind is None:
        return False
    if _FIGURE_OR_AT.search(before[0]) or _FIGURE_OR_AT.search(behind[0]):
        return True
    if _STREET_NUMBER.match(text, end.end()) or (before[0][0].isupper() and _STREET.match(text, end.end())):
        return True
    parts = _parts(text, end)
    return parts is not None and not (words.knows(parts[0]) and words.knows(parts[1]))


def _tells(text: str, end: re.Match[str], words: Words) -> bool:
    """Whether the parts of a word make a name, or with a dash between them no ordinary word."""
    parts = _parts(text, end)
    if parts is None:
        return False
    whole = "".join(parts)
    if end["dash"]:
        return not words.knows(whole)
    return not (words.knows(parts[0]) and words.knows(parts[1])) and (
        words.is_voornaam(whole) or words.is_achternaam(whole)
    )


def _parts(text: str, end: re.Match[str]) -> tuple[str, str] | None:
    """The letters right before and right behind a line end, in lower case."""
    before = _LETTERS_BEFORE.search(text, max(0, end.start() - _LONGEST), end.start())
    behind = _LETTERS_BEHIND.match(text, end.end())
    return None if before is None or behind is None else (before[0].lower(), behind[0].lower())


def _touches(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(hit.begin < one.end and one.begin < hit.end for one in others if not one.warning)
