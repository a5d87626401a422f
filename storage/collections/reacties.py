"""Reactions that counted."""

from sqlalchemy import select

from commands.domain.reactie import Reactie
from storage.collections.collection import SqlCollection
from storage.tables.reactions import ReactieRow


class SqlReacties(SqlCollection):
    """Signs of people under messages of the bot."""

    async def find_event(self, extern_id: str) -> Reactie | None:
        """The one that came as this event; None when there is none."""
        rij = await self._one(select(ReactieRow).where(ReactieRow.extern_id == extern_id))
        return None if rij is None else _reactie(rij)

    async def put_reactie(self, reactie: Reactie) -> None:
        """Keep one, in the place of what was kept of the same event."""
        await self._session.merge(
            ReactieRow(
                extern_id=reactie.extern_id,
                onder=reactie.onder,
                persoon_id=reactie.persoon_id,
                teken=reactie.teken,
                op=reactie.op,
                weg=reactie.weg,
            )
        )
        await self._session.flush()

    async def standing(self, onder: str, persoon_id: str) -> list[Reactie]:
        """Those of this person under this message that were not taken away, in the order in which they came."""
        vraag = select(ReactieRow).where(
            ReactieRow.onder == onder, ReactieRow.persoon_id == persoon_id, ReactieRow.weg.is_(False)
        )
        return [_reactie(rij) for rij in await self._all(vraag.order_by(ReactieRow.op, ReactieRow.extern_id))]


def _reactie(rij: ReactieRow) -> Reactie:
    return Reactie(
        extern_id=rij.extern_id,
        onder=rij.onder,
        persoon_id=rij.persoon_id,
        teken=rij.teken,
        op=rij.op,
        weg=rij.weg,
    )
