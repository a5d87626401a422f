"""Reactions that counted, so that taking one away can be understood."""

from typing import Protocol

from commands.domain.reactie import Reactie


class Reacties(Protocol):
    """Signs of people under messages of the bot, those that were taken away too."""

    async def find_event(self, extern_id: str) -> Reactie | None:
        """The one that came as this event; None when there is none."""
        ...

    async def put_reactie(self, reactie: Reactie) -> None:
        """Keep one, in the place of what was kept of the same event."""
        ...

    async def standing(self, onder: str, persoon_id: str) -> list[Reactie]:
        """Those of this person under this message that were not taken away, in the order in which they came."""
        ...
