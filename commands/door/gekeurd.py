"""The one door for texts: only a text that passed it may be queued.

Only `Poort` makes a `Gekeurd`, and the outbox takes nothing else. Behind the door stands a Toets, which says where a
text may point to a person. A find holds the text until a person decides.
"""

from collections.abc import Sequence
from dataclasses import InitVar, dataclass, field
from typing import Protocol

from commands.domain.vondst import Casuslijst, Vondst
from commands.messages import Bericht

_ZEGEL = object()


class NietDoorgelaten(Exception):
    """The Toets held a text; nothing of it may be queued for others."""

    def __init__(self, vondsten: Sequence[Vondst]) -> None:
        super().__init__()
        self.vondsten = tuple(vondsten)


class Toets(Protocol):
    """Looks at free texts and says where they may point to a person."""

    async def inspect(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        """The finds, warnings too. Never blocks the event loop; runs outside any transaction."""
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
    waarschuwing: bool = False
    """Whether there was a find that holds nothing; the sender should know of it."""
    door_mens: bool = False
    """Whether a named person released the texts, so that nothing need be looked for in them again."""

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

    async def keur(self, teksten: Sequence[str], lijst: Casuslijst) -> Keuring:
        """Have the free texts for one casus checked; raises NietDoorgelaten when they must wait."""
        vondsten = await self._toets.inspect(teksten, lijst) if teksten else []
        if any(not een.waarschuwing for een in vondsten):
            raise NietDoorgelaten(vondsten)
        return Keuring(_ZEGEL, bool(vondsten))

    def opgeslagen(self) -> Keuring:
        """For texts that passed the door before they were stored, and for our own sentences: the words of the clock."""
        return Keuring(_ZEGEL)

    def aangehouden(self) -> Keuring:
        """For telling the sender and the procesregisseur about a text that was held; nobody else may hear of it."""
        return Keuring(_ZEGEL)

    def vrijgegeven(self) -> Keuring:
        """For texts that a named person released; the logboek says who and when."""
        return Keuring(_ZEGEL, door_mens=True)

    @staticmethod
    def heropen(bericht: Bericht) -> Gekeurd:
        """For the storage alone: a sealed message read back from the outbox."""
        return Gekeurd(bericht, _ZEGEL)
