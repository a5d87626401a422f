"""Checks the question about a casus on the schaduwlijst: it is put back on the agenda until somebody decides."""

from typing import Final

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.huisoverleg import heeft_casusoverleg, volgend_casusoverleg
from commands.effects.schaduwlijst import vraag_weer
from commands.effects.sluiten import voorstel_van
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg
from commands.texts.schaduwlijst import Plek


async def bekijk_schaduw(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """To both role holders; None when it is no longer on it since that day, or while an end is proposed."""
    sinds = (await tx.uow.bewaringen.of_casus(casus.id)).schaduw_sinds
    if sinds is None or sinds.toordinal() != rij.versie:
        return None
    dag = await vraag_weer(casus, sinds, rij.volgnummer + 1, tx)
    if await voorstel_van(casus, tx) is not None:
        return None
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    plek = Plek()
    if heeft_casusoverleg(tx.beleid):
        naam, op = volgend_casusoverleg(tx.beleid, await tx.uow.huisoverleggen.all_planned())
        plek = Plek(naam=naam, dag=op if op is not None and op >= tx.vandaag else None)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        vervolg=Vervolg(stap=rij.stap, dag=dag),
        sinds=sinds,
        plek=plek,
    )


OVER_SCHADUW: Final = {HerinneringSoort.SCHADUW: bekijk_schaduw}
"""The look at a question about a casus on the schaduwlijst."""
