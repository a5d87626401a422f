"""Plans the steps about an actiepunt that was moved along the ladder by hand; a pause ends with it."""

from commands.domain.actiepunt import Actiepunt
from commands.domain.herinnering import Moment
from commands.domain.ophouden import als_momenten
from commands.domain.rollen import Rol
from commands.domain.trap import na_opschalen, na_teruggeven
from commands.effects.termijnplan import maak_rij, stop_actie
from commands.ports import Transaction


async def plan_opgeschaald(tx: Transaction, punt: Actiepunt, naar: Rol) -> None:
    """This level was asked now (see `na_opschalen`)."""
    gepland = als_momenten(await tx.uow.herinneringen.planned_for(punt.id))
    await _plan(tx, punt, na_opschalen(gepland, naar, tx.vandaag, tx.beleid))


async def plan_teruggegeven(tx: Transaction, punt: Actiepunt, naar: Rol) -> None:
    """This role must act now (see `na_teruggeven`)."""
    gepland = als_momenten(await tx.uow.herinneringen.planned_for(punt.id))
    await _plan(tx, punt, na_teruggeven(punt, gepland, naar, tx.nu, tx.beleid))


async def _plan(tx: Transaction, punt: Actiepunt, momenten: tuple[Moment, ...]) -> None:
    await stop_actie(tx.uow, punt)
    rijen = [maak_rij(een, punt.casus_id, punt.id, punt.versie, tx.ids) for een in momenten]
    await tx.uow.herinneringen.plan_all(rijen)
