"""Makes a corpus small: what brings the readers to no place that a smaller input reached, goes."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from types import FrameType
from typing import Any

from tests.fuzz.oordeel import Doel

Stap = tuple[str, int, int]
"""A module, and two lines in it that came one after the other."""


def stappen(doel: Doel, gevolgd: tuple[str, ...], invoer: bytes) -> set[Stap]:
    """The steps from line to line in the modules that are watched, while the input is read."""
    gezien: set[Stap] = set()
    laatste: dict[int, int] = {}

    def kijk(frame: FrameType, wat: str, _: Any) -> Any:
        module = frame.f_globals.get("__name__", "")
        if not module.startswith(gevolgd):
            return None
        if wat == "line":
            sleutel = id(frame)
            gezien.add((module, laatste.get(sleutel, frame.f_code.co_firstlineno), frame.f_lineno))
            laatste[sleutel] = frame.f_lineno
        elif wat == "return":
            laatste.pop(id(frame), None)
        return kijk

    sys.settrace(kijk)
    try:
        with suppress(Exception):
            doel.lees(invoer)
    finally:
        sys.settrace(None)
    return gezien


def kern(doel: Doel, gevolgd: tuple[str, ...], alle: Iterable[bytes], hoogstens: int) -> tuple[list[bytes], int]:
    """The smallest inputs that together take all steps, of so many bytes at most; and how many steps that are."""
    genomen: set[Stap] = set()
    over: list[bytes] = []
    bytes_ = 0
    for een in sorted(set(alle), key=lambda invoer: (len(invoer), invoer)):
        nieuw = stappen(doel, gevolgd, een) - genomen
        if nieuw and bytes_ + len(een) <= hoogstens:
            over.append(een)
            bytes_ += len(een)
            genomen |= nieuw
    return over, len(genomen)
