"""Has the clock ask whether a casus stands in the system of record, after a meeting and after its closing.

The house keeps it there (SOURCES: S1, S3); no source says by when (own choice).
"""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import moment as open_om
from commands.domain.werkdagen import tel_werkdagen
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction

_NA = (5, 10)
"""Working days before each question."""


async def plan_vastleggen(casus: Casus, tx: Transaction) -> None:
    """Ask about what was agreed today; nothing where the house has no such system."""
    if tx.beleid.aanmelden is not None and tx.beleid.aanmelden.vastleggen:
        await tx.uow.herinneringen.make_void(casus.id, soort=HerinneringSoort.VASTLEGGEN.value)
        await vraag_weer(casus, tx.vandaag, 1, tx)


async def vraag_weer(casus: Casus, sinds: date, keer: int, tx: Transaction) -> date:
    """Question `keer` (from 1) about what was agreed on this day; returns its local date."""
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, _NA), tx.beleid)
    vraag = Moment(
        soort=HerinneringSoort.VASTLEGGEN,
        stap=Stap.VASTLEGGEN_VRAAG,
        volgnummer=keer,
        due_at=open_om(dag, tx.beleid),
    )
    await tx.uow.herinneringen.plan_all([maak_rij(vraag, casus.id, casus.id, sinds.toordinal(), tx.ids)])
    return dag
