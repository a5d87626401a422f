"""Gathers what is on the agenda of the house, by codes alone."""

from datetime import date, datetime, time, timedelta

from commands.domain.huisoverleg import Agendapunt, agendapunten
from commands.domain.werkdagen import op_tijd
from commands.ports import Transaction

_MIDDERNACHT = time(0)


async def punten_voor(op: date, tx: Transaction) -> tuple[Agendapunt, ...]:
    """The casussen to be discussed on this day."""
    tot: datetime = op_tijd(op + timedelta(days=1), _MIDDERNACHT, tx.beleid)
    icos = [(een.casus_id, een) for een in await tx.uow.bijeenkomsten.planned_before(tot)]
    bewaringen = await tx.uow.bewaringen.to_discuss()
    ids = {*(een.casus_id for een in bewaringen), *(casus_id for casus_id, _ in icos)}
    return agendapunten(await tx.uow.casussen.find_ids(sorted(ids)), bewaringen, icos, op, tx.beleid)
