"""Mail that a program sent from the address of a member: it changes nothing and is never answered, but it is counted.

The procesregisseur hears of it the next working day: it may be a person's after all, or say that they are away.
"""

from commands.domain.deelnemer import Deelnemer
from commands.effects.termijnplan import plan_post
from commands.ports import Transaction, UnitOfWork


async def tel_mee(lid: Deelnemer, tx: Transaction) -> None:
    """One more of this member; asks for one message about all of them."""
    await tx.uow.cursors.set(_teller(lid.id), str(await geteld(lid.id, tx.uow) + 1))
    await plan_post(tx, lid)


async def geteld(deelnemer_id: str, uow: UnitOfWork) -> int:
    """How many came since the last message about them."""
    waarde = await uow.cursors.get(_teller(deelnemer_id))
    return int(waarde) if waarde else 0


async def is_verteld(deelnemer_id: str, aantal: int, uow: UnitOfWork) -> None:
    """So many were told of; only those that came since count from now on."""
    await uow.cursors.set(_teller(deelnemer_id), str(max(await geteld(deelnemer_id, uow) - aantal, 0)))


def _teller(deelnemer_id: str) -> str:
    return f"robotpost.{deelnemer_id}"
