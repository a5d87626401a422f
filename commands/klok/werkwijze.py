"""Tells each procesregisseur once what changed in the werkwijze of the house while casussen run."""

import json
from collections import Counter
from datetime import datetime
from typing import Final

from commands.domain.casus import OPEN
from commands.domain.rollen import Rol
from commands.domain.werkdagen import is_kantoortijd
from commands.domain.werkwijzestand import stand, verschil
from commands.effects.uitgang import zet_klaar
from commands.messages import Effect, Say, Staf
from commands.ports import Transactions
from commands.texts import werkwijze as teksten

STAND: Final = "werkwijze"
"""Cursor: the terms of this house when they were last looked at, as JSON."""


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
            lopend = Counter(een.geopend_door for een in await tx.uow.casussen.all_casussen() if een.fase in OPEN)
            effecten = [
                Say(
                    aan=Staf(medewerker_id=een.id),
                    bericht=teksten.veranderd(anders, lopend[een.id]),
                    sleutel=f"werkwijze/{een.id}/{nu.isoformat()}",
                )
                for een in await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
                if lopend[een.id]
            ]
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw
