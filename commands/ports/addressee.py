"""Whoever tells for whom words are meant, as a Protocol."""

from typing import Protocol

from commands.domain.aanspraak import Aanspraak


class Addressee(Protocol):
    """Reads a text; it takes no longer than a millisecond, and never raises."""

    def read(self, tekst: str) -> Aanspraak:
        """The odds that it is not for the group, and what it wants then."""
        ...
