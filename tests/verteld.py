"""What a story really did, as the logboek of its world has it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from storage.vault.vault import Vault

_SLEUTEL = bytes(range(32))
"""The master key of every world in the tests."""
_REGELS = "SELECT volgnr, casus_id, inhoud FROM logboek WHERE volgnr > ? ORDER BY volgnr"
_SLEUTELS = "SELECT doel, ingepakt FROM sleutel"


def einde(database: Path) -> int:
    """The number of the last line in this logboek; 0 when it is empty."""
    with closing(sqlite3.connect(database)) as verbinding:
        return int(verbinding.execute("SELECT coalesce(max(volgnr), 0) FROM logboek").fetchone()[0])


def uitgevoerd(database: Path, sinds: int) -> Iterator[str]:
    """The words of each command that came in by mail or Matrix after this line and was carried out."""
    with closing(sqlite3.connect(database)) as verbinding:
        kluis = Vault(_SLEUTEL)
        sleutels = {doel: kluis.unwrap(doel, ingepakt) for doel, ingepakt in verbinding.execute(_SLEUTELS)}
        for volgnr, casus_id, inhoud in verbinding.execute(_REGELS, (sinds,)):
            sleutel = sleutels["logboek" if casus_id is None else f"casus:{casus_id}"]
            regel = sleutel.compartment("logboek", str(volgnr)).open("inhoud", inhoud)
            _, actie, _, resultaat, herkomst = json.loads(regel)
            if resultaat == "ok" and herkomst in {"mail", "matrix"}:
                yield actie
