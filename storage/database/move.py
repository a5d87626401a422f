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

_BLOK = 50
"""Rows at a time: a mail in the inbox may be of many megabytes."""


class ArrivedChanged(Exception):
    """Rows that were read back differ from those that were sent; the text names the table. Nothing was changed."""


async def move(van: str, naar: str, meld: Callable[[str, int], None]) -> dict[str, int]:
    """Make the newest shape in the empty database `naar`, fill it from `van`, and return how many rows each table has.

    `meld` is told the same of each table when it is done. `van` must be of the newest version, and nobody may write
    there. Raises ArrivedChanged, or what databases raise.
    """
    aantallen: dict[str, int] = {}
    bron, doel = make_engine(van), make_engine(naar, foreign_keys=False)
    try:
        async with bron.connect() as lezer, doel.begin() as schrijver:
            await schrijver.run_sync(_maak_vorm)
            await _houd_stil(lezer)
            for tabel in TABLES:
                aantallen[tabel.name] = await _breng(lezer, schrijver, tabel)
                meld(tabel.name, aantallen[tabel.name])
    finally:
        await bron.dispose()
        await doel.dispose()
    return aantallen


def _maak_vorm(verbinding: Connection) -> None:
    from alembic import command

    command.upgrade(alembic_config(verbinding), "head")


async def _houd_stil(lezer: AsyncConnection) -> None:
    """Nobody writes until this transaction ends; SQLite holds all others off from its first statement."""
    if lezer.dialect.name == "postgresql":
        await lezer.execute(text(f"LOCK TABLE {', '.join(tabel.name for tabel in TABLES)} IN SHARE MODE"))


async def _breng(lezer: AsyncConnection, schrijver: AsyncConnection, tabel: Table) -> int:
    gestuurd, aangekomen = _Afdruk(), _Afdruk()
    async for blok in _blokken(lezer, tabel):
        gestuurd.add(blok)
        await schrijver.execute(tabel.insert(), [dict(rij) for rij in blok])
    async for blok in _blokken(schrijver, tabel):
        aangekomen.add(blok)
    if (gestuurd.rows, gestuurd.sum) != (aangekomen.rows, aangekomen.sum):
        raise ArrivedChanged(tabel.name)
    await _tel_verder(schrijver, tabel)
    return gestuurd.rows


async def _blokken(verbinding: AsyncConnection, tabel: Table) -> AsyncIterator[Sequence[RowMapping]]:
    """Every row, a few at a time, in the order of the primary key."""
    sleutel = [*tabel.primary_key]
    vraag = select(tabel).order_by(*sleutel).limit(_BLOK)
    blok = (await verbinding.execute(vraag)).mappings().all()
    while blok:
        yield blok
        laatste = tuple(blok[-1][kolom] for kolom in sleutel)
        blok = (await verbinding.execute(vraag.where(tuple_(*sleutel) > laatste))).mappings().all()


async def _tel_verder(schrijver: AsyncConnection, tabel: Table) -> None:
    """The numbers that PostgreSQL gives out go on behind the highest; SQLite sees that by itself."""
    kolom = tabel.autoincrement_column
    if kolom is not None and schrijver.dialect.name == "postgresql":
        reeks = func.pg_get_serial_sequence(tabel.name, kolom.name)
        await schrijver.execute(select(func.setval(reeks, select(func.max(kolom)).scalar_subquery())))


class _Afdruk:
    """Number and content of rows, in whatever order they come: databases sort texts in their own ways."""

    def __init__(self) -> None:
        self.rows = 0
        self.sum = 0

    def add(self, blok: Sequence[RowMapping]) -> None:
        self.rows += len(blok)
        self.sum += sum(int.from_bytes(sha256(repr(tuple(rij.values())).encode()).digest(), "big") for rij in blok)
