"""A plan that runs as the next version of it begins: its actiepunten as they stand, and those who take part."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from commands.domain.actiepunt import Actiepunt
from commands.domain.afstemmingsplan import PlanDocument
from commands.domain.deelnemer import Deelnemer
from commands.domain.planaanvulling import als_rij


def zoals_het_loopt(document: PlanDocument, leden: Collection[Deelnemer], ico_op: date | None) -> PlanDocument:
    """The running version with whoever takes part now, without its actiepunten and its questions."""
    actief = [lid for lid in leden if lid.actief]
    return replace(
        document,
        ico_op=ico_op,
        casushouder=next((nr for nr, lid in enumerate(actief) if lid.casushouder), None),
        deelnemers=tuple(replace(als_rij(lid), toegevoegd=False) for lid in actief),
        acties=(),
        vragen=(),
    )


def nog_open(punten: Iterable[Actiepunt]) -> list[Actiepunt]:
    """Those that the next meeting speaks of: neither done nor called off, and not only proposed."""
    return [punt for punt in punten if not punt.voorbij]
