"""The clock and the kept messages: it asks a question that had to wait, and tells when a message lapsed."""

from datetime import datetime

from commands.domain.navraag import Navraag, NavraagStatus
from commands.domain.werkdagen import is_kantoortijd
from commands.effects.navragen import SLEUTEL, aan_regie, doel, gooi_weg, regel_van, vraag
from commands.effects.uitgang import zet_klaar
from commands.messages import Effect, Say
from commands.ports import LogRegel, Transaction, Transactions
from commands.texts import navraag as teksten


async def vraag_na(transactions: Transactions, nu: datetime) -> int:
    """Look over the messages that wait for a confirmation, in office hours; returns how many outbox rows are new."""
    if not is_kantoortijd(nu, transactions.beleid):
        return 0
    async with transactions.begin(nu) as tx:
        effecten: list[Effect] = []
        for navraag in await tx.uow.navragen.open_navragen():
            if navraag.verloopt_op <= nu:
                effecten += await _verloop(navraag, tx)
            elif navraag.status is NavraagStatus.WACHT:
                effecten += await vraag(navraag, tx)
        if not effecten:
            return 0
        nieuw = await zet_klaar(effecten, tx, transactions.poort.opgeslagen())
        await tx.uow.commit()
    return nieuw


async def _verloop(navraag: Navraag, tx: Transaction) -> list[Effect]:
    regel, sleutel = await regel_van(navraag, tx), f"{SLEUTEL}{navraag.id}/verlopen"
    effecten = await gooi_weg(navraag, NavraagStatus.VERLOPEN, tx.uow)
    await tx.uow.logboek.write_line(
        LogRegel(
            actor="klok", actie="navraag", object=navraag.kort, resultaat="verlopen", herkomst="klok", op=tx.nu,
            casus_id=navraag.casus_id,
        )
    )  # fmt: skip
    effecten.append(Say(aan=doel(navraag), bericht=teksten.verlopen(regel), sleutel=sleutel))
    for staf in await aan_regie(navraag, tx.uow):
        if staf.medewerker_id != navraag.medewerker_id:
            effecten.append(Say(aan=staf, bericht=teksten.verlopen_regie(regel), sleutel=f"{sleutel}/regie"))
    return effecten
