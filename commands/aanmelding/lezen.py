"""Finds the aanmelding that a command speaks of, where its asker may."""

from commands.command import Context
from commands.domain.aanmelden import Aanmeldbeleid
from commands.domain.aanmelding import Aanmelding, AanmeldStand
from commands.domain.rollen import Rol
from commands.domain.weigering import CasusOnbekend
from commands.domain.weigering_aanmelding import AanmeldenUit, NietAangemeld
from commands.effects.aanmeldplek import rollen_bij_aanmelding


def regels_van(context: Context) -> Aanmeldbeleid:
    """How this house takes a casus in; raises AanmeldenUit."""
    if context.beleid.aanmelden is None:
        raise AanmeldenUit
    return context.beleid.aanmelden


async def de_aanmelding(context: Context) -> Aanmelding:
    """That of this casus.

    Raises NietAangemeld, and CasusOnbekend for somebody who does not know of it (SOURCES: C17).
    """
    casus, wie = context.casus, context.wie
    eigen = await rollen_bij_aanmelding(casus, wie.persoon.id, wie.rollen, context.uow)
    if not eigen and Rol.PROCESREGISSEUR not in wie.rollen:
        raise CasusOnbekend(code=casus.code)
    aanmelding = await context.uow.aanmeldingen.find_casus(casus.id)
    if aanmelding is None or aanmelding.stand is AanmeldStand.CONSULTATIE:
        raise NietAangemeld(code=casus.code)
    return aanmelding
