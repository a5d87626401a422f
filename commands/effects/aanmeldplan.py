"""Plans what is asked about an aanmelding: of its aanmelder, of those who judge it, and about its client.

It is asked again ever less often until somebody answers (own choice, no source).
"""

from datetime import date, datetime
from typing import Final

from commands.domain.aanmelding import Aanmelding
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.triagedag import lijst_op
from commands.domain.werkdagen import moment as open_om
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_na
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork

NA: Final = (2, 3, 5)
"""Working days before each question."""
_OP_DE_DAG: Final = 0
_SOORT: Final = HerinneringSoort.AANMELDING


async def plan_vraag(tx: Transaction, casus_id: str, stap: Stap, keer: int = 1) -> date:
    """Question `keer` (from 1) of this kind; returns its local date."""
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, NA), tx.beleid)
    await _plan(tx, casus_id, stap, keer, open_om(dag, tx.beleid))
    return dag


async def plan_dag(tx: Transaction, casus_id: str, stap: Stap, dag: date) -> None:
    """A question on this day, or the first working day after it."""
    await _plan(tx, casus_id, stap, _OP_DE_DAG, open_om(werkdag_op_of_na(dag, tx.beleid), tx.beleid))


async def plan_triage(tx: Transaction, een: Aanmelding) -> None:
    """On the list of its triage, at the cut-off; where there is none it is asked in working days."""
    await stop_vragen(tx.uow, een.casus_id, Stap.AANMELDING_AANVULLEN, Stap.AANMELDING_TRIAGE)
    if een.triage_op is None:
        await plan_vraag(tx, een.casus_id, Stap.AANMELDING_TRIAGE)
        return
    await _plan(tx, een.casus_id, Stap.AANMELDING_TRIAGE, 1, max(lijst_op(een.triage_op, tx.beleid), tx.nu))


async def stop_vragen(uow: UnitOfWork, casus_id: str, *stappen: Stap) -> None:
    """Ask no more of these kinds; of all where none is named."""
    if not stappen:
        await uow.herinneringen.make_void(casus_id, soort=_SOORT.value)
    for stap in stappen:
        await uow.herinneringen.make_void(casus_id, soort=_SOORT.value, stap=stap.value)


async def _plan(tx: Transaction, casus_id: str, stap: Stap, keer: int, due_at: datetime) -> None:
    moment = Moment(soort=_SOORT, stap=stap, volgnummer=keer, due_at=due_at)
    # the minute tells rounds of questions apart, for a handled row is never planned again
    await tx.uow.herinneringen.plan_all([maak_rij(moment, casus_id, casus_id, _ronde(tx), tx.ids)])


def _ronde(tx: Transaction) -> int:
    return int(tx.nu.timestamp()) // 60
