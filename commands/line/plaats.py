"""The roles of a sender in any casus, before its texts are looked at."""

from commands.command import LEDEN, Command
from commands.domain.rollen import VOORKANT, Rol
from commands.effects.aanmeldplek import rollen_bij_aanmelding
from commands.ports import UnitOfWork
from commands.understanding.identiteit import Bekend


async def rollen_in(casus_id: str, bekend: Bekend, uow: UnitOfWork) -> frozenset[Rol]:
    """Every role that the sender may have in this casus; a member may stand in for its casushouder."""
    wie = bekend.wie
    rollen = {een.rol for een in wie.medewerkers}
    if not VOORKANT.isdisjoint(rollen):
        casus = await uow.casussen.get_casus(casus_id)
        rollen = (rollen - VOORKANT) | await rollen_bij_aanmelding(casus, wie.persoon.id, rollen, uow)
    plaatsen = await uow.deelnemers.of_persoon(bekend.wie.persoon.id)
    for lid in plaatsen:
        if lid.weet_ervan and lid.casus_id == casus_id:
            rollen |= {Rol.DERDE} if lid.is_derde else LEDEN
    return frozenset(rollen)


async def mag_daar(command: Command, casus_id: str, bekend: Bekend, uow: UnitOfWork) -> bool:
    """Whether the sender may give this command in this casus."""
    return bool(command.rollen & await rollen_in(casus_id, bekend, uow))


async def leest_mee(casus_id: str, bekend: Bekend, uow: UnitOfWork) -> bool:
    """Whether the sender takes part in this casus, or reads all casussen."""
    return bool(await rollen_in(casus_id, bekend, uow) - {Rol.BEHEERDER})
