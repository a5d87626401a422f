"""Sees in a database on SQLite which loops have work, beside the house: to wake each of them costs far more."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

_WERK = """SELECT 'in ' || kanaal FROM inbox WHERE status = 'nieuw' AND retry_at <= :nu
UNION SELECT 'uit ' || kanaal FROM outbox WHERE status = 'wacht' AND retry_at <= :nu
UNION SELECT 'herinnering' FROM herinnering WHERE status = 'gepland' AND due_at <= :nu
UNION SELECT 'nieuws' FROM nieuws WHERE verteld_op IS NULL AND due_at <= :nu
UNION SELECT 'bestanden' FROM bestand WHERE vol AND tot <= :nu
UNION SELECT 'navraag' FROM navraag WHERE open
UNION SELECT 'afwezig' FROM afwezig
UNION SELECT 'welkom' FROM cursor WHERE naam = 'medewerkers.welkom'"""
"""Of the last three too much, as their clocks must look for themselves."""
_EERST = """SELECT min(op) FROM (SELECT min(due_at) AS op FROM herinnering WHERE status = 'gepland'
UNION ALL SELECT min(retry_at) FROM outbox WHERE status = 'wacht'
UNION ALL SELECT min(due_at) FROM nieuws WHERE verteld_op IS NULL)"""


class Werk:
    """A look at a database that others write."""

    def __init__(self, lees: sqlite3.Connection) -> None:
        self._lees = lees

    def is_er(self, nu: datetime) -> list[str]:
        """The names of what there is to do at `nu`: "in mail", "uit matrix", "herinnering"; sorted."""
        op = nu.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        return sorted(werk for (werk,) in self._lees.execute(_WERK, {"nu": op}).fetchall())

    def eerst(self) -> datetime | None:
        """When the clock or a channel has something to do; too early when an earlier row of its lane must go first."""
        eerst = self._lees.execute(_EERST).fetchone()[0]
        return None if eerst is None else datetime.fromisoformat(eerst).replace(tzinfo=UTC)


@contextmanager
def kijk_in(database: Path) -> Iterator[Werk]:
    """A look for a while."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, check_same_thread=False)) as lees:
        yield Werk(lees)
