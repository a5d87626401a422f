"""Raw mail is erased in the night after it was handled: nobody reads it any more, and no backup then takes it along.

It lies under a key that is of no one casus, so it would outlive the destruction of one (own choice: WGS 1.8(7) says no
longer than needed). In the hours before, it tells a mail that is fetched again from another one under the same id.
"""

from datetime import datetime

from commands.ports import Transactions

NACHT = 2
"""Local hour from which it is done; the backups of the runbook are made after it."""
IN_EENS = 200
"""Rows in one transaction, so that nobody waits long."""


async def wis_ruwe_post(transactions: Transactions, nu: datetime) -> int | None:
    """Erase what was handled; None while it is not yet night, else 0: nothing is queued."""
    if nu.astimezone(transactions.beleid.zone).hour < NACHT:
        return None
    while True:
        async with transactions.begin(nu) as tx:
            gewist = await tx.uow.inbox.erase_handled(limit=IN_EENS)
            await tx.uow.commit()
        if gewist < IN_EENS:
            return 0
