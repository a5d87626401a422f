"""The disk under the bot's SQLite, as a test wants it: read by the interpreter of the bot itself, through PYTHONPATH.

SQLite counts and refuses by itself; its limits belong to a connection, so they can be set in the same process alone.
"""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

_GRENZEN = Path(os.environ["SCHIJF"])
"""Names and values of pragmas, one a line; read each time a connection is taken."""


@event.listens_for(Pool, "checkout")
def _begrens(verbinding: Any, _record: object, _pool: object) -> None:
    cursor = verbinding.cursor()
    for regel in _GRENZEN.read_text(encoding="ascii").split():
        cursor.execute(f"PRAGMA {regel}")
    cursor.close()
