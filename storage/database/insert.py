"""Insert unless it is there: the same words on SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Executable, Integer, Table, literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables.base import Base


async def insert_new(session: AsyncSession, rij: type[Base], waarden: Mapping[str, Any]) -> bool:
    """Insert one row; False, and nothing happens, when a row with one of its unique keys is there."""
    return await insert_all_new(session, rij, [waarden]) == 1


async def insert_all_new(session: AsyncSession, rij: type[Base], alle: Sequence[Mapping[str, Any]]) -> int:
    """Insert rows in this order, each unless one with its unique keys is there; returns how many are new."""
    if not alle:
        return 0
    opdracht = _opdracht(rij, session.get_bind().dialect.name)
    return len((await session.execute(opdracht, list(alle))).all())


@cache
def _opdracht(rij: type[Base], dialect: str) -> Executable:
    """Made once: making it costs as much as carrying it out."""
    maak = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return maak(cast("Table", rij.__table__)).on_conflict_do_nothing().returning(literal_column("1", Integer))
