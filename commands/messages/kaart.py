"""A card with how it works for one role, before it is a PDF or Markdown: our own sentences alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kaartdeel:
    """One part under its heading."""

    kop: str
    zinnen: tuple[str, ...] = ()
    stappen: tuple[str, ...] = ()
    """A numbered list."""
    voorbeelden: tuple[tuple[str, str], ...] = ()
    """What is typed, and what it does."""


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
