"""The clock of keeping: warns before the last day of a casus, and asks after it until somebody decides."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from commands.domain.bewaren import Bewaring, bewaar_momenten, komt_in_zicht, laatste_dag, vraag_moment
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort, Moment
from commands.domain.werkdagen import lokale_dag
from commands.effects.termijnplan import maak_rij
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction, Transactions
from commands.texts.klok import Vervolg


async def plan_bewaren(transactions: Transactions, nu: datetime) -> int:
    """Plan what must be said about each casus whose last day comes near; once a day, as an upgrade, a restore or
    another werkwijze may move every last day at once. None is planned while an objection or a request runs.

    Returns 0: nothing is queued here.
    """
    async with transactions.begin(nu) as tx:
        bewaard = {een.casus_id: een for een in await tx.uow.bewaringen.all_bewaringen()}
        gevonden: list[tuple[Casus, date]] = []
        for casus in await tx.uow.casussen.all_casussen():
            bewaring = bewaard.get(casus.id, Bewaring(casus_id=casus.id))
            dag = laatste_dag(casus, bewaring, tx.beleid)
            if dag is None or bewaring.bezwaar_sinds is not None:
                continue
            if komt_in_zicht(dag, tx.vandaag, tx.voor(casus).beleid.bewaren):
                gevonden.append((casus, dag))
        if gevonden:
            await _plan(gevonden, tx)
            await tx.uow.commit()
    return 0


async def _plan(gevonden: Sequence[tuple[Casus, date]], tx: Transaction) -> None:
    """What was handled is skipped; where the questions broke off they begin anew."""
    rijen = [
        _rij(een, casus, dag, tx) for casus, dag in gevonden for een in bewaar_momenten(dag, tx.voor(casus).beleid)
    ]
    await tx.uow.herinneringen.plan_all(rijen)
    gepland = await tx.uow.herinneringen.planned_for_all([casus.id for casus, _ in gevonden])
    over = {(een.casus_id, een.versie) for een in gepland if een.soort is HerinneringSoort.BEWAREN}
    stil = [(casus, dag) for casus, dag in gevonden if (casus.id, dag.toordinal()) not in over]
    opnieuw = [
        _rij(vraag_moment(tx.vandaag, (tx.vandaag - dag).days, tx.beleid), casus, dag, tx) for casus, dag in stil
    ]
    await tx.uow.herinneringen.plan_all(opnieuw)


def _rij(moment: Moment, casus: Casus, dag: date, tx: Transaction) -> Herinnering:
    return maak_rij(moment, casus.id, casus.id, dag.toordinal(), tx.ids)


async def bekijk_bewaren(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """To the procesregisseur; None where the last day moved, or while an objection or a request runs."""
    bewaring = await tx.uow.bewaringen.of_casus(casus.id)
    dag = laatste_dag(casus, bewaring, tx.beleid)
    if dag is None or dag.toordinal() != rij.versie or bewaring.bezwaar_sinds is not None:
        return None
    if tx.vandaag > dag:
        volgend = vraag_moment(tx.vandaag, max(rij.volgnummer, 0) + 1, tx.beleid)
    else:
        volgend = next(een for een in bewaar_momenten(dag, tx.beleid) if een.due_at > tx.nu)
    await tx.uow.herinneringen.plan_all([_rij(volgend, casus, dag, tx)])
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    vervolg = Vervolg(stap=volgend.stap, dag=lokale_dag(volgend.due_at, tx.beleid))
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, vervolg=vervolg)


OVER_BEWAREN: Final = {HerinneringSoort.BEWAREN: bekijk_bewaren}
"""The look at a question about the keeping of a casus."""
