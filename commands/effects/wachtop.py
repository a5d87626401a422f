"""Finds all that waits for an answer of one deelnemer in one casus."""

from commands.domain.aanbod import aanbod_uit, geldt_nog
from commands.domain.aanbod import sleutel as aanbodsleutel
from commands.domain.bijeenkomst import IcoSoort, IcoStand, lopende
from commands.domain.casus import Casus, Fase
from commands.domain.deelnemer import Deelnemer
from commands.domain.herinnering import Stap
from commands.domain.nalatenschap import Nalatenschap, maak_nalatenschap
from commands.domain.wachtop import WachtOp, over_te_nemen
from commands.effects.sluiten import voorstel_van
from commands.ports import Transaction


async def wacht_op(lid: Deelnemer, casus: Casus, tx: Transaction) -> WachtOp:
    """Nothing waits for somebody who is asked nothing, nor in a casus that does not run, but for moments of its
    first ICO.
    """
    if casus.fase is Fase.GEPLAND and lid.wordt_gevraagd:
        return WachtOp(casus=casus, momenten=await _onbeantwoord(lid, casus, tx))
    if casus.fase is not Fase.LOPEND or not lid.wordt_gevraagd:
        return WachtOp(casus=casus)
    punten = await tx.uow.actiepunten.of_casus(casus.id)
    verzoeken = await tx.uow.verzoeken.open_of_casus(casus.id)
    voorstel, houder = await voorstel_van(casus, tx), Nalatenschap()
    if lid.casushouder:
        vragen = await tx.uow.voorgelegd.open_of_casus(casus.id)
        houder = maak_nalatenschap(casus, lid.id, punten, vragen, verzoeken, voorstel, tx.voor(casus).beleid)
    return WachtOp(
        casus=casus,
        overnemen=over_te_nemen(lid.id, verzoeken, punten),
        casushouder_worden=await _is_aangeboden(lid, casus, tx),
        momenten=await _onbeantwoord(lid, casus, tx),
        voorgesteld=voorstel if voorstel is not None and voorstel.van == lid.persoon.id else None,
        contact=lid.casushouder and await _is_contact_gevraagd(casus, tx),
        als_casushouder=houder,
    )


async def _is_aangeboden(lid: Deelnemer, casus: Casus, tx: Transaction) -> bool:
    aanbod = aanbod_uit(await tx.uow.cursors.get(aanbodsleutel(casus.id)))
    if aanbod is None or lid.id not in aanbod.aan:
        return False
    return geldt_nog(aanbod, await tx.uow.deelnemers.of_casus(casus.id))


async def _onbeantwoord(lid: Deelnemer, casus: Casus, tx: Transaction) -> IcoSoort | None:
    ico = lopende(await tx.uow.bijeenkomsten.of_casus(casus.id))
    if ico is None or ico.stand is not IcoStand.PEILING:
        return None
    gezegd = {een.deelnemer_id for een in await tx.uow.bijeenkomsten.answers(ico.id)}
    return None if lid.id in gezegd else ico.soort


async def _is_contact_gevraagd(casus: Casus, tx: Transaction) -> bool:
    """The questions of all weeks are planned at once; the first was put when it is planned no longer."""
    gepland = [
        rij.volgnummer
        for rij in await tx.uow.herinneringen.planned_for(casus.id)
        if rij.stap is Stap.CONTACT_CASUSHOUDER
    ]
    return bool(gepland) and min(gepland) > min(tx.voor(casus).beleid.contact_weken, default=0)
