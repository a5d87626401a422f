"""The one door for texts: only what passed it may be queued.

`Gekeurd` cannot be made but by `Poort`, and the outbox takes nothing else. Today the Toets behind the door passes
everything (`bot.privacy.alles_door`); the door is what later work will guard.
"""

from collections.abc import Sequence
from dataclasses import InitVar, dataclass, field
from typing import Protocol

from commands.messages import Bericht

_ZEGEL = object()


class NietDoorgelaten(Exception):
    """The Toets held a text; nothing of it may be queued."""


class Toets(Protocol):
    """Looks at free texts and says whether they may go to partners."""

    async def houdt_tegen(self, teksten: Sequence[str]) -> bool:
        """Whether one of these texts must wait for a person. Runs outside any transaction."""
        ...


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """A message that passed the door."""

    bericht: Bericht = field(repr=False)
    zegel: InitVar[object]
    """Not kept, so that `dataclasses.replace` cannot put another text under an old seal."""

    def __post_init__(self, zegel: object) -> None:
        if zegel is not _ZEGEL:
            raise TypeError("only Poort makes a Gekeurd")


@dataclass(frozen=True, slots=True)
class Keuring:
    """The outcome of one visit to the door: seals the messages made from the texts it saw."""

    zegel: InitVar[object]

    def __post_init__(self, zegel: object) -> None:
        if zegel is not _ZEGEL:
            raise TypeError("only Poort makes a Keuring")

    def verzegel(self, bericht: Bericht) -> Gekeurd:
        """Seal a message built from checked texts and our own sentences."""
        return Gekeurd(bericht, _ZEGEL)


class Poort:
    """The door itself."""

    def __init__(self, toets: Toets) -> None:
        self._toets = toets

    async def keur(self, teksten: Sequence[str]) -> Keuring:
        """Have the free texts of one message checked; raises NietDoorgelaten when they must wait."""
        if await self._toets.houdt_tegen(teksten):
            raise NietDoorgelaten
        return Keuring(_ZEGEL)

    def opgeslagen(self) -> Keuring:
        """For texts that passed the door before they were stored: what the clock says again."""
        return Keuring(_ZEGEL)

    @staticmethod
    def heropen(bericht: Bericht) -> Gekeurd:
        """For the storage alone: a sealed message read back from the outbox."""
        return Gekeurd(bericht, _ZEGEL)
