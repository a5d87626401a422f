"""A medewerker who was added is welcomed, once: what this is, who runs it, and how to answer."""

from datetime import datetime

from commands.effects.uitgang import zet_klaar
from commands.effects.welkom import TE_WELKOMEN, nog_te_welkomen
from commands.messages import Effect, Say, Staf
from commands.ports import Transactions
from commands.texts import welkom as teksten


async def heet_welkom(transactions: Transactions, nu: datetime) -> int:
    """Queue the welcome of all who were added since the last time; returns how many outbox rows are new."""
    async with transactions.begin(nu) as tx:
        wachtend = await nog_te_welkomen(tx.uow)
        if not wachtend:
            return 0
        allen = {een.id: een for een in await tx.uow.medewerkers.all_medewerkers()}
        effecten: list[Effect] = [
            Say(
                aan=Staf(medewerker_id=een, zelf=True),
                bericht=teksten.welkom(allen[een].rol),
                sleutel=f"welkom/{een}",
            )
            for een in wachtend
            if een in allen
        ]
        await tx.uow.cursors.set(TE_WELKOMEN, "")
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw
