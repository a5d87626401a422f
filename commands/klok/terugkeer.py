"""The clock and the end of an absence: whoever stood in hears that it is over, and so does a medewerker who is back."""

from datetime import datetime

from commands.domain.afwezigheid import Afwezigheid
from commands.domain.werkdagen import is_kantoortijd
from commands.effects.afwezigheidsbericht import vertel_zelf
from commands.effects.uitgang import zet_klaar
from commands.effects.vervangen import plaatsen_van, vertel_terug
from commands.messages import Effect
from commands.ports import Transaction, Transactions


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
            effecten += [*await vertel_terug(een, tx), *await _over_eigen_mail(een, tx)]
            await tx.uow.afwezigheden.remove_of(een.persoon_id)
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


async def _over_eigen_mail(weg: Afwezigheid, tx: Transaction) -> list[Effect]:
    """Whoever was away by an automatic mail of theirs hears that, in one of their casussen."""
    plaatsen = sorted(await plaatsen_van(weg.persoon_id, tx.uow), key=lambda een: een.casus.code)
    return await vertel_zelf(weg.persoon_id, plaatsen[0].lid.id, tx) if plaatsen else []
