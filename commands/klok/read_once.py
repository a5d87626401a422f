"""Reads the rows that many due reminders share: each once, inside one transaction."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from commands.domain.actiepunt import Actiepunt
from commands.domain.afwezigheid import Afwezigen
from commands.domain.casus import Casus
from commands.domain.deelnemer import Deelnemer, Medewerker
from commands.domain.herinnering import Herinnering
from commands.domain.rollen import Rol
from commands.domain.wachtend import Wachtend
from commands.ports import UnitOfWork

D = TypeVar("D")


class ReadOnce:
    """The state of now, as it is asked for; a row that was read before is not read again."""

    def __init__(self, uow: UnitOfWork, vandaag: date) -> None:
        self._uow = uow
        self._vandaag = vandaag
        self._afwezigen: Afwezigen | None = None
        self._casussen: dict[str, Casus] = {}
        self._leden: dict[str, list[Deelnemer]] = {}
        self._medewerkers: dict[Rol, list[Medewerker]] = {}
        self._punten: dict[str, Actiepunt | None] = {}
        self._planning: dict[str, list[Herinnering]] = {}
        self._wachtenden: list[Wachtend] | None = None

    async def read_ahead(self, rijen: Sequence[Herinnering]) -> None:
        """Read all that these rows need, in a few questions."""
        casussen = {rij.casus_id for rij in rijen}
        onderwerpen = {rij.onderwerp_id for rij in rijen}
        self._casussen |= {casus.id: casus for casus in await self._uow.casussen.find_ids(casussen)}
        leden = await self._uow.deelnemers.of_casussen(casussen)
        self._leden |= _per(casussen, leden, lambda lid: lid.casus_id)
        self._punten |= {punt.id: punt for punt in await self._uow.actiepunten.find_ids(onderwerpen)}
        gepland = await self._uow.herinneringen.planned_for_all(onderwerpen)
        self._planning |= _per(onderwerpen, gepland, lambda rij: rij.onderwerp_id)

    async def casus(self, casus_id: str) -> Casus:
        """The casus with this id; raises CasusOnbekend."""
        if casus_id not in self._casussen:
            self._casussen[casus_id] = await self._uow.casussen.get_casus(casus_id)
        return self._casussen[casus_id]

    async def leden(self, casus: Casus) -> list[Deelnemer]:
        """All deelnemers of a casus, also those who left."""
        if casus.id not in self._leden:
            self._leden[casus.id] = await self._uow.deelnemers.of_casus(casus.id)
        return self._leden[casus.id]

    async def medewerkers(self, rol: Rol) -> list[Medewerker]:
        """All medewerkers with this role."""
        if rol not in self._medewerkers:
            self._medewerkers[rol] = await self._uow.medewerkers.with_rol(rol)
        return self._medewerkers[rol]

    async def afwezigen(self) -> Afwezigen:
        """Those who are away today."""
        if self._afwezigen is None:
            self._afwezigen = Afwezigen(await self._uow.afwezigheden.since(self._vandaag), self._vandaag)
        return self._afwezigen

    async def actiepunt(self, actiepunt_id: str) -> Actiepunt | None:
        """The actiepunt with this id, or None when there is none."""
        if actiepunt_id not in self._punten:
            self._punten[actiepunt_id] = await self._uow.actiepunten.find_id(actiepunt_id)
        return self._punten[actiepunt_id]

    async def planned_for(self, onderwerp_id: str) -> list[Herinnering]:
        """The planned reminders about one thing, soonest first."""
        if onderwerp_id not in self._planning:
            self._planning[onderwerp_id] = await self._uow.herinneringen.planned_for(onderwerp_id)
        return self._planning[onderwerp_id]

    async def open_wachtenden(self) -> list[Wachtend]:
        """All held texts that wait for a person."""
        if self._wachtenden is None:
            self._wachtenden = await self._uow.wachtenden.open_wachtenden()
        return self._wachtenden


def _per(sleutels: Iterable[str], dingen: Iterable[D], van: Callable[[D], str]) -> dict[str, list[D]]:
    """The things of each key, in their order; an empty list for a key without any."""
    per: dict[str, list[D]] = {sleutel: [] for sleutel in sleutels}
    for ding in dingen:
        per[van(ding)].append(ding)
    return per
