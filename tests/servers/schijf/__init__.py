"""A disk that is full or may not be written, for the real `serve`."""

import os
from pathlib import Path

GEWOON = "max_page_count=1073741823 query_only=0"
VOL = "max_page_count=1 query_only=0"
"""Not one page more than there are now."""
ALLEEN_LEZEN = "max_page_count=1073741823 query_only=1"


class Schijf:
    """What the bot's SQLite may do."""

    def __init__(self, bestand: Path) -> None:
        self._bestand = bestand
        self.zet(GEWOON)
        paden = [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]
        self.omgeving = {"PYTHONPATH": os.pathsep.join(filter(None, paden)), "SCHIJF": str(bestand)}
        """What the bot must be started with."""

    def zet(self, grenzen: str) -> None:
        """From the next transaction on."""
        naast = self._bestand.with_suffix(".nieuw")
        naast.write_text(grenzen.replace(" ", "\n") + "\n", encoding="ascii")
        naast.replace(self._bestand)
