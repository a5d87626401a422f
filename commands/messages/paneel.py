"""What was agreed, set apart from all that is said about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Paneel:
    """The words of an agreement as they stand in the plan, whose they are, and by when."""

    label: str
    """ "Uw afspraak"."""
    woorden: str
    """On one line."""
    onder: str = ""
    """The date on which it should be done; empty without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraakregel:
    """One agreement in a list of them."""

    nummer: int
    woorden: str
    """On one line."""
    onder: str
    """By when, whose, and how it stands where that is no longer open."""
