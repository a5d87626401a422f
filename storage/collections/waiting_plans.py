"""The waiting room: a plan sent before the command that says what to do with it."""

from datetime import datetime

from sqlalchemy import select

from commands.messages import Bijlage
from storage.collections.collection import SqlCollection
from storage.tables.waiting import WaitingPlanRow
from storage.vault.data_keys import POST


class SqlWaitingPlans(SqlCollection):
    """At most one plan for each persoon."""

    async def put_plan(self, persoon_id: str, bijlage: Bijlage, op: datetime) -> None:
        """Keep one; a newer one replaces it."""
        rij = await self._find(persoon_id) or WaitingPlanRow(persoon_id=persoon_id)
        rij.doel, sleutel = await self._keys.of_post()
        vak = sleutel.compartment("wachtkamer", persoon_id)
        rij.naam = vak.seal("naam", bijlage.naam)
        rij.mime = vak.seal("mime", bijlage.mime)
        rij.inhoud = vak.seal_bytes("inhoud", bijlage.inhoud)
        rij.op = op
        await self._write(rij)

    async def take_plan(self, persoon_id: str, *, since: datetime) -> Bijlage | None:
        """Take it away and return it; None when there is none or when it came before `since`, but then it goes too."""
        rij = await self._find(persoon_id)
        if rij is None:
            return None
        vak = (await self._keys.of_row(rij.doel, POST)).compartment("wachtkamer", persoon_id)
        bijlage = Bijlage(
            naam=vak.open("naam", rij.naam),
            mime=vak.open("mime", rij.mime),
            inhoud=vak.open_bytes("inhoud", rij.inhoud),
        )
        op = rij.op
        await self._session.delete(rij)
        await self._session.flush()
        return bijlage if op >= since else None

    async def _find(self, persoon_id: str) -> WaitingPlanRow | None:
        return await self._one(select(WaitingPlanRow).where(WaitingPlanRow.persoon_id == persoon_id))
