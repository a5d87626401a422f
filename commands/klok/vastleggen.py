"""Checks the question whether a casus stands in the system of record."""

from datetime import date
from typing import Final

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.effects.vastleggen import vraag_weer
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_vastleggen(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """To the procesregisseur; None once it was noted on that day or after it, or where the house has none any more."""
    regels, sinds = tx.beleid.aanmelden, date.fromordinal(rij.versie)
    op = (await tx.uow.bewaringen.of_casus(casus.id)).vastgelegd_op
    if regels is None or not regels.vastleggen or (op is not None and op >= sinds):
        return None
    dag = await vraag_weer(casus, sinds, rij.volgnummer + 1, tx)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    vervolg = Vervolg(stap=rij.stap, dag=dag)
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, vervolg=vervolg, sinds=sinds)


OVER_VASTLEGGEN: Final = {HerinneringSoort.VASTLEGGEN: bekijk_vastleggen}
"""The look at a question about the system of record."""
