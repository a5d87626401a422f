"""The people of the ZVH who hear what is meant for one of them: themselves, or whoever stands in today."""

from commands.domain.afwezigheid import Afwezigen
from commands.domain.deelnemer import Medewerker
from commands.domain.rollen import Rol
from commands.ports import Transaction


class Waarneming:
    """Who stands in, in one transaction; what it needs is read once."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._afwezigen: Afwezigen | None = None
        self._allen: list[Medewerker] | None = None

    async def wie_hoort(self, medewerker_id: str, *, zelf: bool = False) -> list[Medewerker]:
        """The medewerker, or the colleague in the same role who stands in for them, unless it is for them alone
        (`zelf`); every procesregisseur when they are gone: no signal may fall on the floor."""
        if self._allen is None:
            self._allen = await self._tx.uow.medewerkers.all_medewerkers()
        een = next((een for een in self._allen if een.id == medewerker_id), None)
        if een is None:
            return [ander for ander in self._allen if ander.rol is Rol.PROCESREGISSEUR]
        if self._afwezigen is None:
            vandaag = self._tx.vandaag
            self._afwezigen = Afwezigen(await self._tx.uow.afwezigheden.since(vandaag), vandaag)
        kring = {ander.persoon.id: ander for ander in self._allen if ander.rol is een.rol and ander.kanalen}
        waarnemer = self._afwezigen.vervanger(een.persoon.id, kring)
        return [een if zelf or waarnemer is None else kring[waarnemer]]
