"""Checks one due question about a meeting against the state of now."""

from commands.domain.bijeenkomst import Bijeenkomst, DeelnameSoort, IcoStand, laatst_gehouden, lopende
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort, Moment, Stap
from commands.domain.icogemis import wat_mist
from commands.domain.rollen import Rol
from commands.domain.vervolg import is_geregeld, weet_het_nog
from commands.domain.werkdagen import lokale_dag
from commands.effects.icoplan import plan_ander, plan_geweest, plan_kiezen, plan_mist, plan_nog, plan_vervolg
from commands.klok.ontvangers import als_aanwezig, is_bereikbaar, vind_ontvangers
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Ontvanger, Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg

_STAND = {
    Stap.ICO_ANDER: IcoStand.AFGEZEGD,
    Stap.ICO_NOG: IcoStand.GEHOUDEN,
    Stap.ICO_KIEZEN: IcoStand.PEILING,
}
"""How a meeting stands of which this is asked; otherwise it is planned."""


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


async def bekijk_ico(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """Asked until somebody says whether it was held, or whether another one comes for it; its preparation once."""
    ico = await tx.uow.bijeenkomsten.find_id(rij.onderwerp_id)
    stand = _STAND.get(rij.stap, IcoStand.GEPLAND)
    if ico is None or ico.stand is not stand or ico.volgnummer != rij.versie:
        return None
    if rij.stap is Stap.ICO_VOORBEREIDEN:
        if ico.moment is not None and ico.moment <= tx.nu:
            return None
        return Signaal(rij=rij, casus=casus, ontvangers=await _wie_komt(ico, casus, tx, bekend), ico=ico)
    if rij.stap is Stap.ICO_MIST:
        return await _mist(rij, ico, casus, tx, bekend)
    volgend: Moment | None
    alle = await tx.uow.bijeenkomsten.of_casus(casus.id)
    voorbij = stand in (IcoStand.AFGEZEGD, IcoStand.GEHOUDEN)
    if voorbij and laatst_gehouden(alle) not in (None, ico):
        return None
    ander = lopende(alle)
    if voorbij and ander is not None and _komt_nog(ander, tx):
        if rij.stap is Stap.ICO_NOG:  # that one may be called off, or come to nothing
            await plan_nog(tx, ico, rij.volgnummer + 1)
        return None
    if rij.stap is Stap.ICO_ANDER:
        volgend = await plan_ander(tx, ico, rij.volgnummer + 1)
    elif rij.stap is Stap.ICO_KIEZEN:
        volgend = await plan_kiezen(tx, ico, rij.volgnummer + 1)
    elif rij.stap is Stap.ICO_NOG:
        volgend = await plan_nog(tx, ico, rij.volgnummer + 1)
    else:
        volgend = await plan_geweest(tx, ico, rij.volgnummer + 1)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    dan = _vervolg(volgend, tx)
    return Signaal(rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, ico=ico, vervolg=dan)


async def _mist(rij: Herinnering, ico: Bijeenkomst, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """None once all of it is arranged, and then it is asked no more."""
    gemis = wat_mist(ico, casus, await bekend.leden(casus))
    if not gemis or (ico.moment is not None and ico.moment <= tx.nu):
        return None
    dan = _vervolg(await plan_mist(tx, ico, rij.volgnummer + 1), tx)
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    return Signaal(
        rij=rij, casus=casus, ontvangers=ontvangers, ontbreekt=ontbreekt, ico=ico, icogemis=gemis, vervolg=dan
    )


async def _wie_komt(ico: Bijeenkomst, casus: Casus, tx: Transaction, bekend: ReadOnce) -> tuple[Ontvanger, ...]:
    """Those who were invited and did not say that they do not come, nor not long ago that they do."""
    gezegd = [een for een in await tx.uow.bijeenkomsten.participations(ico.id) if een.volgnummer == ico.volgnummer]
    niet = {
        een.deelnemer_id
        for een in gezegd
        if een.antwoord is DeelnameSoort.NEE or weet_het_nog(ico, een.antwoord, een.op, tx.beleid, tx.nu)
    }
    leden, afwezigen = await bekend.leden(casus), await bekend.afwezigen()
    komen = [een for een in leden if een.uitgenodigd_op is not None and is_bereikbaar(een) and een.id not in niet]
    gevonden = (als_aanwezig(Rol.PARTNER, een, leden, afwezigen) for een in komen)
    return tuple({een.persoon_id: een for een in gevonden if een is not None}.values())


def _komt_nog(ander: Bijeenkomst, tx: Transaction) -> bool:
    """Whether it is planned, or a moment of its poll is still to come: a poll of which all are past answers nothing."""
    return ander.moment is not None or any(een.op > tx.nu for een in ander.momenten)


def _vervolg(volgend: Moment | None, tx: Transaction) -> Vervolg | None:
    return None if volgend is None else Vervolg(stap=volgend.stap, dag=lokale_dag(volgend.due_at, tx.beleid))


OVER_ICO = {HerinneringSoort.VERVOLG: bekijk_vervolg, HerinneringSoort.ICO: bekijk_ico}
"""The look at each kind of question about a meeting."""
