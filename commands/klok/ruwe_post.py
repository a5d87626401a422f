"""Raw mail is erased in the night after it was handled: nobody reads it any more, and no backup then takes it along.

It lies under a key that is of no one casus, so it would outlive the destruction of one (own choice: WGS 1.8(7) says no
longer than needed). In the hours before, it tells a mail that is fetched again from another one under the same id.
What was set apart and never offered again goes after a month, and that is told.
"""

from datetime import datetime, timedelta
from typing import Final

from commands.effects.beheer import aan_beheerders
from commands.effects.uitgang import zet_klaar
from commands.ports import Transactions
from commands.ports.rows import NIET_OP_TE_HALEN
from commands.texts import alarm

NACHT = 2
"""Local hour from which it is done; the backups of the runbook are made after it."""
IN_EENS = 200
"""Rows in one transaction, so that nobody waits long."""
BEWAART: Final = timedelta(days=31)
"""How long a row that was set apart waits for its beheerder (own choice: a month, as the key of the post)."""


async def wis_ruwe_post(transactions: Transactions, nu: datetime) -> int | None:
    """Erase what was handled; None while it is not yet night, otherwise how many messages are new in the outbox."""
    if nu.astimezone(transactions.beleid.zone).hour < NACHT:
        return None
    nieuw = await _leg_weg(transactions, nu)
    while True:
        async with transactions.begin(nu) as tx:
            gewist = await tx.uow.inbox.erase_handled(limit=IN_EENS)
            await tx.uow.commit()
        if gewist < IN_EENS:
            return nieuw


async def _leg_weg(transactions: Transactions, nu: datetime) -> int:
    """What nobody offered again in a month goes nowhere any more; each beheerder is told. A mail that was never had
    stays: there is nothing of it to erase."""
    async with transactions.begin(nu) as tx:
        apart = await tx.uow.inbox.parked_items()
        if not any(een.received_at < nu - BEWAART for een in apart):
            return 0
        oud = [een for een in await tx.uow.inbox.parked_whole() if een.received_at < nu - BEWAART]
        codes = sorted(een.storing for een in oud if not een.source.startswith(NIET_OP_TE_HALEN))
        for code in codes:
            await tx.uow.inbox.lay_aside(code)
        if not codes:
            return 0
        bericht = alarm.na_een_maand(codes)
        effecten = await aan_beheerders(tx.uow, bericht, f"apart_weg/{codes[0]}/{tx.vandaag.isoformat()}")
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw
