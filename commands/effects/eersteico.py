"""The first ICO of a casus: planned before there is a plan, and what follows when it was held."""

from dataclasses import replace
from datetime import datetime

from commands.domain.bijeenkomst import Bijeenkomst, IcoSoort, IcoStand, Peilmoment
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.domain.toestanden import Casusstap, na_stap
from commands.domain.werkdagen import lokale_dag
from commands.effects.adresboek import onthoud_contact
from commands.effects.icoplan import plan_ico, plan_kiezen
from commands.effects.icopost import nodig_alsnog_uit
from commands.effects.nieuwico import nieuw_ico
from commands.effects.termijnplan import plan_vrijgave
from commands.messages import Effect
from commands.ports import Transaction


async def plan_eerste(tx: Transaction, casus: Casus, op: datetime) -> Bijeenkomst:
    """The first ICO at this moment (UTC); nobody is invited yet, and whether the client comes is to be asked."""
    ico = replace(nieuw_ico(tx, casus, IcoSoort.EERSTE), stand=IcoStand.GEPLAND, moment=op)
    await tx.uow.bijeenkomsten.add_bijeenkomst(ico)
    await plan_ico(tx, ico)
    return ico


async def peil_eerste(tx: Transaction, casus: Casus, momenten: tuple[Peilmoment, ...]) -> Bijeenkomst:
    """The first ICO at one of these moments; they are put to nobody yet, and which it will be is asked in time."""
    ico = replace(nieuw_ico(tx, casus, IcoSoort.EERSTE), momenten=momenten)
    await tx.uow.bijeenkomsten.add_bijeenkomst(ico)
    await plan_kiezen(tx, ico)
    return ico


async def volg_moment(tx: Transaction, casus: Casus, ico: Bijeenkomst) -> Casus:
    """The casus with the local date of its first ICO; of a later meeting nothing changes."""
    if ico.soort is not IcoSoort.EERSTE or ico.moment is None:
        return casus
    casus = replace(casus, ico_op=lokale_dag(ico.moment, tx.beleid))
    await tx.uow.casussen.save_casus(casus)
    return casus


async def voeg_genodigde_toe(tx: Transaction, casus: Casus, lid: Deelnemer) -> tuple[Deelnemer, list[Effect]]:
    """Somebody who is named for the first ICO; they are invited at once where others were, otherwise with them."""
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    al = any(een.actief and een.uitgenodigd_op is not None for een in leden)
    effecten = await nodig_alsnog_uit(tx, casus, lid) if al else []
    lid = replace(lid, uitgenodigd_op=tx.nu if effecten else None)
    await tx.uow.deelnemers.add_deelnemer(lid)
    await onthoud_contact(tx, lid)
    return lid, effecten


async def naar_plan(tx: Transaction, casus: Casus) -> Casus:
    """The first ICO was held: the casus waits for its plan, and the week in which it is shared counts from that day."""
    casus = na_stap(casus, Casusstap.GEHOUDEN)
    await tx.uow.casussen.save_casus(casus)
    await plan_vrijgave(tx, casus)
    return casus
