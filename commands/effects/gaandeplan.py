"""Plans the questions about a casus that does not go on by itself: it is silent, or all is done."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.gaande import gaande_moment
from commands.domain.herinnering import HerinneringSoort, Moment
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction


async def plan_gaande(
    tx: Transaction, casus: Casus, soort: HerinneringSoort, versie: int, keer: int, vanaf: date
) -> Moment:
    """Plan question `keer` (from 1) of this kind; returns its moment. `vanaf`: see `gaande_moment`."""
    moment = gaande_moment(soort, keer, vanaf, tx.beleid)
    await tx.uow.herinneringen.plan_all([maak_rij(moment, casus.id, casus.id, versie, tx.ids)])
    return moment
