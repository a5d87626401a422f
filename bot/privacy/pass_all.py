"""The Toets that is off: it passes everything. `serve` says so at every start."""

from collections.abc import Sequence

from commands.domain.vondst import Casuslijst, Vondst


class AllesDoor:
    """Passes every text."""

    async def bekijk(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        """Finds nothing."""
        del teksten, lijst
        return []
