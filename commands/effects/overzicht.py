"""Makes the overviews of a medewerker: typed, or by itself on Monday."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.deelnemer import Medewerker
from commands.domain.overzicht import Casusstand, Gevraagd, Overzicht, Zaak, maak_overzicht
from commands.domain.rollen import Rol
from commands.ports import Transaction

ROLLEN = (Rol.PROCESREGISSEUR, Rol.MANAGER)
"""The roles that have an overview."""


async def overzichten(medewerkers: Sequence[Medewerker], tx: Transaction) -> list[Overzicht]:
    """One for each role of this person: as procesregisseur over their own casussen, as manager over all."""
    gemaakt = []
    for rol in ROLLEN:
        eigen = [een.id for een in medewerkers if een.rol is rol]
        if eigen:
            standen = await eigen_standen(rol, eigen, tx)
            gemaakt.append(maak_overzicht(standen, rol, tx.vandaag, tx.beleid))
    return gemaakt


async def eigen_standen(rol: Rol, medewerker_ids: Sequence[str], tx: Transaction) -> list[Casusstand]:
    """The open casussen of a procesregisseur, or all of them for a manager, with all that waits for this role."""
    regie = medewerker_ids if rol is Rol.PROCESREGISSEUR else None
    standen = await tx.uow.overzichten.open_casussen(rol, regie=regie)
    return await _met_navragen(standen, tx) if rol is Rol.PROCESREGISSEUR else standen


async def _met_navragen(standen: Sequence[Casusstand], tx: Transaction) -> list[Casusstand]:
    per: dict[str | None, list[Gevraagd]] = {}
    for een in await tx.uow.navragen.confirmed_navragen():
        if een.voorgesteld:
            vraag = Gevraagd(zaak=Zaak.NAVRAAG, sinds=een.sinds, nummer=een.nummer)
            per.setdefault(een.casus_id, []).append(vraag)
    return [replace(stand, gevraagd=(*stand.gevraagd, *per.get(stand.id, ()))) for stand in standen]
