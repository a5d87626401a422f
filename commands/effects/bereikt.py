"""Reads how the plan reached the deelnemers of a casus, and by what that shows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from commands.domain.bezorgd import GESPROKEN, VERKEERDE_PERSOON, Bereik, bereik, tekens
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer
from commands.messages.inbound import MailStaat
from commands.ports import UnitOfWork

_VAN_ROBOT: Final = (MailStaat.AUTOMATISCH.name, MailStaat.BOUNCE.name)
"""How the logboek notes mail that no person wrote."""


async def bereik_van(
    casus: Casus, vrijgegeven_op: datetime, leden: Sequence[Deelnemer], uow: UnitOfWork
) -> list[Bereik]:
    """In the order of `leden`; `vrijgegeven_op`: when the plan of this casus was released (UTC)."""
    berichten = await uow.overzichten.delivered_in(casus.id)
    regels = [een for een in await uow.logboek.of_casus(casus.id) if een.op >= vrijgegeven_op]
    zelf = [
        (een.actor, een.op)
        for een in regels
        if een.actie not in (VERKEERDE_PERSOON, GESPROKEN) and een.resultaat not in _VAN_ROBOT
    ]
    gezien = tekens(leden, zelf)
    gesproken = tekens(leden, [(een.object, een.op) for een in regels if een.actie == GESPROKEN])
    return [
        bereik(
            lid,
            [een for een in berichten if een.deelnemer_id == lid.id],
            gezien.get(lid.id),
            gesproken=gesproken.get(lid.id),
        )
        for lid in leden
    ]
