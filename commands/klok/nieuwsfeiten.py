"""The people and casussen of pieces of news, as they stand when it is told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.tijdlijn import telling
from commands.ports import Nieuws, Transaction, UnitOfWork
from commands.texts.nieuws import stand


@dataclass
class Feiten:
    """By their ids."""

    casussen: dict[str, Casus]
    leden: dict[str, Deelnemer]
    staf: dict[str, Medewerker]
    standen: dict[str, str] = field(default_factory=dict)
    """By casus: how its agreements stand, in words; see `tel`."""

    async def tel(self, casussen: Collection[str], tx: Transaction) -> None:
        """Look how these stand."""
        for een in casussen:
            self.standen[een] = stand(*telling(await tx.uow.actiepunten.of_casus(een), tx.vandaag))


async def zoek_op(nieuws: Sequence[Nieuws], uow: UnitOfWork) -> Feiten:
    """Those whom this news names."""
    leden = {een.deelnemer_id for een in nieuws if een.deelnemer_id is not None}
    staf = any(een.medewerker_id is not None for een in nieuws)
    return Feiten(
        casussen={casus.id: casus for casus in await uow.casussen.find_ids({een.casus_id for een in nieuws})},
        leden={lid.id: lid for lid in await uow.deelnemers.find_ids(leden)} if leden else {},
        staf={een.id: een for een in await uow.medewerkers.all_medewerkers()} if staf else {},
    )
