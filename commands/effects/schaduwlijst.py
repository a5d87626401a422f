"""The schaduwlijst: a stable casus waits there until it is put back on the agenda (SOURCES: S4)."""

from dataclasses import replace
from datetime import date

from commands.domain.bewaren import plus_maanden
from commands.domain.casus import Casus
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import moment as open_om
from commands.domain.werkdagen import tel_werkdagen, werkdag_op_of_na
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction

_DAARNA = (5, 10)
"""Working days from one question to the next (own choice)."""


def terug_op(sinds: date, tx: Transaction) -> date:
    """The day on which a casus that is on it since this day is put back on the agenda."""
    return werkdag_op_of_na(plus_maanden(sinds, tx.beleid.einden.schaduw_maanden), tx.beleid)


async def zet_op(casus: Casus, tx: Transaction) -> date:
    """On it from today, also where it was on it before; returns the day of `terug_op`. Nobody asks meanwhile how it
    goes on."""
    bewaring = await tx.uow.bewaringen.of_casus(casus.id)
    await tx.uow.bewaringen.put_bewaring(replace(bewaring, schaduw_sinds=tx.vandaag))
    for soort in (HerinneringSoort.SCHADUW, HerinneringSoort.STILTE, HerinneringSoort.KLAAR):
        await tx.uow.herinneringen.make_void(casus.id, soort=soort.value)
    dag = terug_op(tx.vandaag, tx)
    await _plan(casus, tx.vandaag, 0, dag, tx)
    return dag


async def plan_terug(casus: Casus, tx: Transaction) -> None:
    """Put it back on the agenda after the months that hold now, where that was not asked yet and it is on the list."""
    sinds = (await tx.uow.bewaringen.of_casus(casus.id)).schaduw_sinds
    gepland = await tx.uow.herinneringen.planned_for(casus.id)
    eerste = any(een.stap is Stap.SCHADUW_VRAAG and not een.volgnummer for een in gepland)
    if sinds is None or not eerste or not tx.beleid.einden.schaduw_maanden:
        return
    await tx.uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.SCHADUW.value)
    await _plan(casus, sinds, 0, max(terug_op(sinds, tx), tel_werkdagen(tx.vandaag, 1, tx.beleid)), tx)


async def haal_af(casus: Casus, tx: Transaction) -> None:
    """Off it: it goes on as before."""
    bewaring = await tx.uow.bewaringen.of_casus(casus.id)
    await tx.uow.bewaringen.put_bewaring(replace(bewaring, schaduw_sinds=None))
    await tx.uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.SCHADUW.value)


async def vraag_weer(casus: Casus, sinds: date, keer: int, tx: Transaction) -> date:
    """Question `keer` (from 1) after the first one; returns its local date."""
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, _DAARNA), tx.beleid)
    await _plan(casus, sinds, keer, dag, tx)
    return dag


async def _plan(casus: Casus, sinds: date, keer: int, dag: date, tx: Transaction) -> None:
    vraag = Moment(
        soort=HerinneringSoort.SCHADUW, stap=Stap.SCHADUW_VRAAG, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(vraag, casus.id, casus.id, sinds.toordinal(), tx.ids)])
