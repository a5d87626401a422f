"""Plans and stops the questions about meetings: for a vervolg-ICO, and whether one was held."""

from commands.domain.bijeenkomst import Bijeenkomst
from commands.domain.casus import Casus
from commands.domain.herinnering import HerinneringSoort, Moment
from commands.domain.icogemis import mist_moment
from commands.domain.vervolg import (
    ander_moment,
    geweest_moment,
    kies_moment,
    nog_moment,
    vervolg_moment,
    voorbereid_moment,
)
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork


async def plan_vervolg(tx: Transaction, casus: Casus, keer: int = 1) -> Moment | None:
    """Ask for a vervolg-ICO, from question `keer` on; returns its moment, None where nothing is asked."""
    moment = None if casus.ico_op is None else vervolg_moment(casus.ico_op, keer, tx.voor(casus).beleid, tx.nu)
    if moment is not None and casus.ico_op is not None:
        rij = maak_rij(moment, casus.id, casus.id, casus.ico_op.toordinal(), tx.ids)
        await tx.uow.herinneringen.plan_all([rij])
    return moment


async def stop_vervolg(uow: UnitOfWork, casus: Casus) -> None:
    """A moment is fixed, or no vervolg-ICO is wanted: ask no more."""
    await uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.VERVOLG.value)


async def plan_ico(tx: Transaction, ico: Bijeenkomst) -> None:
    """All that is asked about a meeting that is planned; what was asked of it before it changed no longer holds."""
    await stop_geweest(tx.uow, ico)
    await plan_vooraf(tx, ico, uitgenodigd=True)
    await plan_mist(tx, ico)
    await plan_geweest(tx, ico)


async def plan_vooraf(tx: Transaction, ico: Bijeenkomst, *, uitgenodigd: bool = False) -> None:
    """Remind those who come, once, before it; `uitgenodigd`: whether they are invited now."""
    vooraf = voorbereid_moment(ico, tx.beleid, tx.nu, uitgenodigd=uitgenodigd)
    if vooraf is not None:
        await tx.uow.herinneringen.plan_all([maak_rij(vooraf, ico.casus_id, ico.id, ico.volgnummer, tx.ids)])


async def plan_mist(tx: Transaction, ico: Bijeenkomst, keer: int = 1) -> Moment | None:
    """Ask for what this meeting lacks, question `keer` (from 1); returns when, None where nothing is asked any more."""
    moment = mist_moment(ico, keer, tx.beleid, tx.nu)
    if moment is not None:
        await tx.uow.herinneringen.plan_all([maak_rij(moment, ico.casus_id, ico.id, ico.volgnummer, tx.ids)])
    return moment


async def plan_nog(tx: Transaction, ico: Bijeenkomst, keer: int = 1) -> Moment | None:
    """Ask whether another meeting comes after this one was held; returns when, None where nothing is asked."""
    moment = nog_moment(ico, keer, tx.beleid, tx.nu)
    if moment is not None:
        await tx.uow.herinneringen.plan_all([maak_rij(moment, ico.casus_id, ico.id, ico.volgnummer, tx.ids)])
    return moment


async def plan_ander(tx: Transaction, ico: Bijeenkomst, keer: int = 1) -> Moment:
    """Ask whether another moment comes for a first ICO that was cancelled; returns when."""
    moment = ander_moment(keer, tx.beleid, tx.nu)
    await tx.uow.herinneringen.plan_all([maak_rij(moment, ico.casus_id, ico.id, ico.volgnummer, tx.ids)])
    return moment


async def plan_kiezen(tx: Transaction, ico: Bijeenkomst, keer: int = 1) -> Moment:
    """Ask which moment it will be for a first ICO that is polled; returns when."""
    moment = kies_moment(keer, tx.beleid, tx.nu)
    await tx.uow.herinneringen.plan_all([maak_rij(moment, ico.casus_id, ico.id, ico.volgnummer, tx.ids)])
    return moment


async def plan_geweest(tx: Transaction, ico: Bijeenkomst, keer: int = 1) -> Moment | None:
    """Ask whether it was held, question `keer` (from 1); returns its moment."""
    moment = geweest_moment(ico, keer, tx.beleid, tx.nu)
    if moment is not None:
        await tx.uow.herinneringen.plan_all([maak_rij(moment, ico.casus_id, ico.id, ico.volgnummer, tx.ids)])
    return moment


async def stop_geweest(uow: UnitOfWork, ico: Bijeenkomst) -> None:
    """It moved, was cancelled or was held."""
    await uow.herinneringen.make_void(ico.id)
