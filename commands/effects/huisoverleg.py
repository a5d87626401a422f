"""Gathers what is on the agenda of the house, by codes alone."""

from datetime import date, datetime, time, timedelta

from commands.domain.huisoverleg import Agendapunt, Gepland, agendapunten
from commands.domain.overleggen import Agendasoort
from commands.domain.werkdagen import op_tijd
from commands.ports import Transaction

_MIDDERNACHT = time(0)


async def noem_dag(op: date, tx: Transaction) -> str:
    """A casus is discussed on this day: where this house has a meeting for all casussen and nobody named the day of the
    next one, it is this day. The name of that meeting where it is; empty: nothing changed."""
    een = next((soort for soort in tx.beleid.overleggen if soort.agenda is Agendasoort.CASUSSEN), None)
    if een is None or op < tx.vandaag:
        return ""
    gepland = (await tx.uow.huisoverleggen.all_planned()).get(een.naam, Gepland(naam=een.naam))
    if gepland.op is not None:
        return ""
    await tx.uow.huisoverleggen.put_planned(Gepland(naam=een.naam, op=op, agenda_op=gepland.agenda_op))
    return een.naam


async def punten_voor(op: date, tx: Transaction) -> tuple[Agendapunt, ...]:
    """The casussen to be discussed on this day."""
    tot: datetime = op_tijd(op + timedelta(days=1), _MIDDERNACHT, tx.beleid)
    icos = [(een.casus_id, een) for een in await tx.uow.bijeenkomsten.planned_before(tot)]
    bewaringen = await tx.uow.bewaringen.to_discuss()
    ids = {*(een.casus_id for een in bewaringen), *(casus_id for casus_id, _ in icos)}
    return agendapunten(await tx.uow.casussen.find_ids(sorted(ids)), bewaringen, icos, op, tx.beleid)
