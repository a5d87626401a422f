"""Checks a due question about a proposal to destroy a casus."""

from typing import Final

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.minuut import minuut_van
from commands.domain.rollen import Rol
from commands.domain.vernietiging import VernietigStand
from commands.effects.vernietigen import BOVEN, plan_vernietiging
from commands.klok.ontvangers import vind_met_rollen
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Gemis, Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_vernietiging(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked of those who may agree, until somebody answers; where nobody else may, a beheerder hears it. None when it
    no longer waits."""
    een = await tx.uow.vernietigingen.find_code(casus.code)
    if een is None or een.stand is not VernietigStand.VOORGESTELD or minuut_van(een.sinds) != rij.versie:
        return None
    gevonden, ontbreekt = await vind_met_rollen(BOVEN, casus, bekend)
    anderen = {wie.persoon_id: wie for wie in reversed(gevonden) if wie.persoon_id != een.van}
    dag = await plan_vernietiging(een, rij.volgnummer + 1, tx)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=tuple(anderen.values()),
        ontbreekt=() if anderen else ontbreekt or (Gemis(rol=Rol.MANAGER),),
        vervolg=Vervolg(stap=rij.stap, dag=dag),
    )


OVER_VERNIETIGING: Final = {HerinneringSoort.VERNIETIGING: bekijk_vernietiging}
"""The look at a question about a destruction."""
