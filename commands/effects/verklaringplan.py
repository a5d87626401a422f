"""Asks for the statement of secrecy of a derde, ever less often, until it is noted (SOURCES: BGS 2.21)."""

from datetime import date
from typing import Final

from commands.domain.deelnemer import Deelnemer
from commands.domain.herhaling import tussentijd
from commands.domain.herinnering import HerinneringSoort, Moment, Stap
from commands.domain.werkdagen import moment as open_om
from commands.domain.werkdagen import tel_werkdagen
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction, UnitOfWork

_NA: Final = (2, 5, 10)
"""Working days before each question (own choice, no source)."""


async def begin_verklaring(tx: Transaction, lid: Deelnemer) -> None:
    """Ask the procesregisseur for the statement of this derde, from now on."""
    await stop_verklaring(tx.uow, lid)
    await plan_verklaring(tx, lid, 1, tx.vandaag.toordinal())


async def plan_verklaring(tx: Transaction, lid: Deelnemer, keer: int, versie: int) -> date | None:
    """Question `keer` (from 1) of those that began on the day with this ordinal. Returns its local date; None when the
    statement is noted, or is not needed."""
    if not lid.mist_verklaring:
        return None
    dag = tel_werkdagen(tx.vandaag, tussentijd(keer, _NA), tx.beleid)
    moment = Moment(
        soort=HerinneringSoort.VERKLARING, stap=Stap.VERKLARING_VRAAG, volgnummer=keer, due_at=open_om(dag, tx.beleid)
    )
    await tx.uow.herinneringen.plan_all([maak_rij(moment, lid.casus_id, lid.id, versie, tx.ids)])
    return dag


async def stop_verklaring(uow: UnitOfWork, lid: Deelnemer) -> None:
    """It is noted: ask no more."""
    await uow.herinneringen.make_void(lid.id, soort=HerinneringSoort.VERKLARING.value)
