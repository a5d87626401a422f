"""What checking the logboek against itself found."""

from dataclasses import dataclass
from enum import StrEnum

SIGNS = 16
"""Hexadecimal signs of a link that are told to people."""


@dataclass(frozen=True, slots=True)
class Head:
    """A number of a line with the first signs of its link, as they are kept outside: `48213:9f2c0d1e2a3b4c5d`."""

    number: int
    signs: str

    def __str__(self) -> str:
        return f"{self.number}:{self.signs}"


def read_head(text: str) -> Head:
    """Read a head as `str` wrote it. Raises ValueError."""
    number, _, signs = text.partition(":")
    return Head(int(number), signs)


class Tampering(StrEnum):
    """What can be seen to have happened to the logboek."""

    CHANGED = "changed"
    """Line `first` is not what was written, or was put in."""
    MISSING = "missing"
    """The lines `first` to `last` are not there, though later ones are."""
    EARLIER = "earlier"
    """The lines from before there was a chain are not what they were."""
    CUT = "cut"
    """The lines `first` to `last` are cut off at the end."""
    BEYOND = "beyond"
    """The lines `first` to `last` stand behind the end."""
    NO_HEAD = "no head"
    """Where the logboek ends is not kept, or was not written by this installation."""
    NO_BOUNDARY = "no boundary"
    """The lines up to `last` are gone, and what says so was not written by this installation."""
    NO_PART = "no part"
    """The lines up to `last` are of a former master key, and what proves where they end is gone or false."""
    BEFORE = "before"
    """The lines `first` to `last` stand before the boundary, where all were removed by age."""
    OTHER = "other"
    """Line `first` is not the one that was told outside: an older or another database was put back."""


class LogboekBroken(Exception):
    """The chain does not hold: something was changed, removed, moved, put in or cut off."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of tampering, and the lines where it shows."""

    kind: Tampering
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainReport:
    """A logboek as it was found."""

    lines: int
    earlier: int
    """Of these, the lines from before there was a chain."""
    head: Head | None
    """The last line; None when the chain has not begun."""
    findings: tuple[Finding, ...]
    boundary: Head | None = None
    """The last line that was removed by age; None when none ever was."""
    too_old: tuple[Head, ...] = ()
    """Ends from outside that lie before the boundary: nothing is left to compare them with."""
