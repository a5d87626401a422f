"""Checks the question about the requests of a client that run."""

from typing import Final

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.rollen import Rol
from commands.effects.clientverzoek import plan_vraag
from commands.klok.ontvangers import vind_met_rollen
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_clientverzoek(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """To the procesregisseur, past a term to the manager too; None once none runs."""
    verzoeken = (await tx.uow.bewaringen.of_casus(casus.id)).verzoeken
    if not verzoeken:
        return None
    dag = await plan_vraag(casus.id, verzoeken, rij.volgnummer + 1, rij.versie, tx)
    voorbij = any(een.tot < tx.vandaag for een in verzoeken)
    rollen = (Rol.PROCESREGISSEUR, Rol.MANAGER) if voorbij else (Rol.PROCESREGISSEUR,)
    ontvangers, ontbreekt = await vind_met_rollen(rollen, casus, bekend)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        verzoeken=verzoeken,
        vervolg=Vervolg(stap=rij.stap, dag=dag),
    )


OVER_CLIENTVERZOEK: Final = {HerinneringSoort.CLIENTVERZOEK: bekijk_clientverzoek}
"""The look at that question."""
