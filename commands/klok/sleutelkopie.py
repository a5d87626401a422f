"""The sleutelkopie could not be written at night: the beheerder hears it, as nothing is destroyed while that lasts."""

from datetime import datetime

from commands.effects.beheer import aan_beheerders
from commands.effects.uitgang import zet_klaar
from commands.ports import Transactions
from commands.texts import uitval as teksten


async def meld_sleutelkopie(transactions: Transactions, nu: datetime) -> int:
    """Say it once a day; returns how many outbox rows are new."""
    async with transactions.begin(nu) as tx:
        bericht = teksten.sleutelkopie_niet_bereikt()
        effecten = await aan_beheerders(tx.uow, bericht, f"sleutelkopie/{tx.vandaag}")
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw
