"""The clock and the end of an absence: whoever stood in hears that it is over, and so does a medewerker who is back."""

from datetime import datetime

from commands.domain.werkdagen import is_kantoortijd
from commands.effects.uitgang import zet_klaar
from commands.effects.vervangen import vertel_terug
from commands.messages import Effect
from commands.ports import Transactions


async def meld_terug(transactions: Transactions, nu: datetime) -> int:
    """End the absences that are over, in office hours; returns how many outbox rows are new."""
    if not is_kantoortijd(nu, transactions.beleid):
        return 0
    async with transactions.begin(nu) as tx:
        voorbij = await tx.uow.afwezigheden.ended_before(tx.vandaag)
        if not voorbij:
            return 0
        effecten: list[Effect] = []
        for een in voorbij:
            effecten += await vertel_terug(een, tx)
            await tx.uow.afwezigheden.remove_of(een.persoon_id)
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw
