"""What every collection has: the session of the transaction, and the data keys."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.base import Base
from storage.sleutels import Sleutels

R = TypeVar("R", bound=Base)
_VERS = {"populate_existing": True}


class Verzameling:
    """Base of the collections."""

    def __init__(self, session: AsyncSession, sleutels: Sleutels) -> None:
        self._session = session
        self._sleutels = sleutels

    async def _een(self, vraag: Select[R]) -> R | None:
        """The one row that fits, as it is in the database now."""
        return (await self._session.scalars(vraag, execution_options=_VERS)).one_or_none()

    async def _alle(self, vraag: Select[R], waarden: Mapping[str, object] | None = None) -> Sequence[R]:
        """All rows that fit, as they are in the database now; `waarden`: of a statement that was made once, for all."""
        return (await self._session.scalars(vraag, waarden, execution_options=_VERS)).all()

    async def _rij(self, soort: type[R], rij_id: object) -> R:
        """The row to change. Raises LookupError when it was never added."""
        rij = await self._session.get(soort, rij_id, populate_existing=True)
        if rij is None:
            raise LookupError(f"no such row in {soort.__tablename__}")
        return rij

    async def _bewaar(self, *rijen: Base) -> None:
        """Write new and changed rows at once, so that an error comes from the call that caused it."""
        self._session.add_all(rijen)
        await self._session.flush()
