"""Puts a casus on the agenda again, or takes it off, and has the clock ask about it (SOURCES: S1, S3, S4)."""

from dataclasses import replace
from datetime import date

from commands.domain.casus import Casus
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.rollen import Rol
from commands.domain.werkdagen import moment as open_om
from commands.domain.werkdagen import tel_werkdagen
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction

_NA = (3, 5, 10)
"""Working days before each question (own choice)."""


async def zet_op_agenda(casus: Casus, rol: Rol, tx: Transaction) -> tuple[Rol, ...]:
    """This role wants it discussed again; returns all whose wish it is, oldest first."""
    bewaring = await tx.uow.bewaringen.of_casus(casus.id)
    door = tuple(dict.fromkeys((*bewaring.agenda_door, rol)))
    sinds = bewaring.agenda_sinds or tx.vandaag
    await tx.uow.bewaringen.put_bewaring(replace(bewaring, agenda_sinds=sinds, agenda_door=door))
    return door


async def haal_van_agenda(casus_id: str, tx: Transaction) -> None:
    """Nobody wants it any more, or it was discussed."""
    bewaring = await tx.uow.bewaringen.of_casus(casus_id)
    await tx.uow.bewaringen.put_bewaring(replace(bewaring, agenda_sinds=None, agenda_door=()))
    await tx.uow.herinneringen.make_void(casus_id, soort=HerinneringSoort.AGENDEREN.value)


async def vraag_weer(casus: Casus, sinds: date, keer: int, tx: Transaction) -> date:
    """Question `keer` (from 1) to the procesregisseur about the wish of this day; returns its local date."""
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, _NA), tx.beleid)
    vraag = Moment(
        soort=HerinneringSoort.AGENDEREN, stap=Stap.AGENDEREN_VRAAG, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(vraag, casus.id, casus.id, sinds.toordinal(), tx.ids)])
    return dag
