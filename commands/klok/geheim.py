"""The secret with which the bot logs in to mail has a last day: the beheerder hears it in time to make another."""

from datetime import date, datetime

from commands.domain.werkdagen import is_kantoortijd
from commands.effects.beheer import aan_beheerders
from commands.effects.uitgang import zet_klaar
from commands.ports import Transactions
from commands.texts import uitval as teksten

VOORAF, NOG_EENS, DAGELIJKS = 14, 7, 2
"""Calendar days before its last day from which it is said: once, once more, and daily up to the day after."""


async def meld_geheim(transactions: Transactions, nu: datetime) -> int | None:
    """Warn during office hours; returns how many outbox rows are new, None while it is not yet time."""
    beleid = transactions.beleid
    if beleid.geheim_verloopt is None or not is_kantoortijd(nu, beleid):
        return None
    async with transactions.begin(nu) as tx:
        over = (beleid.geheim_verloopt - tx.vandaag).days
        if over > VOORAF:
            return 0
        bericht = teksten.geheim_verloopt(beleid.geheim_verloopt, voorbij=over < 0)
        sleutel = f"geheim_verloopt/{beleid.geheim_verloopt}/{_keer(over, tx.vandaag)}"
        nieuw = await zet_klaar(await aan_beheerders(tx.uow, bericht, sleutel), tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


def _keer(over: int, vandaag: date) -> str:
    """The warning that this day belongs to."""
    if over < 0:
        return "voorbij"
    return "eerst" if over > NOG_EENS else "week" if over > DAGELIJKS else vandaag.isoformat()
