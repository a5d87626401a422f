"""Findings that touch each other: which stay."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.privacy.hit import Hit, Kind

_PRECEDENCE: Final = (
    *(Kind.IBAN, Kind.PARKET, Kind.PV, Kind.VNUMMER, Kind.EMAIL, Kind.BSN, Kind.KENTEKEN, Kind.TELEFOON),
    *(
        Kind.GEBOORTEDATUM,
        Kind.ID,
        Kind.URL,
        Kind.POSTCODE,
        Kind.ADRES,
        Kind.SCHOOL,
        Kind.INSTELLING,
        Kind.LEEFTIJD,
    ),
    *(Kind.NATIONALITEIT, Kind.PLAATS, Kind.NAAM, Kind.INDIRECT),
)
_RANK: Final = {kind: rank for rank, kind in enumerate(_PRECEDENCE)}


def untangle(hits: list[Hit]) -> Iterator[Hit]:
    """The findings without overlap: the most telling kind stays, then the longest. A warning never beats a finding."""
    order = sorted(hits, key=lambda one: (one.warning, _RANK[one.kind], one.begin - one.end))
    free = _Free(max((one.end for one in hits), default=0))
    taken = [hit for hit in order if free.take(hit.begin, hit.end)]
    yield from sorted(taken, key=lambda one: one.begin)


def merge(hits: list[Hit], other: list[Hit]) -> list[Hit]:
    """All findings. Those of the other reading replace the ones they touch, and cover these whole."""
    wide = []
    for one in other:
        touched = [hit for hit in hits if _touches(hit, one) and not hit.warning]
        begin, end = min([one.begin, *(hit.begin for hit in touched)]), max([one.end, *(hit.end for hit in touched)])
        wide.append(replace(one, begin=begin, end=end))
    return list(untangle([*wide, *(hit for hit in hits if not any(_touches(hit, one) for one in wide))]))


def _touches(one: Hit, other: Hit) -> bool:
    return one.begin < other.end and other.begin < one.end


class _Free:
    """Knows the places that are taken."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, begin: int, end: int) -> bool:
        """Take a stretch. False if any of it is taken already."""
        if begin >= end or any(self._taken[begin:end]):
            return False
        self._taken[begin:end] = b"\1" * (end - begin)
        return True
