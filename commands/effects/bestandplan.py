"""Asks about a held file, ever less often, until somebody decides or it is kept no longer."""

from commands.domain.bestanden import Wachtbestand
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.termijnen import wacht_dag
from commands.domain.werkdagen import lokale_dag
from commands.domain.werkdagen import moment as open_om
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork


async def plan_bestand(tx: Transaction, een: Wachtbestand, keer: int) -> None:
    """Question `keer` (from 1), on the days of `wacht_dag`; a day that has passed is left out, and so is one on which
    it is kept no longer."""
    sinds = lokale_dag(een.sinds, tx.beleid)
    while (dag := wacht_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    if dag >= lokale_dag(een.tot, tx.beleid):
        return
    moment = Moment(
        soort=HerinneringSoort.BIJLAGE, stap=Stap.BIJLAGE_VRAAG, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, een.casus_id, een.id, 1, tx.ids)])


async def stop_bestand(uow: UnitOfWork, een: Wachtbestand) -> None:
    """Somebody decided, or it is gone: ask no more."""
    await uow.herinneringen.make_void(een.id)
