"""The outcome of reading a message, and the places where one is written."""

from dataclasses import dataclass, field
from enum import Enum, auto

from commands.command import Opdracht


class Plek(Enum):
    """The place where a message was written; it decides how eagerly commands are read."""

    KAMER = auto()
    """The room of a casus: ordinary chat stays chat."""
    PRIVE = auto()
    """A private room: everything is meant for the bot."""
    MAIL = auto()
    """A mail to a token address."""


@dataclass(frozen=True, slots=True)
class VrijeTekst:
    """No command in it: words for the group, or feedback on the point that was answered."""

    tekst: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Niets:
    """Nothing for the bot."""


@dataclass(frozen=True, slots=True)
class Beleefd:
    """Thanks or a greeting: it goes to nobody, changes nothing and needs no answer."""


Lezing = tuple[Opdracht, ...] | VrijeTekst | Niets | Beleefd
