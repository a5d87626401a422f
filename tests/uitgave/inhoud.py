"""A whole database as lines of text, and back: by the names and types that the database itself tells.

Nothing of the program is asked, so that what an older version wrote can be put down again as it was.
"""

import base64
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from alembic import command
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Boolean, Column, Connection, Date, DateTime, LargeBinary, MetaData, Table, func, select

from storage.database.migrate import alembic_config

Rij = dict[str, Any]
_BUITEN = "alembic_version"


def lees(verbinding: Connection) -> tuple[str, list[tuple[str, Rij]]]:
    """The version of the database, and each row under the name of its table: bytes in base64, moments in ISO 8601."""
    versie = MigrationContext.configure(verbinding).get_current_revision()
    assert versie is not None
    rijen = [
        (tabel.name, {naam: _uit(waarde) for naam, waarde in rij.items()})
        for tabel in _tabellen(verbinding)
        for rij in verbinding.execute(select(tabel).order_by(*tabel.primary_key)).mappings()
    ]
    return versie, rijen


def leg_neer(verbinding: Connection, versie: str, rijen: Iterable[tuple[str, Rij]]) -> None:
    """Make a database of that version with these rows in it."""
    command.upgrade(alembic_config(verbinding), versie)
    tabellen = {tabel.name: tabel for tabel in _tabellen(verbinding)}
    per_tabel: dict[str, list[Rij]] = {naam: [] for naam in tabellen}
    for naam, rij in rijen:
        kolommen = tabellen[naam].columns
        per_tabel[naam].append({kolom: _in(kolommen[kolom], waarde, verbinding) for kolom, waarde in rij.items()})
    for naam, tabel in tabellen.items():
        if per_tabel[naam]:
            verbinding.execute(tabel.insert(), per_tabel[naam])
            _tel_verder(verbinding, tabel)


def _tabellen(verbinding: Connection) -> list[Table]:
    """All that is there, who is pointed to first."""
    beeld = MetaData()
    beeld.reflect(verbinding)
    return [tabel for tabel in beeld.sorted_tables if tabel.name != _BUITEN]


def _uit(waarde: object) -> object:
    match waarde:
        case bytes():
            return base64.b64encode(waarde).decode()
        case datetime():
            return waarde.replace(tzinfo=waarde.tzinfo or UTC).astimezone(UTC).isoformat()
        case date():
            return waarde.isoformat()
    return waarde


def _in(kolom: "Column[Any]", waarde: Any, verbinding: Connection) -> object:
    if waarde is None:
        return None
    if isinstance(kolom.type, LargeBinary):
        return base64.b64decode(waarde)
    if isinstance(kolom.type, DateTime):
        moment = datetime.fromisoformat(waarde)
        return moment.replace(tzinfo=None) if verbinding.dialect.name == "sqlite" else moment
    if isinstance(kolom.type, Date):
        return date.fromisoformat(waarde)
    return bool(waarde) if isinstance(kolom.type, Boolean) else waarde


def _tel_verder(verbinding: Connection, tabel: Table) -> None:
    """As if the rows had been numbered here: PostgreSQL goes on behind the highest."""
    kolom = next(
        (een for een in tabel.primary_key if een.autoincrement is True or een.server_default is not None), None
    )
    if kolom is not None and verbinding.dialect.name == "postgresql":
        reeks = func.pg_get_serial_sequence(tabel.name, kolom.name)
        verbinding.execute(select(func.setval(reeks, select(func.max(kolom)).scalar_subquery())))
