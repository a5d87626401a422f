"""Keeps what the clients of people say that they read. It is no row of its own: a moment for each room and person."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.matrix.receipts import Receipt
from commands.ports import UnitOfWork

Receipts = Mapping[tuple[str, str], datetime]
"""By room and Matrix id, when they last read there (UTC)."""


def latest(receipts: Iterable[Receipt], now: datetime) -> dict[tuple[str, str], datetime]:
    """The last of each person in each room. A server gives the moment: one after `now` counts as now."""
    found: dict[tuple[str, str], datetime] = {}
    for room, who, milliseconds in receipts:
        at = now - timedelta(milliseconds=max(now.timestamp() * 1000 - milliseconds, 0))
        found[room, who] = max(at, found.get((room, who), at))
    return found


async def note_receipts(receipts: Receipts, uow: UnitOfWork) -> None:
    """Keep them for the places of these people; a receipt of a stranger, or for another room, is nothing."""
    for (room, who), at in receipts.items():
        persoon = await uow.personen.find_matrix(who)
        if persoon is None:
            continue
        if persoon.prive_kamer == room:
            await uow.personen.note_read(persoon.id, at=at)
            continue
        casus = await uow.casussen.find_room(room)
        for lid in () if casus is None else await uow.deelnemers.of_persoon(persoon.id):
            if casus is not None and lid.casus_id == casus.id:
                await uow.deelnemers.note_read(lid.id, at=at)
