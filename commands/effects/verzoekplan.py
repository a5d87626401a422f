"""Asks again for an answer to what waits for `akkoord`, ever less often, until it is answered."""

from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.termijnen import VRAAG_KEREN, vraag_dag
from commands.domain.verzoek import Verzoek
from commands.domain.werkdagen import lokale_dag, moment
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork


async def plan_verzoek(tx: Transaction, verzoek: Verzoek, keer: int) -> None:
    """Question `keer` (from 1), on the days of `vraag_dag`; from the third the next level is asked too."""
    sinds = lokale_dag(verzoek.sinds, tx.beleid)
    while (dag := vraag_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    stap = Stap.VERZOEK_OPEN if keer <= VRAAG_KEREN else Stap.VERZOEK_REGIE
    een = Moment(soort=HerinneringSoort.VERZOEK, stap=stap, volgnummer=keer, due_at=moment(dag, tx.beleid))
    await tx.uow.herinneringen.plan_all([maak_rij(een, verzoek.casus_id, verzoek.id, 1, tx.ids)])


async def stop_verzoek(uow: UnitOfWork, verzoek: Verzoek) -> None:
    """Somebody answered, or it was taken back: ask no more."""
    await uow.herinneringen.make_void(verzoek.id)
