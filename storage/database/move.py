"""Carries all that is remembered from one database to another, of the other kind or of the same.

Values go as they are: what is encrypted stays so, under the same master key. All of it arrives, or nothing.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from hashlib import sha256

from sqlalchemy import Connection, RowMapping, Table, func, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import make_engine
from storage.database.migrate import alembic_config
from storage.tables import TABLES

_BLOCK = 50
"""Rows at a time: a mail in the inbox may be of many megabytes."""


class ArrivedChanged(Exception):
    """Rows that were read back differ from those that were sent; the text names the table. Nothing was changed."""


async def move(source: str, target: str, tell: Callable[[str, int], None]) -> dict[str, int]:
    """Make the newest shape in the empty database `target` and fill it from `source`; returns the rows of each table.

    `tell` is told the name of each table that is done, and its rows. `source` must be of the newest version, and nobody
    may write there. Raises ArrivedChanged, or what databases raise.
    """
    counts: dict[str, int] = {}
    origin, destination = make_engine(source), make_engine(target, foreign_keys=False)
    try:
        async with origin.connect() as reader, destination.begin() as writer:
            await writer.run_sync(_make_shape)
            await _hold_still(reader)
            for table in TABLES:
                counts[table.name] = await _bring(reader, writer, table)
                tell(table.name, counts[table.name])
    finally:
        await origin.dispose()
        await destination.dispose()
    return counts


def _make_shape(connection: Connection) -> None:
    from alembic import command

    command.upgrade(alembic_config(connection), "head")


async def _hold_still(reader: AsyncConnection) -> None:
    """Nobody writes until this transaction ends; SQLite holds all others off from its first statement."""
    if reader.dialect.name == "postgresql":
        await reader.execute(text(f"LOCK TABLE {', '.join(table.name for table in TABLES)} IN SHARE MODE"))


async def _bring(reader: AsyncConnection, writer: AsyncConnection, table: Table) -> int:
    sent, arrived = _Digest(), _Digest()
    async for block in _blocks(reader, table):
        sent.add(block)
        await writer.execute(table.insert(), [dict(row) for row in block])
    async for block in _blocks(writer, table):
        arrived.add(block)
    if (sent.rows, sent.sum) != (arrived.rows, arrived.sum):
        raise ArrivedChanged(table.name)
    await _count_on(writer, table)
    return sent.rows


async def _blocks(connection: AsyncConnection, table: Table) -> AsyncIterator[Sequence[RowMapping]]:
    """Every row, a few at a time, in the order of the primary key."""
    key = [*table.primary_key]
    query = select(table).order_by(*key).limit(_BLOCK)
    block = (await connection.execute(query)).mappings().all()
    while block:
        yield block
        last = tuple(block[-1][column] for column in key)
        block = (await connection.execute(query.where(tuple_(*key) > last))).mappings().all()


async def _count_on(writer: AsyncConnection, table: Table) -> None:
    """The numbers that PostgreSQL gives out go on behind the highest; SQLite sees that by itself."""
    column = table.autoincrement_column
    if column is not None and writer.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, column.name)
        await writer.execute(select(func.setval(sequence, select(func.max(column)).scalar_subquery())))


class _Digest:
    """Number and content of rows, in whatever order they come: databases sort texts in their own ways."""

    def __init__(self) -> None:
        self.rows = 0
        self.sum = 0

    def add(self, block: Sequence[RowMapping]) -> None:
        self.rows += len(block)
        self.sum += sum(int.from_bytes(sha256(repr(tuple(row.values())).encode()).digest(), "big") for row in block)
