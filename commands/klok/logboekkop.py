"""The end of the logboek goes to a named officer, each working day when the office opens.

Whoever keeps it outside can prove later that an older database was put back, or that a tail was cut off.
"""

from datetime import datetime

from commands.domain.deelnemer import Persoon
from commands.domain.rollen import Kanaal
from commands.domain.werkdagen import is_kantoortijd
from commands.effects.logboekkop import KOP
from commands.effects.uitgang import zet_klaar
from commands.messages import Hier, Say
from commands.ports import LogRegel, Transaction, Transactions
from commands.texts import logboek as teksten

DAG = "logboek.kop"
"""Cursor: the local date (ISO) on which it went last."""


async def stuur_kop(transactions: Transactions, nu: datetime) -> int | None:
    """Queue the mail of this day, once; returns how many outbox rows are new, None while it is not yet time.

    It stands in the logboek itself, so that the end moves on a day on which nothing else happens.
    """
    beleid = transactions.beleid
    if not beleid.kop_aan or Kanaal.MAIL not in beleid.kanalen or not is_kantoortijd(nu, beleid):
        return None
    async with transactions.begin(nu) as tx:
        dag = tx.vandaag.isoformat()
        if await tx.uow.cursors.get(DAG) == dag:
            return 0
        await tx.uow.cursors.set(DAG, dag)
        officier = await _officier(tx)
        await tx.uow.logboek.write_line(
            LogRegel(actor="klok", actie="logboek kop", object=dag, resultaat="verzonden", herkomst="klok", op=tx.nu)
        )
        kop = await tx.uow.logboek.head()
        bericht = teksten.kop(str(kop), tx.vandaag)
        zeg = Say(aan=Hier(persoon_id=officier.id), bericht=bericht, sleutel=f"{KOP}{dag}")
        nieuw = await zet_klaar([zeg], tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


async def _officier(tx: Transaction) -> Persoon:
    """The persoon behind the address of the settings."""
    bekend = await tx.uow.personen.find_email(tx.beleid.kop_aan)
    if bekend is not None:
        return bekend
    nieuw = Persoon(id=tx.ids.new_id(), email=tx.beleid.kop_aan)
    await tx.uow.personen.add_persoon(nieuw)
    return nieuw
