"""All that waits for an answer of one deelnemer in one casus, by number alone. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from commands.domain.actiepunt import Actiepunt
from commands.domain.bijeenkomst import IcoSoort
from commands.domain.casus import Casus
from commands.domain.nalatenschap import Nalatenschap
from commands.domain.sluiting import Voorstel
from commands.domain.verzoek import Verzoek, VerzoekSoort, geldt


@dataclass(frozen=True, slots=True, kw_only=True)
class WachtOp:
    """What one deelnemer was asked in this casus and did not answer."""

    casus: Casus
    overnemen: tuple[int, ...] = ()
    """Actiepunten that they are asked to take over, by number."""
    casushouder_worden: bool = False
    momenten: IcoSoort | None = None
    """The kind of meeting whose moments they did not answer."""
    voorgesteld: Voorstel | None = None
    """Their own proposal to close it, which waits for somebody else."""
    contact: bool = False
    """Whether they were asked, as casushouder, for contact with the procesregisseur."""
    als_casushouder: Nalatenschap = field(default_factory=Nalatenschap)

    @property
    def aantal(self) -> int:
        """How many answers are expected."""
        los = (self.casushouder_worden, self.momenten is not None, self.contact)
        houder = self.als_casushouder
        lijsten = (self.overnemen, houder.vragen, houder.akkoord, houder.besluit)
        return sum(los) + sum(map(len, lijsten)) + houder.hoe_verder + houder.afsluiten


def over_te_nemen(deelnemer_id: str, verzoeken: Iterable[Verzoek], punten: Sequence[Actiepunt]) -> tuple[int, ...]:
    """The actiepunten of which this deelnemer is asked to become owner."""
    per_id = {punt.id: punt for punt in punten}
    nummers = (
        per_id[een.actiepunt_id].nummer
        for een in verzoeken
        if een.soort is VerzoekSoort.OVERDRACHT and deelnemer_id in een.aan and geldt(een, per_id[een.actiepunt_id])
    )
    return tuple(sorted(nummers))
