"""Finds the organisations outside the group that go on with actiepunten."""

from collections.abc import Iterable

from commands.domain.actiepunt import Actiepunt, FeedbackSoort, Status
from commands.ports import UnitOfWork

_EINDE = (FeedbackSoort.BUITEN, FeedbackSoort.VERVALLEN)


async def buiten_de_groep(punten: Iterable[Actiepunt], uow: UnitOfWork) -> dict[str, str]:
    """By actiepunt id the organisation that goes on with it; the others are absent."""
    gevonden: dict[str, str] = {}
    for punt in punten:
        if punt.status is Status.VERVALLEN:
            einden = [een for een in await uow.feedback.of_actiepunt(punt.id) if een.soort in _EINDE]
            if einden and einden[-1].soort is FeedbackSoort.BUITEN:
                gevonden[punt.id] = einden[-1].tekst
    return gevonden
