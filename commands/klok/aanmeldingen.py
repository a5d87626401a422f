"""Checks a due question about an aanmelding against the state of now."""

from typing import Final

from commands.domain.aanmelding import Aanmelding, AanmeldStand, ClientStand, Veld
from commands.domain.casus import Casus, Fase
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.effects.aanmeldplan import plan_vraag
from commands.klok.ontvangers import vind_met_rollen
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Gemis, Ontvanger, Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg

ALLEEN_ZELF: Final = {Stap.AANMELDING_AANVULLEN: 3, Stap.CLIENT_VRAAG: 1}
"""Questions to the aanmelder alone; from the next one on the procesregisseur hears it too (own choice): early where the
client must know, as the ICO may be near."""
_NIET_MEER: Final = (Fase.GESLOTEN, Fase.WEG)


async def bekijk_aanmelding(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked ever less often until it is answered; None once it is, or where nothing is asked any more."""
    een = await tx.uow.aanmeldingen.find_casus(casus.id)
    if een is None or casus.fase in _NIET_MEER or not _wacht(rij.stap, een):
        return None
    gevraagd, ontbreekt = await _gevraagd(rij, een, casus, bekend)
    dag = await plan_vraag(tx, casus.id, rij.stap, rij.volgnummer + 1)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=gevraagd,
        ontbreekt=() if gevraagd else ontbreekt,
        aanmelding=een,
        vervolg=Vervolg(stap=rij.stap, dag=dag),
    )


def _wacht(stap: Stap, een: Aanmelding) -> bool:
    match stap:
        case Stap.CONSULTATIE_VRAAG:
            return een.stand is AanmeldStand.CONSULTATIE and bool(een.zegt(Veld.VRAAG))
        case Stap.AANMELDING_AANVULLEN:
            return een.stand is AanmeldStand.ONVOLLEDIG
        case Stap.AANMELDING_TRIAGE:
            return een.stand in (AanmeldStand.COMPLEET, AanmeldStand.AANGEHOUDEN)
        case Stap.CLIENT_VRAAG:
            return een.client in (ClientStand.ONBEKEND, ClientStand.UITGESTELD)
        case _:
            return een.client is ClientStand.BEZWAAR


async def _gevraagd(
    rij: Herinnering, een: Aanmelding, casus: Casus, bekend: ReadOnce
) -> tuple[tuple[Ontvanger, ...], tuple[Gemis, ...]]:
    """The aanmelder for what only they know, and later the procesregisseur too; the others for a decision."""
    if rij.stap is Stap.AANMELDING_TRIAGE:
        leden, _ = await vind_met_rollen((Rol.TRIAGELID,), casus, bekend)
        regie, ontbreekt = await vind_met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
        return _eenmaal((*regie, *leden)), ontbreekt
    if rij.stap in (Stap.CLIENT_BEZWAAR, Stap.CONSULTATIE_VRAAG):
        return await vind_met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    staf = [*await bekend.medewerkers(Rol.AANMELDER), *await bekend.medewerkers(Rol.PROCESREGISSEUR)]
    zelf = tuple(
        Ontvanger(rol=Rol.AANMELDER, persoon_id=wie.persoon.id, medewerker_id=wie.id)
        for wie in staf
        if wie.id == een.staf and wie.kanalen
    )
    if zelf and rij.volgnummer <= ALLEEN_ZELF[rij.stap]:
        return zelf, ()
    regie, ontbreekt = await vind_met_rollen((Rol.PROCESREGISSEUR,), casus, bekend)
    return _eenmaal((*zelf, *regie)), ontbreekt


def _eenmaal(wie: tuple[Ontvanger, ...]) -> tuple[Ontvanger, ...]:
    return tuple({een.persoon_id: een for een in reversed(wie)}.values())


OVER_AANMELDING: Final = {HerinneringSoort.AANMELDING: bekijk_aanmelding}
"""The look at each kind of question about an aanmelding."""
