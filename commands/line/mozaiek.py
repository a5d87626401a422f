"""The casus as a whole: what a message would add to what went out before, and what did go out with it."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.mozaiek import in_teksten, uit_vondsten, weeg
from commands.domain.vondst import Casuslijst, Vondst
from commands.domain.wachtend import WachtStatus
from commands.line.gelezen import Gelezen, Stuk
from commands.messages import Effect, Say
from commands.ports import Transaction


def weeg_delen(delen: Sequence[Stuk], casus_id: str, lijst: Casuslijst) -> list[Vondst]:
    """The places in the texts for this casus that are too much together with what went out before."""
    nummers = [nr for nr, deel in enumerate(delen) if deel.casus_id == casus_id and not deel.onder_ons]
    gevonden = weeg([delen[nr].tekst for nr in nummers], lijst.kenmerken, lijst.mozaiek_grens)
    return [replace(een, tekst_nr=nummers[een.tekst_nr]) for een in gevonden]


async def onthoud(gelezen: Gelezen, effecten: Sequence[Effect], tx: Transaction) -> None:
    """Keep what the texts of a message tell of the client, now that they went out; a refused one did not."""
    if any(isinstance(een, Say) and een.geweigerd for een in effecten):
        return
    eerder = gelezen.eerder
    for casus_id in dict.fromkeys(deel.casus_id for deel in gelezen.delen):
        if casus_id is None:
            continue
        delen = [deel.tekst for deel in gelezen.delen if deel.casus_id == casus_id and not deel.onder_ons]
        gezien = in_teksten(delen)
        if delen and eerder is not None and eerder.status is WachtStatus.VRIJGELATEN and eerder.casus_id == casus_id:
            gezien |= uit_vondsten(eerder.teksten, eerder.vondsten)
        if gezien:
            await tx.uow.kenmerken.add_kenmerken(casus_id, gezien, tx.nu)
