"""Mail that a program sent from the address of a member: it changes nothing and is never answered, but it is counted.

The procesregisseur hears of it the next working day: it may be a person's after all, or say that they are away.
"""

from commands.domain.deelnemer import Deelnemer
from commands.effects.termijnplan import plan_post
from commands.ports import Transaction, UnitOfWork


async def tel_mee(lid: Deelnemer, tx: Transaction) -> None:
    """One more of this member; asks for one message about all of them."""
    await tx.uow.cursors.set(teller(lid.id), str(await geteld(lid.id, tx.uow) + 1))
    await plan_post(tx, lid)


async def geteld(deelnemer_id: str, uow: UnitOfWork) -> int:
    """How many came since the last message about them."""
    waarde = await uow.cursors.get(teller(deelnemer_id))
    return int(waarde) if waarde else 0


def teller(deelnemer_id: str) -> str:
    """The name under which they are counted."""
    return f"robotpost.{deelnemer_id}"
