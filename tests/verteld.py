"""What a story really did, as the logboek of its world has it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_REGELS = "SELECT actie FROM logboek WHERE volgnr > ? AND resultaat = 'ok' AND herkomst IN ('mail', 'matrix')"


def einde(database: Path) -> int:
    """The number of the last line in this logboek; 0 when it is empty."""
    with closing(sqlite3.connect(database)) as verbinding:
        return int(verbinding.execute("SELECT coalesce(max(volgnr), 0) FROM logboek").fetchone()[0])


def uitgevoerd(database: Path, sinds: int) -> Iterator[str]:
    """The words of each command that came in by mail or Matrix after this line and was carried out."""
    with closing(sqlite3.connect(database)) as verbinding:
        yield from (actie for (actie,) in verbinding.execute(_REGELS, (sinds,)))
