"""Insert unless it is there: the same words on SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Integer, Table, literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.base import Base


async def voeg_in(session: AsyncSession, rij: type[Base], waarden: Mapping[str, Any]) -> bool:
    """Insert one row; False, and nothing happens, when a row with one of its unique keys is there."""
    return await voeg_alle_in(session, rij, [waarden]) == 1


async def voeg_alle_in(session: AsyncSession, rij: type[Base], alle: Sequence[Mapping[str, Any]]) -> int:
    """Insert rows in this order, each unless one with its unique keys is there; returns how many are new."""
    if not alle:
        return 0
    een = literal_column("1", Integer)
    maak = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    opdracht = maak(cast("Table", rij.__table__)).on_conflict_do_nothing().returning(een)
    return len((await session.execute(opdracht, list(alle))).all())
