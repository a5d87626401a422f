"""The end of the logboek on its way to the officer who keeps it, and what follows when it does not arrive."""

from commands.effects.beheer import aan_beheerders
from commands.messages import Effect
from commands.ports import OutboxItem, Transaction
from commands.texts import logboek as teksten

KOP = "logboekkop/"
"""Keys of these mails start with this; then the local date."""


async def kop_kwam_terug(rij: OutboxItem | None, tx: Transaction) -> list[Effect] | None:
    """The beheerder hears it, once a day; None when this row is no such mail."""
    if rij is None or not rij.key.startswith(KOP):
        return None
    return await aan_beheerders(tx.uow, teksten.kop_kwam_terug(), f"{KOP}{tx.vandaag.isoformat()}")
