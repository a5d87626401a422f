"""Puts reminders that are not urgent off to the next working day, where their reader gets another mail today."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time

from commands.domain.contactbelofte import is_toegezegd
from commands.domain.herinnering import Herinnering
from commands.domain.spreiding import Brief, mag_wachten, wie_wachten
from commands.domain.werkdagen import lokale_dag, op_tijd
from commands.klok.bundelen import Bundel, maak_berichten
from commands.klok.nieuwswoorden import TELT_NIET
from commands.klok.signaal import Signaal
from commands.ports import Transaction


async def spreid(zeg: Sequence[Signaal], tx: Transaction) -> tuple[list[Signaal], list[Bundel], list[Herinnering]]:
    """What is said today, its messages, and the due rows that wait for the next working day.

    A message to a deelnemer waits as a whole, and never where a row of it stands in a message to another deelnemer too;
    a medewerker hears such a row a day later. What was brought forward to stand in it keeps its own day.
    """
    bundels = maak_berichten(zeg, tx.vandaag, tx.beleid)
    brieven = _brieven(bundels, zeg, tx)
    if not any(een.kan_wachten for een in brieven):
        return list(zeg), bundels, []
    sinds = op_tijd(tx.vandaag, time(0), tx.beleid)
    gehad = await tx.uow.outbox.told_since({een.persoon_id for een in brieven}, sinds, behalve=TELT_NIET)
    wachten = {rij for nr in wie_wachten(brieven, gehad) for rij in bundels[nr].rijen}
    if not wachten:
        return list(zeg), bundels, []
    nu = [een for een in zeg if een.rij.id not in wachten]
    later = [een.rij for een in zeg if een.rij.id in wachten and een.rij.due_at <= tx.nu]
    return nu, maak_berichten(nu, tx.vandaag, tx.beleid), later


def _brieven(bundels: Sequence[Bundel], zeg: Sequence[Signaal], tx: Transaction) -> list[Brief]:
    per_rij = {signaal.rij.id: signaal for signaal in zeg}
    vaak = Counter(rij for bundel in bundels if bundel.lid for rij in bundel.rijen)
    return [
        Brief(
            nr=nr,
            persoon_id=bundel.lid,
            casus=per_rij[bundel.rijen[0]].casus.code,
            sinds=min(lokale_dag(_gepland(per_rij[rij]), tx.beleid) for rij in bundel.rijen),
            kan_wachten=all(vaak[rij] == 1 and _mag_wachten(per_rij[rij], tx) for rij in bundel.rijen),
        )
        for nr, bundel in enumerate(bundels)
        if bundel.lid
    ]


def _mag_wachten(signaal: Signaal, tx: Transaction) -> bool:
    if is_toegezegd(signaal.rij, signaal.casus, tx.voor(signaal.casus).beleid):
        return False
    uiterlijk = None if signaal.punt is None else signaal.punt.uiterlijk
    gepland = lokale_dag(_gepland(signaal), tx.beleid)
    return mag_wachten(signaal.rij.stap, gepland, uiterlijk, tx.vandaag, tx.beleid)


def _gepland(signaal: Signaal) -> datetime:
    return signaal.rij.eerst_op or signaal.rij.due_at
