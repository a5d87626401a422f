"""The collection of reports (aanmelding), as a Protocol."""

from collections.abc import Iterable
from typing import Protocol

from commands.domain.aanmelding import Aanmelding, AanmeldStand


class Aanmeldingen(Protocol):
    """What was reported, and is a casus or may become one."""

    async def find_casus(self, casus_id: str) -> Aanmelding | None:
        """The one of this casus, if it was reported."""
        ...

    async def in_states(self, standen: Iterable[AanmeldStand]) -> list[Aanmelding]:
        """Those in one of these states, oldest first."""
        ...

    async def of_persoon(self, persoon_id: str) -> list[Aanmelding]:
        """All that this persoon reported, oldest first."""
        ...

    async def add_aanmelding(self, een: Aanmelding) -> None: ...
    async def save_aanmelding(self, een: Aanmelding) -> None:
        """All of it but its casus and its aanmelder."""
        ...

    async def remove_of_casus(self, casus_id: str) -> None:
        """Forget it; the casus stays."""
        ...
