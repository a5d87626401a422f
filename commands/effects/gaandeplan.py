"""Plans the questions about a casus that does not go on by itself: it is silent, or all is done."""

from datetime import date

from commands.domain.casus import Casus
from commands.domain.gaande import gaande_moment, versie_nu
from commands.domain.herinnering import Herinnering, HerinneringSoort, Moment
from commands.effects.sluiten import voorstel_van
from commands.effects.termijnplan import maak_rij
from commands.ports import Transaction


async def plan_gaande(
    tx: Transaction, casus: Casus, soort: HerinneringSoort, versie: int, keer: int, vanaf: date
) -> Moment:
    """Plan question `keer` (from 1) of this kind; returns its moment. `vanaf`: see `gaande_moment`."""
    moment = gaande_moment(soort, keer, vanaf, tx.beleid)
    await tx.uow.herinneringen.plan_all([maak_rij(moment, casus.id, casus.id, versie, tx.ids)])
    return moment


async def vraag_weer(tx: Transaction, casus: Casus, rij: Herinnering) -> Moment | None:
    """Plan the question after this one; None when this one is not asked: it no longer holds, as somebody said something
    or decided, or an end of the casus is proposed, and that is asked."""
    punten = await tx.uow.actiepunten.of_casus(casus.id)
    if versie_nu(rij.soort, casus, punten, tx.beleid) != rij.versie:
        return None
    volgend = await plan_gaande(tx, casus, rij.soort, rij.versie, rij.volgnummer + 1, tx.vandaag)
    return volgend if await voorstel_van(casus, tx) is None else None
