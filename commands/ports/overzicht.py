"""How casussen stand, for the overview of a medewerker, as a Protocol: in few queries, without any text."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from commands.domain.actiepunt import FeedbackSoort
from commands.domain.bezorgd import Bezorging
from commands.domain.overzicht import Casusstand
from commands.domain.rollen import Rol


class Overzichten(Protocol):
    async def open_casussen(self, rol: Rol, *, regie: Collection[str] | None) -> list[Casusstand]:
        """The open casussen in order of code, with what was asked of this role and not answered.

        `regie`: of these procesregisseurs alone, and those that no procesregisseur has any more; None: all.
        """
        ...

    async def told_since(self, casus_id: str, sinds: datetime) -> list[tuple[int, FeedbackSoort, datetime]]:
        """What was told in a casus after this moment: the number of the actiepunt, the kind, and when (UTC)."""
        ...

    async def delivered_in(self, casus_id: str) -> list[Bezorging]:
        """The messages of a casus to one deelnemer alone and those to its room, in the order in which they were made,
        without their words; none that need not go out."""
        ...
