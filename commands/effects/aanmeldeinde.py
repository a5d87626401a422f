"""Tells an aanmelder how the casus ends that came of their aanmelding (SOURCES: S0, S4)."""

from commands.domain.casus import Casus
from commands.effects.aannemen import zeg_aanmelder
from commands.messages import Bericht, Effect
from commands.ports import Transaction


async def hoort_aanmelder(casus: Casus, bericht: Bericht, merk: str, tx: Transaction) -> list[Effect]:
    """Nobody where the aanmelder takes part in the casus, and so hears what the deelnemers hear, or reports for this
    house no more."""
    een = await tx.uow.aanmeldingen.find_casus(casus.id)
    if een is None:
        return []
    leden = await tx.uow.deelnemers.of_casus(casus.id)
    if any(lid.ontvangt and lid.persoon.id == een.aanmelder for lid in leden):
        return []
    staf = await tx.uow.medewerkers.all_medewerkers()
    return [zeg_aanmelder(tx, een, bericht, merk)] if any(wie.id == een.staf for wie in staf) else []
