"""The oldest lines of the logboek go, once they are older than the house keeps them; the chain still holds."""

from datetime import datetime, timedelta

from commands.domain.werkdagen import is_kantoortijd
from commands.effects.beheer import aan_beheerders
from commands.effects.uitgang import zet_klaar
from commands.ports import LogRegel, Transactions
from commands.ports.log_chain import LogboekBroken
from commands.texts import logboek as teksten

_JAAR = timedelta(days=366)
"""So that no line goes before its time."""


async def ruim_logboek_op(transactions: Transactions, nu: datetime) -> int | None:
    """Remove what is too old; returns how many outbox rows are new, None while it is not yet time.

    Where the chain does not hold nothing is removed, and each beheerder hears it, once a month.
    """
    beleid = transactions.beleid
    if not beleid.logboek_jaren or not is_kantoortijd(nu, beleid):
        return None
    try:
        async with transactions.begin(nu) as tx:
            weg = await tx.uow.logboek.prune(nu - beleid.logboek_jaren * _JAAR)
            if weg:
                regel = LogRegel(
                    actor="klok", actie="logboek opruimen", object="", resultaat=str(weg), herkomst="klok", op=nu
                )
                await tx.uow.logboek.write_line(regel)
                await tx.uow.commit()
            return 0
    except LogboekBroken:
        async with transactions.begin(nu) as tx:
            effecten = await aan_beheerders(tx.uow, teksten.niet_heel(), f"logboek/{tx.vandaag:%Y-%m}")
            nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
            await tx.uow.commit()
        return nieuw
