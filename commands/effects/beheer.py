"""Words to people of the ZVH: the procesregisseur of a casus, and in codes alone who look after the technique."""

from commands.domain.casus import Casus
from commands.domain.rollen import Kanaal, Rol
from commands.messages import Bericht, Effect, Say, Staf
from commands.ports import UnitOfWork

ALARM = "alarm/"
"""Keys of alarms start with this; an alarm that fails raises no alarm."""


def aan_regie(casus: Casus, bericht: Bericht, sleutel: str) -> Say:
    """Tell the procesregisseur of this casus, once for this key."""
    return Say(aan=Staf(medewerker_id=casus.geopend_door, casus_id=casus.id), bericht=bericht, sleutel=sleutel)


async def aan_beheerders(uow: UnitOfWork, bericht: Bericht, sleutel: str) -> list[Effect]:
    """Tell every beheerder, on each of their channels, once for this key."""
    beheerders = await uow.medewerkers.with_rol(Rol.BEHEERDER)
    return [Say(aan=Staf(medewerker_id=een.id), bericht=bericht, sleutel=f"{ALARM}{sleutel}") for een in beheerders]


async def aan_regie_in_matrix(uow: UnitOfWork, bericht: Bericht, sleutel: str) -> list[Effect]:
    """Tell every procesregisseur whom mail is not the only way to, once for this key."""
    regie = await uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
    return [
        Say(aan=Staf(medewerker_id=een.id), bericht=bericht, sleutel=f"{ALARM}regie/{sleutel}")
        for een in regie
        if Kanaal.MATRIX in een.kanalen
    ]
