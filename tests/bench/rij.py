"""What the rows of the bench share: the shape of an outcome, and how it is judged."""

from collections.abc import Callable
from dataclasses import dataclass

Meld = Callable[[str], None]
"""Shows one line of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """One line of the table; `against` is what the yardstick did in the same run and the same unit."""

    name: str
    value: float | None
    unit: str
    against: float | None
    ratio: float | None
    goal: str
    ok: bool


def verhouding(
    name: str, value: float, unit: str, against: float, *, minstens: float = 0.0, hoogstens: float = float("inf")
) -> Uitslag:
    """The goal is on value / against."""
    ratio = value / against
    doel = f">= {minstens:g}x" if minstens else f"<= {hoogstens:g}x"
    ok = minstens <= ratio <= hoogstens
    return Uitslag(name=name, value=value, unit=unit, against=against, ratio=ratio, goal=doel, ok=ok)


def hoogstens(name: str, value: float, unit: str, grens: float, *, against: float | None = None) -> Uitslag:
    """The goal is on the value itself; a yardstick beside it is for proportion only."""
    ratio = value / against if against else None
    doel = f"<= {grens:g} {unit}"
    return Uitslag(name=name, value=value, unit=unit, against=against, ratio=ratio, goal=doel, ok=value <= grens)


def boven_op(name: str, value: float, unit: str, grens: float, *, against: float) -> Uitslag:
    """The goal is on what the value is more than the yardstick."""
    ratio = value / against if against else None
    ok = value - against <= grens
    return Uitslag(name=name, value=value, unit=unit, against=against, ratio=ratio, goal=f"<= +{grens:g} {unit}", ok=ok)


def mislukt(name: str, reden: str) -> Uitslag:
    """Nothing was measured."""
    return Uitslag(name=name, value=None, unit="", against=None, ratio=None, goal=f"to be measured: {reden}", ok=False)
