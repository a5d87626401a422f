"""Unknown senders, listed for the procesregisseur."""

from datetime import datetime

from sqlalchemy import select

from commands.domain.rollen import Kanaal
from commands.ports import OnbekendeAfzender
from storage.tables import OnbekendeRow
from storage.verzameling import Verzameling


class SqlOnbekenden(Verzameling):
    """One row per sender, channel and casus code."""

    async def noteer(self, afzender: str, kanaal: Kanaal, casus_code: str, op: datetime) -> None:
        """Count one more message of this sender, in any case of his address."""
        rij_id = self._sleutels.kluis.zoek("onbekende", f"{kanaal.value}\0{casus_code}\0{afzender.lower()}").hex()
        rij = await self._een(select(OnbekendeRow).where(OnbekendeRow.id == rij_id))
        if rij is None:
            vak = (await self._sleutels.post()).vak("onbekende", rij_id)
            rij = OnbekendeRow(
                id=rij_id,
                afzender=vak.dicht("afzender", afzender),
                kanaal=kanaal.value,
                casus_code=casus_code,
                aantal=0,
            )
        rij.aantal += 1
        rij.laatst_op = op
        await self._bewaar(rij)

    async def alle(self) -> list[OnbekendeAfzender]:
        """All, the latest first."""
        sleutel = await self._sleutels.post()
        rijen = await self._alle(select(OnbekendeRow).order_by(OnbekendeRow.laatst_op.desc(), OnbekendeRow.id))
        return [
            OnbekendeAfzender(
                afzender=sleutel.vak("onbekende", rij.id).open("afzender", rij.afzender),
                kanaal=Kanaal(rij.kanaal),
                casus_code=rij.casus_code,
                aantal=rij.aantal,
                laatst_op=rij.laatst_op,
            )
            for rij in rijen
        ]
