"""Checks a due question about a casus that does not go on by itself: it is silent, or all is done."""

from typing import Final

from commands.domain.casus import Casus
from commands.domain.gaande import voorgesteld
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.werkdagen import lokale_dag
from commands.effects.gaandeplan import vraag_weer
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_gaande(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked ever less often, until somebody says something, or decides; None when it no longer holds."""
    volgend = await vraag_weer(tx, casus, rij)
    if volgend is None:
        return None
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        voorgesteld=voorgesteld(await tx.uow.actiepunten.of_casus(casus.id)),
        vervolg=Vervolg(stap=volgend.stap, dag=lokale_dag(volgend.due_at, tx.beleid)),
    )


OF_HET_GAAT: Final = {HerinneringSoort.STILTE: bekijk_gaande, HerinneringSoort.KLAAR: bekijk_gaande}
"""How a question of each of these kinds is checked."""
