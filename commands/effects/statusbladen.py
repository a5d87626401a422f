"""Makes the status sheet of a casus from what is kept of it."""

from datetime import date, datetime, time

from commands.domain.casus import Casus
from commands.domain.statusblad import Statusblad, maak_statusblad
from commands.ports import Transaction


async def statusblad(casus: Casus, laatste: date, tx: Transaction) -> Statusblad:
    """How it stands now; `laatste`: the local date of the last contact, from which on is told what was said."""
    begin = datetime.combine(laatste, time(), tzinfo=tx.beleid.zone)
    gezegd = await tx.uow.overzichten.told_since(casus.id, begin)
    return maak_statusblad(await tx.uow.actiepunten.of_casus(casus.id), gezegd, tx.vandaag, tx.beleid)
