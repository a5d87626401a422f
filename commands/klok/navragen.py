"""What the clock does with kept messages: it asks what could not be asked before, and tells what lapsed."""

from datetime import datetime

from commands.domain.beleid import Beleid
from commands.domain.navraag import Navraag, NavraagStatus
from commands.domain.werkdagen import is_kantoortijd
from commands.door.gekeurd import Poort
from commands.effects.navragen import SLEUTEL, aan_regie, doel, gooi_weg, regel_van, vraag
from commands.effects.uitgang import zet_klaar
from commands.messages import Effect, Say
from commands.ports import Ids, LogRegel, OpenUow, UnitOfWork
from commands.texts import navraag as teksten


async def vraag_na(open_uow: OpenUow, nu: datetime, beleid: Beleid, poort: Poort, ids: Ids) -> int:
    """Look over what waits for a confirmation, in office hours; returns how many outbox rows are new."""
    if not is_kantoortijd(nu, beleid):
        return 0
    async with open_uow() as uow:
        effecten: list[Effect] = []
        for navraag in await uow.navragen.open_navragen():
            if navraag.verloopt_op <= nu:
                effecten += await _verloop(navraag, uow, nu, beleid)
            elif navraag.status is NavraagStatus.WACHT:
                effecten += await vraag(navraag, uow, nu, beleid)
        if not effecten:
            return 0
        nieuw = await zet_klaar(effecten, uow, poort.opgeslagen(), nu=nu, ids=ids)
        await uow.commit()
    return nieuw


async def _verloop(navraag: Navraag, uow: UnitOfWork, nu: datetime, beleid: Beleid) -> list[Effect]:
    regel, sleutel = await regel_van(navraag, uow, beleid), f"{SLEUTEL}{navraag.id}/verlopen"
    effecten = await gooi_weg(navraag, NavraagStatus.VERLOPEN, uow)
    await uow.logboek.write_regel(
        LogRegel(
            actor="klok", actie="navraag", object=navraag.kort, resultaat="verlopen", herkomst="klok", op=nu,
            casus_id=navraag.casus_id,
        )
    )  # fmt: skip
    effecten.append(Say(aan=doel(navraag), bericht=teksten.verlopen(regel), sleutel=sleutel))
    for staf in await aan_regie(navraag, uow):
        if staf.medewerker_id != navraag.medewerker_id:
            effecten.append(Say(aan=staf, bericht=teksten.verlopen_regie(regel), sleutel=f"{sleutel}/regie"))
    return effecten
