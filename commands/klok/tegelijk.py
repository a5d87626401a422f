"""Asks one person about all their held texts together: a question about one brings the questions about the others."""

from collections.abc import Sequence

from commands.domain.herinnering import Herinnering, HerinneringSoort, Stap
from commands.domain.wachtend import Wachtend
from commands.domain.werkdagen import lokale_dag, tel_werkdagen
from commands.ports import Transaction

_VOORUIT = 3
"""Working days by which a question is brought forward at most."""


async def met_wat_ook_wacht(rijen: Sequence[Herinnering], tx: Transaction) -> list[Herinnering]:
    """The due rows, and more rows beside each question about a held text.

    These are the questions about other texts of the same sender or the same procesregisseur that are due within
    _VOORUIT working days. Of a text that came in today nothing is asked yet.
    """
    gevraagd = {rij.onderwerp_id for rij in rijen if rij.stap is Stap.WACHTEND_VRAAG}
    if not gevraagd:
        return list(rijen)
    wachtend = await tx.uow.wachtenden.open_wachtenden()
    regie = {
        casus.id: casus.geopend_door for casus in await tx.uow.casussen.find_ids({een.casus_id for een in wachtend})
    }
    mensen = {wie for een in wachtend if een.id in gevraagd for wie in _wie(een, regie)}
    vandaag = tx.vandaag
    ook = {
        een.id
        for een in wachtend
        if een.id not in gevraagd and mensen & _wie(een, regie) and lokale_dag(een.sinds, tx.beleid) < vandaag
    }
    grens = tel_werkdagen(vandaag, _VOORUIT, tx.beleid)
    gepland = await tx.uow.herinneringen.planned_for_all(ook) if ook else []
    return [
        *rijen,
        *(
            rij
            for rij in gepland
            if rij.soort is HerinneringSoort.WACHTEND
            and rij.stap is Stap.WACHTEND_VRAAG
            and lokale_dag(rij.due_at, tx.beleid) <= grens
        ),
    ]


def _wie(wachtend: Wachtend, regie: dict[str, str]) -> set[str]:
    """The people who are asked about it, as ids: its sender and the procesregisseur of its casus."""
    return {wachtend.persoon_id, regie.get(wachtend.casus_id, "")}
