"""Unknown senders, listed for the procesregisseur."""

from datetime import datetime

from sqlalchemy import delete, func, select

from commands.domain.rollen import Kanaal
from commands.ports import OnbekendeAfzender
from storage.collections.collection import SILENT, SqlCollection
from storage.tables.people import OnbekendeRow
from storage.vault.data_keys import POST

KEPT = 200
"""So many are kept: anybody may write to the bot, under as many addresses as they like."""


class SqlOnbekenden(SqlCollection):
    """One row per sender, channel and casus code; no more than KEPT."""

    async def count_message(self, afzender: str, kanaal: Kanaal, casus_code: str, op: datetime) -> None:
        """Count one more message of this sender, whose address may be in any case."""
        rij_id = self._keys.vault.blind_index("onbekende", sender_words(kanaal.value, casus_code, afzender)).hex()
        rij = await self._one(select(OnbekendeRow).where(OnbekendeRow.id == rij_id))
        if rij is None:
            await self._make_room()
            doel, sleutel = await self._keys.of_post()
            vak = sleutel.compartment("onbekende", rij_id)
            rij = OnbekendeRow(
                id=rij_id,
                doel=doel,
                afzender=vak.seal("afzender", afzender),
                kanaal=kanaal.value,
                casus_code=casus_code,
                aantal=0,
            )
        rij.aantal += 1
        rij.laatst_op = op
        await self._write(rij)

    async def _make_room(self) -> None:
        """Forget those who wrote longest ago, so that one more fits."""
        blijven = select(OnbekendeRow.id).order_by(OnbekendeRow.laatst_op.desc(), OnbekendeRow.id).limit(KEPT - 1)
        opdracht = delete(OnbekendeRow).where(OnbekendeRow.id.not_in(blijven))
        await self._session.execute(opdracht, execution_options=SILENT)

    async def latest(self, aantal: int) -> list[OnbekendeAfzender]:
        """Those who wrote last, the latest first."""
        vraag = select(OnbekendeRow).order_by(OnbekendeRow.laatst_op.desc(), OnbekendeRow.id).limit(aantal)
        return [
            OnbekendeAfzender(
                afzender=(await self._keys.of_row(rij.doel, POST))
                .compartment("onbekende", rij.id)
                .open("afzender", rij.afzender),
                kanaal=Kanaal(rij.kanaal),
                casus_code=rij.casus_code,
                aantal=rij.aantal,
                laatst_op=rij.laatst_op,
            )
            for rij in await self._all(vraag)
        ]

    async def count(self) -> int:
        """How many are kept."""
        return await self._session.scalar(select(func.count()).select_from(OnbekendeRow)) or 0


def sender_words(kanaal: str, casus_code: str, afzender: str) -> str:
    """What the id of an unknown sender is the blind index of."""
    return f"{kanaal}\0{casus_code}\0{afzender.lower()}"
