"""Has the clock look whether somebody to whom the plan went was heard of since, ever less often, until they are."""

from datetime import date
from typing import Final

from commands.domain.deelnemer import Deelnemer
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import moment as open_om
from commands.domain.werkdagen import tel_werkdagen
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork

_NA: Final = (10, 10, 20)
"""Working days before each look (own choice: two weeks, in which a reminder or news went out too)."""


async def begin_teken(tx: Transaction, lid: Deelnemer) -> None:
    """The plan goes to them now: look from now on."""
    await stop_teken(tx.uow, lid)
    await plan_teken(tx, lid, 1, tx.vandaag.toordinal())


async def plan_teken(tx: Transaction, lid: Deelnemer, keer: int, versie: int) -> date:
    """Look `keer` (from 1) of those that began on the day with this ordinal; returns its local date."""
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, _NA), tx.beleid)
    moment = Moment(
        soort=HerinneringSoort.TEKEN, stap=Stap.TEKEN_VRAAG, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, lid.casus_id, lid.id, versie, tx.ids)])
    return dag


async def stop_teken(uow: UnitOfWork, lid: Deelnemer) -> None:
    """Somebody spoke to them: ask no more."""
    await uow.herinneringen.make_void(lid.id, soort=HerinneringSoort.TEKEN.value)
