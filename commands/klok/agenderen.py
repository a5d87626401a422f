"""Checks the question about a casus that its casushouder wants discussed again."""

from datetime import date
from typing import Final

from commands.domain.bijeenkomst import lopende
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.huisoverleg import compleet, heeft_casusoverleg
from commands.effects.agenderen import haal_van_agenda, vraag_weer
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_agenderen(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """To the procesregisseur; None once it is on an agenda, a meeting about it is coming, or nobody wants it."""
    bewaring, sinds = await tx.uow.bewaringen.of_casus(casus.id), date.fromordinal(rij.versie)
    if bewaring.agenda_sinds != sinds:
        return None
    if heeft_casusoverleg(tx.beleid) and compleet(bewaring.agenda_door, tx.beleid):
        return None
    if lopende(await tx.uow.bijeenkomsten.of_casus(casus.id)) is not None:
        await haal_van_agenda(casus.id, tx)
        return None
    dag = await vraag_weer(casus, sinds, rij.volgnummer + 1, tx)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    return Signaal(
        rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, vervolg=Vervolg(stap=rij.stap, dag=dag)
    )


OVER_AGENDEREN: Final = {HerinneringSoort.AGENDEREN: bekijk_agenderen}
"""The look at that question."""
