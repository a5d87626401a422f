"""Checks one due question about what waits for a yes against the state of now: an `akkoord`, a role, a new plan."""

from typing import Final

from commands.domain.aanbod import aanbod_uit, geldt_nog, sleutel
from commands.domain.casus import Casus
from commands.domain.herinnering import Herinnering, HerinneringSoort
from commands.domain.verzoek import VerzoekSoort, geldt
from commands.domain.werkdagen import lokale_dag
from commands.effects.opnieuw import plan_aanbod, plan_nieuwplan, plan_vraag
from commands.klok.afsluiting import bekijk_afsluiting
from commands.klok.ontvangers import vind_ontvangers, vind_wie_akkoord_geeft, vind_wie_de_rol_krijgt
from commands.klok.read_once import ReadOnce
from commands.klok.signaal import Signaal
from commands.ports import Transaction
from commands.texts.klok import Vervolg


async def bekijk_verzoek(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """The question with its people, and the next one planned; None when it no longer holds.

    It is asked until somebody answers, as long as the answer changes something: of an actiepunt that was proposed also
    when its asker is gone, for its owners may still do it.
    """
    verzoek = await tx.uow.verzoeken.find_id(rij.onderwerp_id)
    if verzoek is None:
        return None
    leden = await bekend.leden(casus)
    punt = await bekend.actiepunt(verzoek.actiepunt_id)
    van = next((lid for lid in leden if lid.id == verzoek.van), None)
    if punt is None or van is None or not geldt(verzoek, punt):
        return None
    if not van.actief and verzoek.soort is not VerzoekSoort.NIEUW:
        return None
    aan = tuple(lid for lid in leden if lid.id in verzoek.aan)
    ontvangers, ontbreekt = await vind_wie_akkoord_geeft(rij, casus, van, aan, bekend)
    await plan_vraag(tx, verzoek, rij.volgnummer + 1)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        punt=punt,
        eigenaar=van,
        eigenaars=aan,
        verzoek=verzoek,
    )


async def bekijk_aanbod(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """The role that was offered, asked about until somebody takes it or all decline; None when it no longer holds."""
    aanbod = aanbod_uit(await tx.uow.cursors.get(sleutel(casus.id)))
    leden = await bekend.leden(casus)
    if aanbod is None or aanbod.merk != rij.versie or not geldt_nog(aanbod, leden):
        return None
    aan = tuple(lid for lid in leden if lid.id in aanbod.aan and lid.actief)
    ontvangers, ontbreekt = await vind_wie_de_rol_krijgt(rij, casus, aan, bekend)
    await plan_aanbod(tx, casus, aanbod, rij.volgnummer + 1)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        eigenaar=next(lid for lid in leden if lid.id == aanbod.van),
        eigenaars=aan,
        sinds=lokale_dag(aanbod.sinds, tx.beleid),
    )


async def bekijk_nieuwplan(rij: Herinnering, casus: Casus, tx: Transaction, bekend: ReadOnce) -> Signaal | None:
    """The version that waits, asked about until it is released or thrown away; None when it no longer waits."""
    plan = await tx.uow.plannen.find_newest(casus.id)
    if plan is None or plan.vrijgegeven_op is not None or plan.versie != rij.versie:
        return None
    ontvangers, ontbreekt = await vind_ontvangers(rij.stap, casus, bekend)
    dag = await plan_nieuwplan(tx, plan, rij.volgnummer + 1)
    return Signaal(
        rij=rij,
        casus=casus,
        ontvangers=ontvangers,
        ontbreekt=ontbreekt,
        vervolg=Vervolg(stap=rij.stap, dag=dag),
        sinds=lokale_dag(plan.ontvangen_op, tx.beleid),
    )


WACHT_OP_JA: Final = {
    HerinneringSoort.VERZOEK: bekijk_verzoek,
    HerinneringSoort.AANBOD: bekijk_aanbod,
    HerinneringSoort.NIEUWPLAN: bekijk_nieuwplan,
    HerinneringSoort.AFSLUITING: bekijk_afsluiting,
}
"""How a question of each of these kinds is checked."""
