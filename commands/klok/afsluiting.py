"""Checks one due question about a proposal to close the casus against the state of now."""

from dataclasses import replace

from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering
from commands.domain.rollen import Rol
from commands.domain.sluiting import BOVEN, Voorstel, sleutel
from commands.domain.termijnen import VRAAG_KEREN
from commands.domain.werkdagen import lokale_dag
from commands.effects.opnieuw import plan_afsluiting
from commands.effects.sluiten import belet, voorstel_van
from commands.klok.ontvangers import als_lid, is_bereikbaar, vind_met_rollen
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Gemis, Ontvanger, Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_afsluiting(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """The proposal, asked of whoever may answer it until somebody does; later its proposer is told too. None when it no
    longer waits.

    Where nobody else has the role that was asked, those above both are asked from now on.
    """
    voorstel = await voorstel_van(casus, tx)
    if voorstel is None or voorstel.merk != rij.versie:
        return None
    gevraagd, ontbreekt = await _gevraagd(voorstel, casus, bekend)
    if not gevraagd and voorstel.rollen != BOVEN and all(een.terug_na is None for een in ontbreekt):
        voorstel = replace(voorstel, rollen=BOVEN)
        await tx.uow.cursors.set(sleutel(casus.id), voorstel.als_tekst())
        gevraagd, ontbreekt = await _gevraagd(voorstel, casus, bekend)
    dag = await plan_afsluiting(tx, casus, voorstel, rij.volgnummer + 1)
    zelf = await _zelf(voorstel, casus, bekend) if rij.volgnummer > VRAAG_KEREN or not gevraagd else ()
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=(*gevraagd, *zelf),
        ontbreekt=() if gevraagd or zelf else ontbreekt,
        voorstel=voorstel,
        belet=await belet(casus, tx),
        vervolg=Vervolg(stap=rij.stap, dag=dag),
        sinds=lokale_dag(voorstel.sinds, tx.beleid),
    )


async def _gevraagd(
    voorstel: Voorstel, casus: Casus, bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """Those who may answer it, each once; and the roles that nobody fills."""
    gevonden, ontbreekt = await vind_met_rollen(voorstel.rollen, casus, bekend)
    anderen = {een.persoon_id: een for een in reversed(gevonden) if een.persoon_id != voorstel.van}
    return tuple(reversed(anderen.values())), ontbreekt


async def _zelf(voorstel: Voorstel, casus: Casus, bekend: ReadOnce) -> tuple[Ontvanger, ...]:
    """Whoever proposed it, where they still have a part in it."""
    leden = [lid for lid in await bekend.leden(casus) if lid.id == voorstel.lid and is_bereikbaar(lid)]
    staf = [een for een in await bekend.medewerkers(Rol.PROCESREGISSEUR) if een.id == voorstel.staf and een.kanalen]
    return (
        *(als_lid(Rol.CASUSHOUDER, lid) for lid in leden),
        *(Ontvanger(rol=een.rol, persoon_id=een.persoon.id, medewerker_id=een.id) for een in staf),
    )
