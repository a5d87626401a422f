"""The Toets that is off: it passes everything. `serve` says so at every start."""

from collections.abc import Sequence

from commands.domain.vondst import Casuslijst, Vondst

WAARSCHUWING = (
    "the anonymity guard is off: nothing checks texts for names. "
    "This installation is not fit for real casussen; use it to try out and to practise."
)


class AllesDoor:
    """Passes every text."""

    async def bekijk(self, teksten: Sequence[str], lijst: Casuslijst) -> list[Vondst]:
        """Finds nothing."""
        del teksten, lijst
        return []
