"""Hears what the clients of people say that they read. It is no event of its own: a moment for each room and person."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from nio import ReceiptEvent, SyncResponse

from commands.ports import UnitOfWork

Receipts = Mapping[tuple[str, str], datetime]
"""By room and Matrix id, when they last read there (UTC)."""


def receipts_in(answer: SyncResponse, now: datetime) -> dict[tuple[str, str], datetime]:
    """The receipts of a sync. A server gives the moment: one after `now` counts as now."""
    found: dict[tuple[str, str], datetime] = {}
    for room, info in answer.rooms.join.items():
        for event in info.ephemeral:
            for receipt in event.receipts if isinstance(event, ReceiptEvent) else ():
                at, place = _moment(receipt.timestamp, now), (room, receipt.user_id)
                if at is not None and at > found.get(place, datetime.min.replace(tzinfo=UTC)):
                    found[place] = at
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


def _moment(milliseconds: object, now: datetime) -> datetime | None:
    if not isinstance(milliseconds, int) or milliseconds <= 0:
        return None
    age = now.timestamp() * 1000 - milliseconds
    return now if age <= 0 else now - timedelta(milliseconds=age)
