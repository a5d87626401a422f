"""Carries out what two people decided: rooms first, then the rows and the key, and at last the verklaring.

Each step is a transaction of its own that says how far it is, so that a process that dies goes on where it was.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

from commands.domain.toestanden import Casusstap, na_stap
from commands.domain.vernietiging import Vernietiging, VernietigStand
from commands.domain.werkdagen import is_kantoortijd, lokale_dag
from commands.effects.uitgang import zet_klaar
from commands.effects.vernietigen import baan, maak_leeg
from commands.messages import Effect, Say, Staf
from commands.ports import LogRegel, Transaction, Transactions
from commands.texts import verklaring
from commands.texts import vernietigen as teksten


async def vernietig(transactions: Transactions, nu: datetime) -> int:
    """Take each destruction a step further where it can go; returns how many outbox rows are new."""
    if not is_kantoortijd(nu, transactions.beleid):
        return 0
    async with transactions.begin(nu) as tx:
        open_ = await tx.uow.vernietigingen.open_vernietigingen()
    nieuw = 0
    for een in open_:
        if een.stand not in _STAPPEN:
            continue
        async with transactions.begin(nu) as tx:
            nu_ = await tx.uow.vernietigingen.find_code(een.code)
            effecten = None if nu_ is None or nu_.stand is not een.stand else await _STAPPEN[een.stand](nu_, tx)
            if effecten is not None:
                nieuw += await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
                await tx.uow.commit()
    return nieuw


async def _begin(een: Vernietiging, tx: Transaction) -> list[Effect] | None:
    """On its day, where nothing stands in the way any more, the rooms are emptied. An objection waits."""
    if een.dag is None or lokale_dag(tx.nu, tx.beleid) < een.dag or await _bezwaar(een, tx):
        return None
    casus = await tx.uow.casussen.get_casus(een.casus)
    await maak_leeg(een, casus, tx)
    await _noteer("vernietigen begonnen", een, tx, casus.id)
    return []


async def _wis(een: Vernietiging, tx: Transaction) -> list[Effect] | None:
    """Once nothing waits in its rooms any more all rows go, with the key. An objection that came meanwhile waits, and
    is told once."""
    wacht, mislukt = await tx.uow.outbox.left_of_lane(baan(een.casus))
    if wacht:
        return None
    if await _bezwaar(een, tx):
        gestopt = Say(
            aan=Staf(medewerker_id=een.staf), bericht=teksten.gestopt(een.code), sleutel=f"vernietigen/{een.code}/wacht"
        )
        return [gestopt]
    casus = na_stap(await tx.uow.casussen.get_casus(een.casus), Casusstap.VERNIETIGEN)
    gewist = await tx.uow.wis(een.casus)
    await tx.uow.casussen.save_casus(replace(casus, kamer=None))
    verder = replace(
        een,
        stand=VernietigStand.GEWIST,
        mislukt=mislukt,
        gewist_op=tx.nu,
        personen=gewist.personen,
        logregels=gewist.logregels,
    )
    await tx.uow.vernietigingen.put_vernietiging(verder)
    await _noteer("vernietigen gewist", verder, tx)
    return []


async def _verklaar(een: Vernietiging, tx: Transaction) -> list[Effect] | None:
    """Once no key opens it any more the verklaring goes to whoever proposed it."""
    if not await tx.uow.gewiste.is_vernietigd(een.casus):
        return None
    klaar = replace(een, stand=VernietigStand.KLAAR, klaar_op=tx.nu)
    await tx.uow.vernietigingen.put_vernietiging(klaar)
    await _noteer("vernietigd", klaar, tx)
    bericht = verklaring.verklaring(klaar, tx.beleid)
    return [Say(aan=Staf(medewerker_id=een.staf), bericht=bericht, sleutel=f"vernietigd/{een.code}")]


async def _bezwaar(een: Vernietiging, tx: Transaction) -> bool:
    return (await tx.uow.bewaringen.of_casus(een.casus)).bezwaar_sinds is not None


async def _noteer(actie: str, een: Vernietiging, tx: Transaction, casus_id: str | None = None) -> None:
    """Without its casus once the key is gone: nothing can be written under it."""
    regel = LogRegel(
        actor="klok", actie=actie, object=een.code, resultaat="ok", herkomst="klok", op=tx.nu, casus_id=casus_id
    )
    await tx.uow.logboek.write_line(regel)


_STAPPEN: Mapping[VernietigStand, Callable[[Vernietiging, Transaction], Awaitable[list[Effect] | None]]] = {
    VernietigStand.BESLOTEN: _begin,
    VernietigStand.LEEGMAKEN: _wis,
    VernietigStand.GEWIST: _verklaar,
}
