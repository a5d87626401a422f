"""The ground of all collections: the session of the transaction, and the data keys."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables.base import Base
from storage.vault.data_keys import DataKeys

R = TypeVar("R", bound=Base)
_FRESH = {"populate_existing": True}
SILENT = {"synchronize_session": False}
"""Rows are never kept in the session between questions, so there is nothing there to bring up to date."""


def table(rij: type[Base]) -> Table:
    """The bare table, for reading often: its rows cost a third of objects that can be changed."""
    return cast("Table", rij.__table__)


def equal(*kolommen: ColumnElement[Any]) -> tuple[ColumnElement[bool], ...]:
    """Each column equal to the parameter of its name: making a statement costs more than carrying it out."""
    return tuple(kolom == bindparam(kolom.key) for kolom in kolommen)


class SqlCollection:
    """Base of the collections."""

    def __init__(self, session: AsyncSession, sleutels: DataKeys) -> None:
        self._session = session
        self._keys = sleutels

    async def _read(self, vraag: Select[Any], **waarden: object) -> Sequence[Row[Any]]:
        """All rows that fit, only to read."""
        rijen: Sequence[Row[Any]] = (await self._session.execute(vraag, waarden)).all()
        return rijen

    async def _read_one(self, vraag: Select[Any], **waarden: object) -> Row[Any] | None:
        """The one row that fits, only to read; None when there is none."""
        rij: Row[Any] | None = (await self._session.execute(vraag, waarden)).one_or_none()
        return rij

    async def _one(self, vraag: Select[R]) -> R | None:
        """The one row that fits, as it is in the database now; None when there is none."""
        return (await self._session.scalars(vraag, execution_options=_FRESH)).one_or_none()

    async def _all(self, vraag: Select[R], waarden: Mapping[str, object] | None = None) -> Sequence[R]:
        """All rows that fit, as they are in the database now; `waarden` are the parameters of the statement."""
        return (await self._session.scalars(vraag, waarden, execution_options=_FRESH)).all()

    async def _row(self, soort: type[R], rij_id: object) -> R:
        """The row to change. Raises LookupError when it was never added."""
        rij = await self._session.get(soort, rij_id, populate_existing=True)
        if rij is None:
            raise LookupError(f"no such row in {soort.__tablename__}")
        return rij

    async def _write(self, *rijen: Base) -> None:
        """Write new and changed rows at once, so that an error comes from the call that caused it."""
        self._session.add_all(rijen)
        await self._session.flush()
