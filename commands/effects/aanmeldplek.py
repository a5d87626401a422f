"""Who may speak of a case that was reported: its aanmelder, and those who judge it while nobody decided."""

from collections.abc import Collection

from commands.domain.aanmelding import AanmeldStand
from commands.domain.casus import Casus, Fase
from commands.domain.rollen import VOORKANT, Rol
from commands.ports import UnitOfWork


async def rollen_bij_aanmelding(
    casus: Casus, persoon_id: str, rollen: Collection[Rol], uow: UnitOfWork
) -> frozenset[Rol]:
    """Those of VOORKANT in which this person, with these roles, may speak of this casus."""
    if VOORKANT.isdisjoint(rollen):
        return frozenset()
    aanmelding = await uow.aanmeldingen.find_casus(casus.id)
    if aanmelding is None:
        return frozenset()
    gevonden = set()
    if Rol.AANMELDER in rollen and aanmelding.aanmelder == persoon_id:
        gevonden.add(Rol.AANMELDER)
    wacht = aanmelding.stand in (AanmeldStand.COMPLEET, AanmeldStand.AANGEHOUDEN)
    if Rol.TRIAGELID in rollen and casus.fase is Fase.AANGEMELD and wacht:
        gevonden.add(Rol.TRIAGELID)
    return frozenset(gevonden)
