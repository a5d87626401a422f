"""The overview that comes by itself when the office opens on the first working day of the week.

What a reader is asked by the clock at that moment stands in the same message (commands.klok.veeg).
"""

from collections import defaultdict
from datetime import datetime

from commands.domain.afwezigheid import Afwezigen
from commands.domain.deelnemer import Medewerker
from commands.domain.werkdagen import eerste_werkdag, is_kantoortijd, week_van
from commands.effects.overzicht import ROLLEN, overzichten
from commands.effects.uitgang import zet_klaar
from commands.messages import Say, Staf
from commands.ports import Transaction, Transactions
from commands.texts import overzicht as teksten

WEEK = "overzicht.week"
"""Cursor: the Monday (ISO date) of the last week whose overviews were sent."""


async def stuur_overzichten(transactions: Transactions, nu: datetime) -> int | None:
    """Queue the overviews of this week, once; returns how many outbox rows are new, None while it is not yet time.

    Late, when the bot was down on that day, is better than never; a bot that begins in the middle of a week waits for
    the next. Who is away gets none, and who is asked nothing neither.
    """
    beleid = transactions.beleid
    if not beleid.overzicht_op_maandag or not is_kantoortijd(nu, beleid):
        return None
    async with transactions.begin(nu) as tx:
        nieuw = await zet_klaar(list((await neem_overzichten(tx)).values()), tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


async def neem_overzichten(tx: Transaction) -> dict[str, Say]:
    """The overviews of this week that are still to be sent, in office hours, by persoon id; from then on they are sent.

    Empty when they were sent before, or the settings ask for none.
    """
    if not tx.beleid.overzicht_op_maandag:
        return {}
    vorige, deze = await tx.uow.cursors.get(WEEK), week_van(tx.vandaag).isoformat()
    if vorige == deze:
        return {}
    await tx.uow.cursors.set(WEEK, deze)
    return await _maak(tx) if vorige is not None or eerste_werkdag(tx.vandaag, tx.beleid) else {}


async def _maak(tx: Transaction) -> dict[str, Say]:
    weg = Afwezigen(await tx.uow.afwezigheden.since(tx.vandaag), tx.vandaag)
    per_persoon: dict[str, list[Medewerker]] = defaultdict(list)
    for een in await tx.uow.medewerkers.all_medewerkers():
        if een.rol in ROLLEN and not weg.is_weg(een.persoon.id):
            per_persoon[een.persoon.id].append(een)
    per: dict[str, Say] = {}
    for persoon_id, rollen in per_persoon.items():
        gemaakt = [een for een in await overzichten(rollen, tx) if een.regels]
        if gemaakt:
            bericht = teksten.overzicht(gemaakt, tx.vandaag, notice=False)
            sleutel = f"overzicht/{persoon_id}/{week_van(tx.vandaag)}"
            per[persoon_id] = Say(aan=Staf(medewerker_id=rollen[0].id), bericht=bericht, sleutel=sleutel)
    return per
