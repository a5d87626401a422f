"""The collection of the meetings of the house, as a Protocol."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from commands.domain.huisoverleg import Gepland, Thema


class Huisoverleggen(Protocol):
    """The next one of each kind, and the themes for those without casussen."""

    async def all_planned(self) -> Mapping[str, Gepland]:
        """By the name of their kind."""
        ...

    async def put_planned(self, een: Gepland) -> None:
        """In the place of the one before."""
        ...

    async def all_themes(self) -> Sequence[Thema]:
        """Oldest first."""
        ...

    async def add_theme(self, een: Thema) -> None: ...
    async def remove_themes(self, *welke: str) -> None:
        """Forget these, by id."""
        ...
