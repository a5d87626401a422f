"""Finds the consultatie that a command speaks of, where its asker may."""

from commands.command import Context
from commands.domain.aanmelding import Aanmelding, AanmeldStand
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusOnbekend
from commands.domain.weigering_aanmelding import ConsultatieVoorbij
from commands.effects.aanmeldplek import rollen_bij_aanmelding


async def de_consultatie(context: Context) -> Aanmelding:
    """Raises ConsultatieVoorbij, and CasusOnbekend for somebody who does not know of it."""
    casus, wie = context.casus, context.wie
    eigen = await rollen_bij_aanmelding(casus, wie.persoon.id, wie.rollen, context.uow)
    if not eigen and Rol.PROCESREGISSEUR not in wie.rollen:
        raise CasusOnbekend(code=casus.code)
    een = await context.uow.aanmeldingen.find_casus(casus.id)
    if een is None or een.stand is not AanmeldStand.CONSULTATIE:
        raise ConsultatieVoorbij(code=casus.code)
    return een
