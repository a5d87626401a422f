"""Checks one due question about a meeting against the state of now."""

from commands.domain.bijeenkomst import IcoStand, lopende
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort, Moment
from commands.domain.vervolg import is_geregeld
from commands.domain.werkdagen import lokale_dag
from commands.effects.icoplan import plan_geweest, plan_vervolg
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_vervolg(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked each week until a moment is fixed; None once one is."""
    if casus.ico_op is None or casus.ico_op.toordinal() != rij.versie:
        return None
    alle = await tx.uow.bijeenkomsten.of_casus(casus.id)
    if is_geregeld(alle):
        return None
    volgend = await plan_vervolg(tx, casus, rij.volgnummer + 1)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    ico = lopende(alle)
    dan = _vervolg(volgend, tx)
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, ico=ico, vervolg=dan)


async def bekijk_geweest(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked until somebody says whether it was held."""
    ico = await tx.uow.bijeenkomsten.find_id(rij.onderwerp_id)
    if ico is None or ico.stand is not IcoStand.GEPLAND or ico.volgnummer != rij.versie:
        return None
    volgend = await plan_geweest(tx, ico, rij.volgnummer + 1)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    dan = _vervolg(volgend, tx)
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, ico=ico, vervolg=dan)


def _vervolg(volgend: Moment | None, tx: Transaction) -> Vervolg | None:
    return None if volgend is None else Vervolg(stap=volgend.stap, dag=lokale_dag(volgend.due_at, tx.beleid))


OVER_ICO = {HerinneringSoort.VERVOLG: bekijk_vervolg, HerinneringSoort.ICO: bekijk_geweest}
"""The look at each kind of question about a meeting."""
