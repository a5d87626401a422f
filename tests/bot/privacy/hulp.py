"""Short ways to ask the guard something."""

from functools import cache

from bot.privacy.hit import Kind
from bot.privacy.toetser import Toetser


@cache
def toetser() -> Toetser:
    """One for all tests; it keeps no state between texts."""
    return Toetser()


def gevonden(tekst: str, *, soort: Kind | None = None) -> list[str]:
    """The words held in a text, of one kind if asked."""
    return [
        tekst[een.begin : een.end] for een in toetser().toets(tekst) if not een.warning and soort in {None, een.kind}
    ]


def gehouden(tekst: str) -> bool:
    return bool(gevonden(tekst))
