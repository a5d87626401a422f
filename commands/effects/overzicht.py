"""Makes the overviews of a medewerker: typed, or by itself on Monday."""

from collections.abc import Sequence
from dataclasses import replace

from commands.domain.afwezigheid import Afwezigen
from commands.domain.deelnemer import Medewerker
from commands.domain.overzicht import Casusstand, Gevraagd, Overzicht, Zaak, maak_overzicht
from commands.domain.rollen import Rol
from commands.ports import Transaction

ROLLEN = (Rol.PROCESREGISSEUR, Rol.MANAGER)
"""The roles that have an overview."""


async def overzichten(medewerkers: Sequence[Medewerker], tx: Transaction) -> list[Overzicht]:
    """One for each role of this person: as procesregisseur over their own casussen and those of a colleague for whom
    they stand in, as manager over all."""
    gemaakt = []
    for rol in ROLLEN:
        eigen = [een for een in medewerkers if een.rol is rol]
        if eigen:
            standen = await standen_voor(rol, eigen, tx)
            gemaakt.append(maak_overzicht(standen, rol, tx.vandaag, tx.beleid))
    return gemaakt


async def standen_voor(rol: Rol, eigen: Sequence[Medewerker], tx: Transaction) -> list[Casusstand]:
    """How the casussen stand that this person overlooks in this role; `eigen`: they as medewerker in it."""
    if rol is Rol.MANAGER:
        return await tx.uow.overzichten.open_casussen(rol, regie=None)
    regie = {een.id for een in eigen} | await _voor_wie(eigen[0].persoon.id, tx)
    return await _met_navragen(await tx.uow.overzichten.open_casussen(rol, regie=regie), tx)


async def _voor_wie(persoon_id: str, tx: Transaction) -> set[str]:
    """The medewerker ids of procesregisseurs who are away and for whom this one stands in."""
    weg = Afwezigen(await tx.uow.afwezigheden.since(tx.vandaag), tx.vandaag)
    regie = await tx.uow.medewerkers.with_rol(Rol.PROCESREGISSEUR)
    kring = {een.persoon.id for een in regie}
    return {een.id for een in regie if weg.vervanger(een.persoon.id, kring) == persoon_id}


async def _met_navragen(standen: Sequence[Casusstand], tx: Transaction) -> list[Casusstand]:
    per: dict[str | None, list[Gevraagd]] = {}
    for een in await tx.uow.navragen.confirmed_navragen():
        if een.voorgesteld:
            vraag = Gevraagd(zaak=Zaak.NAVRAAG, sinds=een.sinds, nummer=een.nummer)
            per.setdefault(een.casus_id, []).append(vraag)
    return [replace(stand, gevraagd=(*stand.gevraagd, *per.get(stand.id, ()))) for stand in standen]
