"""A card with how it works for one role, before it is a PDF or Markdown: our own sentences alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartbeeld:
    """A picture that is shipped (bot/paper/beeld)."""

    naam: str
    """Of the file, without its ending."""
    zegt: str
    """What is to be seen on it, for whoever cannot see it."""
    breed: bool = False
    """Whether it takes the whole width; otherwise that of a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartdeel:
    """One part under its heading."""

    kop: str
    zinnen: tuple[str, ...] = ()
    stappen: tuple[str, ...] = ()
    """A numbered list."""
    voorbeelden: tuple[tuple[str, str], ...] = ()
    """What is typed, and what it does."""
    beelden: tuple[Kaartbeeld, ...] = ()
    """One of a phone stands beside the sentences; several stand below them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaart:
    """The whole card."""

    naam: str
    """Of the file, without its ending."""
    huis: str
    titel: str
    onder: str
    delen: tuple[Kaartdeel, ...]
    voet: str
