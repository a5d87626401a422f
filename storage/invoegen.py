"""Insert unless it is there: the same words on SQLite and PostgreSQL."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Integer, literal_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.base import Base


async def voeg_in(session: AsyncSession, rij: type[Base], waarden: Mapping[str, Any]) -> bool:
    """Insert one row; False, and nothing happens, when a row with one of its unique keys is there."""
    een = literal_column("1", Integer)
    if session.get_bind().dialect.name == "postgresql":
        op_pg = postgresql.insert(rij).values(**waarden).on_conflict_do_nothing().returning(een)
        return await session.scalar(op_pg) is not None
    op_sqlite = sqlite.insert(rij).values(**waarden).on_conflict_do_nothing().returning(een)
    return await session.scalar(op_sqlite) is not None
