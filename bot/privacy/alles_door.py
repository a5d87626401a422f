"""The Toets of today: it passes everything. `serve` says so at every start."""

from collections.abc import Sequence

WAARSCHUWING = (
    "the anonymity guard passes everything: nothing checks texts for names yet. "
    "This installation is not fit for real casussen; use it to try out and to practise."
)


class AllesDoor:
    """Passes every text."""

    async def houdt_tegen(self, teksten: Sequence[str]) -> bool:
        """Never."""
        del teksten
        return False
