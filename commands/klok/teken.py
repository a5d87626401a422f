"""Looks whether a deelnemer to whom the plan went was heard of since; the casushouder is asked to call where not."""

from typing import Final

from commands.domain.bezorgd import Hoe
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.deelnemerzoeken import kortste_naam
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.rollen import Rol
from commands.domain.werkdagen import lokale_dag
from commands.effects.bereikt import bereik_van
from commands.effects.tekenplan import plan_teken
from commands.klok.ontvangers import is_bereikbaar, vind_met_rollen, vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_teken(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """None once there is a sign of life, or when they take no part any more.

    Said later where somebody is asked about them already: an address that fails, an actiepunt that is past its day, or
    an absence. Of the casushouder themselves the procesregisseur hears.
    """
    leden = await bekend.leden(casus)
    lid = next((een for een in leden if een.id == rij.onderwerp_id), None)
    if lid is None or casus.vrijgegeven_op is None or not lid.actief or lid.afgemeld_op is not None:
        return None
    (hoe,) = await bereik_van(casus, casus.vrijgegeven_op, [lid], tx.uow)
    if hoe.hoe in (Hoe.BEWIJS, Hoe.NIET):
        return None
    dag = await plan_teken(tx, lid, rij.volgnummer + 1, rij.versie)
    if (await tx.uow.bewaringen.of_casus(casus.id)).schaduw_sinds is not None:
        return None  # on the schaduwlijst nothing is asked
    if hoe.hoe is Hoe.TERUG or not is_bereikbaar(lid) or await _al_gevraagd(lid, tx, bekend):
        return None
    if lid.casushouder:
        ontvangers, ontbreekt = await vind_met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    else:
        ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        eigenaar=lid,
        kort=kortste_naam(lid, [een for een in leden if een.actief]),
        vervolg=Vervolg(stap=rij.stap, dag=dag),
        sinds=lokale_dag(hoe.op or casus.vrijgegeven_op, tx.beleid),
    )


async def _al_gevraagd(lid: Deelnemer, tx: Transaction, bekend: ReadOnce) -> bool:
    if (await bekend.afwezigen()).is_weg(lid.persoon.id):
        return True
    punten = await tx.uow.actiepunten.of_owner(lid.id)
    return any(een.loopt and een.uiterlijk is not None and een.uiterlijk < tx.vandaag for een in punten)


OVER_TEKEN: Final = {HerinneringSoort.TEKEN: bekijk_teken}
"""The look at a deelnemer of whom nothing was heard."""
