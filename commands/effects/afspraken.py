"""A casus takes over the terms of its house: what was planned by its own is planned anew, where a term changed.

What is late already keeps its days: a ladder that somebody climbs does not move under them (own choice).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Final

from commands.domain.actiepunt import FeedbackSoort, Status
from commands.domain.afspraken import afspraken_van, wat_verandert
from commands.domain.bijeenkomst import IcoStand
from commands.domain.casus import Casus, Fase
from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.rollen import Rol
from commands.domain.termijnen import STAP_CONTACT
from commands.domain.vervolg import is_geregeld
from commands.effects.icoplan import plan_nog, plan_vervolg, plan_vooraf, stop_vervolg
from commands.effects.schaduwlijst import plan_terug
from commands.effects.termijnplan import plan_actie, plan_contact, plan_vrijgave, stop_vrijgave
from commands.ports import Transaction

_PLAN: Final = frozenset({"plan_grens_dagen", "plan_vraag_dagen"})
_CONTACT: Final = frozenset({"contact_weken"})
_VERVOLG: Final = frozenset({"vervolg_weken", "vervolg_vraag_weken"})
_VOORAF: Final = frozenset({"vooraf_werkdagen"})
_LADDER: Final = _VOORAF | {"casushouder_na", "procesregisseur_na", "manager_na"}
_BEWAREN: Final = frozenset({"na_begin_maanden", "na_einde_maanden", "waarschuw_maanden"})
_SCHADUW: Final = frozenset({"schaduw_maanden"})


async def neem_over(casus: Casus, tx: Transaction) -> Casus:
    """The casus as it is stored from now on, with the terms of its house."""
    anders = {een.sleutel for een in wat_verandert(casus.afspraken, tx.huisbeleid)}
    nieuw = replace(casus, afspraken=afspraken_van(tx.huisbeleid), afspraken_op=tx.vandaag)
    await tx.uow.casussen.save_casus(nieuw)
    gepland = await tx.uow.herinneringen.planned_for(casus.id)
    oud, hier = tx.voor(casus), tx.voor(nieuw)
    if anders & _BEWAREN:  # the clock of keeping plans them anew, each day
        await tx.uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.BEWAREN.value)
    if anders & _PLAN and not any(_is_te_laat(een) for een in gepland):
        await stop_vrijgave(tx.uow, nieuw)
        await plan_vrijgave(hier, nieuw)
    if casus.fase is not Fase.LOPEND:
        return nieuw
    if anders & _CONTACT:
        for rol in STAP_CONTACT:
            await _contact(nieuw, rol, gepland, oud, hier)
    if anders & (_VERVOLG | _VOORAF):
        await _bijeenkomsten(nieuw, anders, gepland, oud, hier)
    if anders & _LADDER:
        await _actiepunten(nieuw, hier)
    if anders & _SCHADUW:
        await plan_terug(nieuw, hier)
    return nieuw


def _is_te_laat(rij: Herinnering) -> bool:
    """Whether the term of the plan was over, and that was said."""
    return rij.stap is Stap.PLAN_TE_LAAT and rij.volgnummer > 0


async def _contact(casus: Casus, rol: Rol, gepland: Collection[Herinnering], oud: Transaction, tx: Transaction) -> None:
    """From the last contact as before; from today where the old terms asked nobody. `oud`: by those terms."""
    rijen = [een for een in gepland if een.stap is STAP_CONTACT[rol]]
    laatste = date.fromordinal(rijen[0].versie) if rijen else tx.vandaag
    eerste = min(oud.beleid.contact_weken, default=0)
    gevraagd = bool(rijen) and min(een.volgnummer for een in rijen) > eerste
    await plan_contact(tx, casus, rol, laatste, gevraagd=gevraagd)


async def _bijeenkomsten(
    casus: Casus, anders: set[str], gepland: Collection[Herinnering], oud: Transaction, tx: Transaction
) -> None:
    """`oud`: by the terms it had."""
    alle = await tx.uow.bijeenkomsten.of_casus(casus.id)
    vragen = [een for een in gepland if een.soort is HerinneringSoort.VERVOLG]
    vroeg = bool(oud.beleid.vervolg_weken and oud.beleid.vervolg_vraag_weken)
    if anders & _VERVOLG and not is_geregeld(alle) and (vragen or not vroeg):
        await stop_vervolg(tx.uow, casus)
        await plan_vervolg(tx, casus, vragen[0].volgnummer if vragen else 1)
    for ico in alle:
        if ico.stand is IcoStand.GEPLAND and anders & _VOORAF:
            await tx.uow.herinneringen.make_void(ico.id, stap=Stap.ICO_VOORBEREIDEN.value)
            await plan_vooraf(tx, ico)
        rijen = [een for een in await tx.uow.herinneringen.planned_for(ico.id) if een.stap is Stap.ICO_NOG]
        if rijen and anders & _VERVOLG:
            await tx.uow.herinneringen.make_void(ico.id, stap=Stap.ICO_NOG.value)
            await plan_nog(tx, ico, rijen[0].volgnummer)


async def _actiepunten(casus: Casus, tx: Transaction) -> None:
    """Of what is still to come, with a pause as it is; who told that they are at work is not reminded early."""
    for punt in await tx.uow.actiepunten.of_casus(casus.id):
        if punt.loopt and punt.uiterlijk is not None and punt.uiterlijk > tx.vandaag:
            await plan_actie(tx, punt, FeedbackSoort.OPMERKING if punt.status is Status.BEZIG else None)
