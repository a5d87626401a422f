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
    as it is written.
    """
    ends = [one for one in _END.finditer(text) if _ITEM.match(text, one.end()) is None]
    glued = {one.start() for one in ends if one["dash"] is None and _may_be_one(text, one, words)}
    found: list[Hit] = []
    for read in _readings(text, ends, glued):
        for one in find(read.text):
            begin, end = read.in_source(one.begin, one.end)
            crossed = [at for at in ends if begin < at.start() and at.end() < end]
            if crossed and not one.warning:
                hit = Hit(begin, end, one.kind, one.recogniser)
                apart = not any(at.start() in glued for at in crossed)
                if (
                    one.kind in _SURE
                    or (apart and _touches(hit, here))
                    or any(_tells(text, at, words) for at in crossed)
                ):
                    found.append(hit)
    return found


def over_line_ends_of(text: str, find: Callable[[str], Iterable[tuple[int, int]]]) -> set[tuple[int, int]]:
    """The same for words that are looked up one by one: whatever is found over a line end counts."""
    ends = [one for one in _END.finditer(text) if _ITEM.match(text, one.end()) is None]
    found: set[tuple[int, int]] = set()
    for read in _readings(text, ends, {one.start() for one in ends}):
        places = (read.in_source(*place) for place in find(read.text))
        found |= {(a, b) for a, b in places if any(a < one.start() and one.end() < b for one in ends)}
    return found


def _readings(text: str, ends: Sequence[re.Match[str]], glued: set[int]) -> Iterator[Folded]:
    """The readings that differ: with the dash and without it, and with words glued that have no dash."""
    seen: set[str] = set()
    for dash, glue in (("-", False), ("", False), ("", True)) if ends else ():
        changes: list[Change] = [
            (*one.span(), dash if one["dash"] else "" if glue and one.start() in glued else " ") for one in ends
        ]
        read = Folded(text, changes)
        if read.text not in seen:
            seen.add(read.text)
            yield read


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
