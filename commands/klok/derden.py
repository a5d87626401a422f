"""Checks a due question for the statement of secrecy of a derde."""

from typing import Final

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.effects.verklaringplan import plan_verklaring
from commands.klok.ontvangers import vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction


async def bekijk_verklaring(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked ever less often until it is noted; None once it is, when they left, or where nothing is asked of them."""
    lid = next((een for een in await bekend.leden(casus) if een.id == rij.onderwerp_id), None)
    if lid is None or not any(punt.loopt for punt in await tx.uow.actiepunten.of_owner(lid.id)):
        return None
    if await plan_verklaring(tx, lid, rij.volgnummer + 1, rij.versie) is None:
        return None
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, eigenaar=lid)


OVER_DERDE: Final = {HerinneringSoort.VERKLARING: bekijk_verklaring}
"""The look at each kind of question about a derde."""
