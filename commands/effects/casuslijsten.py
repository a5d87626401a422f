"""The lists of casussen that the Toets looks texts over with."""

from collections.abc import Iterable

from commands.domain.beleid import Beleid
from commands.domain.kenmerken import Kenmerk
from commands.domain.vondst import Casuslijst
from commands.ports import UnitOfWork


async def lijsten(casussen: Iterable[str | None], uow: UnitOfWork, beleid: Beleid) -> dict[str | None, Casuslijst]:
    """All that the Toets may know of each of these casussen; the names of members where they must not see those."""
    toegestaan = await uow.toegestaan.all_words()
    gevonden: dict[str | None, Casuslijst] = {}
    for casus_id in dict.fromkeys(casussen):
        if casus_id is None:
            gevonden[casus_id] = Casuslijst(toegestaan=toegestaan, mozaiek_grens=beleid.mozaiek_grens)
            continue
        gevonden[casus_id] = Casuslijst(
            sleutel=await uow.verboden.hash_key(casus_id),
            afdrukken=await uow.verboden.of_casus(casus_id),
            toegestaan=toegestaan,
            namen=() if beleid.leden_zien_namen else await _namen(casus_id, uow),
            kenmerken=await _kenmerken(casus_id, uow) if beleid.mozaiek_grens else (),
            mozaiek_grens=beleid.mozaiek_grens,
        )
    return gevonden


async def _namen(casus_id: str, uow: UnitOfWork) -> tuple[str, ...]:
    """Also of those who left."""
    leden = await uow.deelnemers.of_casus(casus_id)
    return tuple(dict.fromkeys(lid.naam for lid in leden if lid.naam))


async def _kenmerken(casus_id: str, uow: UnitOfWork) -> tuple[Kenmerk, ...]:
    return tuple(een.kenmerk for een in await uow.kenmerken.of_casus(casus_id))
