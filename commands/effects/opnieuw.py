"""Asks again, ever less often, about what waits for a person: a held text, a question, an `akkoord`, a late plan."""

from datetime import date, datetime

from commands.domain.aanbod import Aanbod
from commands.domain.afstemmingsplan import Afstemmingsplan
from commands.domain.casus import Casus
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.sluiting import Voorstel, stap_van
from commands.domain.termijnen import (
    VRAAG_KEREN,
    afsluiting_dag,
    nieuwplan_dag,
    plan_blijft_dag,
    vraag_dag,
    wacht_dag,
    wacht_manager_dag,
)
from commands.domain.verzoek import Verzoek
from commands.domain.voorgelegd import Voorgelegd
from commands.domain.wachtend import Wachtend
from commands.domain.werkdagen import lokale_dag, volgend_kantoormoment
from commands.domain.werkdagen import moment as open_om
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork

_VRAAG = (HerinneringSoort.VRAAG, Stap.VRAAG_OPEN, Stap.VRAAG_REGIE)
_VERZOEK = (HerinneringSoort.VERZOEK, Stap.VERZOEK_OPEN, Stap.VERZOEK_REGIE)


async def plan_wacht(tx: Transaction, wachtend: Wachtend, keer: int) -> None:
    """Ask about a held text, ever less often (see `wacht_dag`); `keer` counts how often, from 1.

    A question whose day has passed already is left out. The first comes a whole working day after the text, the others
    when the office opens, so that what waits for one person is asked together.
    """
    sinds, vandaag = lokale_dag(wachtend.sinds, tx.beleid), tx.vandaag
    while (dag := wacht_dag(sinds, keer, tx.beleid)) <= vandaag:
        keer += 1
    zelfde_tijd = datetime.combine(dag, tx.nu.astimezone(tx.beleid.zone).time(), tzinfo=tx.beleid.zone)
    moment = Moment(
        soort=HerinneringSoort.WACHTEND,
        stap=Stap.WACHTEND_VRAAG,
        volgnummer=keer,
        due_at=volgend_kantoormoment(zelfde_tijd, tx.beleid) if keer == 1 else open_om(dag, tx.beleid),
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, wachtend.casus_id, wachtend.id, 1, tx.ids)])


async def plan_wacht_manager(tx: Transaction, wachtend: Wachtend) -> None:
    """Tell the manager ZVH, once, when a held text waits for two weeks."""
    dag = wacht_manager_dag(lokale_dag(wachtend.sinds, tx.beleid), tx.beleid)
    moment = Moment(
        soort=HerinneringSoort.WACHTEND, stap=Stap.WACHTEND_MANAGER, volgnummer=0, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, wachtend.casus_id, wachtend.id, 1, tx.ids)])


async def vraag_wacht(tx: Transaction, wachtend: Wachtend, op: datetime) -> None:
    """Ask about a held text at this moment, before the working days count: its sender was not told that it is held."""
    moment = Moment(soort=HerinneringSoort.WACHTEND, stap=Stap.WACHTEND_VRAAG, volgnummer=0, due_at=op)
    await tx.uow.herinneringen.plan_all([maak_rij(moment, wachtend.casus_id, wachtend.id, 1, tx.ids)])


async def stop_wacht(uow: UnitOfWork, wachtend: Wachtend) -> None:
    """Somebody decided: ask no more."""
    await uow.herinneringen.make_void(wachtend.id)


async def plan_vraag(tx: Transaction, een: Voorgelegd | Verzoek, keer: int) -> None:
    """Ask again for an answer or an `akkoord`, ever less often (see `vraag_dag`); `keer` counts how often, from 1.

    From the third time the next level is asked too.
    """
    sinds = lokale_dag(een.sinds, tx.beleid)
    while (dag := vraag_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    soort, eerst, daarna = _VERZOEK if isinstance(een, Verzoek) else _VRAAG
    stap = eerst if keer <= VRAAG_KEREN else daarna
    moment = Moment(soort=soort, stap=stap, volgnummer=keer, due_at=open_om(dag, tx.beleid))
    await tx.uow.herinneringen.plan_all([maak_rij(moment, een.casus_id, een.id, 1, tx.ids)])


async def stop_vraag(uow: UnitOfWork, een: Voorgelegd | Verzoek) -> None:
    """Somebody answered, or it was taken back: ask no more."""
    await uow.herinneringen.make_void(een.id)


async def plan_aanbod(tx: Transaction, casus: Casus, aanbod: Aanbod, keer: int) -> date:
    """Ask again about an offered role, on the days of `vraag_dag`; `keer` from 1. Returns its local date.

    From the third time whoever offers it and the procesregisseur are asked too.
    """
    sinds = lokale_dag(aanbod.sinds, tx.beleid)
    while (dag := vraag_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    stap = Stap.AANBOD_OPEN if keer <= VRAAG_KEREN else Stap.AANBOD_REGIE
    moment = Moment(soort=HerinneringSoort.AANBOD, stap=stap, volgnummer=keer, due_at=open_om(dag, tx.beleid))
    await tx.uow.herinneringen.plan_all([maak_rij(moment, casus.id, casus.id, aanbod.merk, tx.ids)])
    return dag


async def stop_aanbod(uow: UnitOfWork, casus: Casus) -> None:
    """Somebody took the role, or nobody is left who may: ask no more."""
    await uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.AANBOD.value)


async def plan_afsluiting(tx: Transaction, casus: Casus, voorstel: Voorstel, keer: int) -> date:
    """Ask again about the proposal to close, on the days of `afsluiting_dag`; `keer` from 1. Returns its local date."""
    sinds = lokale_dag(voorstel.sinds, tx.beleid)
    while (dag := afsluiting_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    moment = Moment(
        soort=HerinneringSoort.AFSLUITING, stap=stap_van(voorstel), volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, casus.id, casus.id, voorstel.merk, tx.ids)])
    return dag


async def stop_afsluiting(uow: UnitOfWork, casus: Casus) -> None:
    """Somebody answered, or a newer proposal took its place: ask no more."""
    await uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.AFSLUITING.value)


async def plan_nieuwplan(tx: Transaction, plan: Afstemmingsplan, keer: int) -> date:
    """Ask again for the release of a new version, on the days of `nieuwplan_dag`; `keer` from 1. Returns its local
    date."""
    sinds = lokale_dag(plan.ontvangen_op, tx.beleid)
    while (dag := nieuwplan_dag(sinds, keer, tx.beleid)) <= tx.vandaag:
        keer += 1
    moment = Moment(
        soort=HerinneringSoort.NIEUWPLAN, stap=Stap.NIEUWPLAN_VRAAG, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, plan.casus_id, plan.casus_id, plan.versie, tx.ids)])
    return dag


async def stop_nieuwplan(uow: UnitOfWork, casus_id: str) -> None:
    """It was released, thrown away, or gave way to a newer one: ask no more."""
    await uow.herinneringen.make_void(casus_id, soort=HerinneringSoort.NIEUWPLAN.value)


async def plan_blijft(tx: Transaction, casus: Casus, keer: int) -> date:
    """Ask again for a plan that is past its term, ever less often: question `keer` (from 1) after the first word of it.

    Returns its local date. Raises ValueError for a casus without the date of its ICO.
    """
    if casus.ico_op is None:
        raise ValueError(casus.id)
    dag = plan_blijft_dag(tx.vandaag, keer, tx.beleid)
    moment = Moment(
        soort=HerinneringSoort.PLAN, stap=Stap.PLAN_TE_LAAT, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, casus.id, casus.id, casus.ico_op.toordinal(), tx.ids)])
    return dag
