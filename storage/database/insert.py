"""Insert unless it is there: the same words on SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Executable, Integer, Table, literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables.base import Base


async def insert_new(session: AsyncSession, row: type[Base], values: Mapping[str, Any]) -> bool:
    """Insert one row; False, and nothing happens, when a row with one of its unique keys is there."""
    return await insert_all_new(session, row, [values]) == 1


async def insert_all_new(session: AsyncSession, row: type[Base], rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert rows in this order, each unless one with its unique keys is there; returns how many are new."""
    if not rows:
        return 0
    statement = _statement(row, session.get_bind().dialect.name)
    return len((await session.execute(statement, list(rows))).all())


@cache
def _statement(row: type[Base], dialect: str) -> Executable:
    """Made once: making it costs as much as carrying it out."""
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return make(cast("Table", row.__table__)).on_conflict_do_nothing().returning(literal_column("1", Integer))
