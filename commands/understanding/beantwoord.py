"""The bot's message that another answers, and the casus and the actiepunt that it speaks of."""

from commands.domain.casus import Casus, Fase
from commands.messages import Inbound
from commands.ports import OutboxItem, UnitOfWork


async def beantwoord(inbound: Inbound, uow: UnitOfWork) -> OutboxItem | None:
    """The bot's message that this one answers."""
    for extern_id in inbound.antwoord_op:
        rij = await uow.outbox.find_external(extern_id)
        if rij is not None:
            return rij
    return None


async def casus_van(rij: OutboxItem | None, uow: UnitOfWork) -> str | None:
    """The id of the casus of that message, or of the only one of which it asks something."""
    if rij is None or rij.casus_id is not None or rij.bericht is None or not rij.bericht.bericht.over:
        return None if rij is None else rij.casus_id
    casus = await uow.casussen.find_code(rij.bericht.bericht.over)
    return None if casus is None else casus.id


async def nog_bekend(casus_id: str | None, uow: UnitOfWork) -> Casus | None:
    """The casus; None for one that was thrown away."""
    casus = await uow.casussen.get_casus(casus_id) if casus_id is not None else None
    return casus if casus is not None and casus.fase is not Fase.WEG else None


def enige_punt(rij: OutboxItem | None) -> int | None:
    punt = rij.bericht.bericht.enige_punt if rij is not None and rij.bericht is not None else None
    return punt.nummer if punt is not None else None


def punt_in(casus: Casus, rij: OutboxItem | None) -> int | None:
    """The only actiepunt of that message, where it speaks of this casus."""
    return enige_punt(rij) if rij is not None and rij.casus_id == casus.id else None
