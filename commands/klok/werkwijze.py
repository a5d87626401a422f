"""Each casus keeps its terms, and each procesregisseur hears once what changed in those of the house."""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from commands.domain.afspraken import afspraken_van, wat_verandert
from commands.domain.beleid import Beleid
from commands.domain.casus import OPEN, Casus
from commands.domain.rollen import Rol
from commands.domain.werkdagen import is_kantoortijd, lokale_dag
from commands.domain.werkwijzestand import na_sluiting, stand, verschil
from commands.effects.uitgang import zet_klaar
from commands.messages import Effect, Say, Staf
from commands.ports import Transactions
from commands.texts import werkwijze as teksten

STAND: Final = "werkwijze"
"""Cursor: the terms of this house when they were last looked at, as JSON."""


async def houd_afspraken(transactions: Transactions, nu: datetime) -> int:
    """Give the terms of the house to each casus that has none of its own: it began under an older version of the bot.

    Returns 0: nothing is queued here.
    """
    huis = transactions.beleid
    async with transactions.begin(nu) as tx:
        if await tx.uow.casussen.keep_terms(afspraken_van(huis), lokale_dag(nu, huis)):
            await tx.uow.commit()
    return 0


async def meld_werkwijze(transactions: Transactions, nu: datetime) -> int | None:
    """Queue it during office hours; returns how many outbox rows are new, None while it is not yet time."""
    if not is_kantoortijd(nu, transactions.beleid):
        return None
    is_nu = stand(transactions.beleid)
    async with transactions.begin(nu) as tx:
        bewaard = await tx.uow.cursors.get(STAND)
        anders = () if bewaard is None else verschil(json.loads(bewaard), is_nu)
        if bewaard is not None and not anders:
            return 0
        await tx.uow.cursors.set(STAND, json.dumps(is_nu))
        effecten: list[Effect] = []
        if anders:
            lopend, gesloten = _ouder(await tx.uow.casussen.all_casussen(), transactions.beleid)
            effecten = [
                Say(
                    aan=Staf(medewerker_id=een.id),
                    bericht=teksten.veranderd(anders, lopend[een.id], gesloten[een.id]),
                    sleutel=f"werkwijze/{een.id}/{nu.isoformat()}",
                )
                for een in await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
                if lopend[een.id] or gesloten[een.id]
            ]
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


def _ouder(casussen: Iterable[Casus], huis: Beleid) -> tuple[Counter[str], Counter[str]]:
    """By procesregisseur, how many open and how many closed casussen have other terms that still act."""
    lopend: Counter[str] = Counter()
    gesloten: Counter[str] = Counter()
    for casus in casussen:
        anders = wat_verandert(casus.afspraken, huis)
        if casus.fase in OPEN:
            lopend[casus.geopend_door] += bool(anders)
        else:
            gesloten[casus.geopend_door] += bool(na_sluiting(anders))
    return lopend, gesloten
