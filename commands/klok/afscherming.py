"""Tells a procesregisseur once that casussen which were closed before are shielded from now on (SOURCES: WGS 2.31).

A house that was upgraded would otherwise hear it only when it wants to read one. A house that chooses another werkwijze
is told by that change: its closed casussen keep their terms.
"""

from collections import Counter
from datetime import datetime
from typing import Final

from commands.domain.casus import Fase
from commands.domain.rollen import Rol
from commands.domain.werkdagen import is_kantoortijd
from commands.effects.uitgang import zet_klaar
from commands.messages import Effect, Say, Staf
from commands.ports import Transactions
from commands.texts import slot as teksten

STAND: Final = "afscherming"
"""Cursor: whether this house shielded closed casussen when it was last looked at."""
_JA: Final = "ja"
_NEE: Final = "nee"


async def meld_afscherming(transactions: Transactions, nu: datetime) -> int | None:
    """Queue it during office hours; returns how many outbox rows are new, None while it is not yet time."""
    if not is_kantoortijd(nu, transactions.beleid):
        return None
    nu_zo = _JA if transactions.beleid.einden.afgeschermd else _NEE
    async with transactions.begin(nu) as tx:
        eerder = await tx.uow.cursors.get(STAND)
        if eerder == nu_zo:
            return 0
        await tx.uow.cursors.set(STAND, nu_zo)
        effecten: list[Effect] = []
        if nu_zo == _JA and eerder is None:
            dicht = Counter(
                een.geopend_door for een in await tx.uow.casussen.all_casussen() if een.fase is Fase.GESLOTEN
            )
            effecten = [
                Say(
                    aan=Staf(medewerker_id=een.id),
                    bericht=teksten.nu_afgeschermd(dicht[een.id]),
                    sleutel=f"afscherming/{een.id}/{tx.vandaag}",
                )
                for een in await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
                if dicht[een.id]
            ]
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw
