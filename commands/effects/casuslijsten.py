"""The lists of casussen that the Toets looks texts over with."""

from collections.abc import Iterable

from commands.domain.vondst import Casuslijst
from commands.ports import UnitOfWork


async def lijsten(casussen: Iterable[str | None], uow: UnitOfWork) -> dict[str | None, Casuslijst]:
    """All that the Toets may know of each of these casussen."""
    toegestaan = await uow.toegestaan.all_words()
    gevonden: dict[str | None, Casuslijst] = {}
    for casus_id in dict.fromkeys(casussen):
        if casus_id is None:
            gevonden[casus_id] = Casuslijst(toegestaan=toegestaan)
            continue
        gevonden[casus_id] = Casuslijst(
            sleutel=await uow.verboden.hash_key(casus_id),
            afdrukken=await uow.verboden.of_casus(casus_id),
            toegestaan=toegestaan,
        )
    return gevonden
