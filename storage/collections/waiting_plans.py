"""The waiting room: a plan sent before the command that says what to do with it."""

from datetime import datetime

from sqlalchemy import select

from commands.messages import Bijlage
from storage.collections.verzameling import Verzameling
from storage.tables import WachtkamerRow


class SqlWaitingPlans(Verzameling):
    """At most one plan for each persoon."""

    async def put_plan(self, persoon_id: str, bijlage: Bijlage, op: datetime) -> None:
        """Keep one; a newer one replaces it."""
        vak = (await self._sleutels.post()).vak("wachtkamer", persoon_id)
        rij = await self._vind(persoon_id) or WachtkamerRow(persoon_id=persoon_id)
        rij.naam = vak.dicht("naam", bijlage.naam)
        rij.mime = vak.dicht("mime", bijlage.mime)
        rij.inhoud = vak.dicht_bytes("inhoud", bijlage.inhoud)
        rij.op = op
        await self._bewaar(rij)

    async def take_plan(self, persoon_id: str, *, since: datetime) -> Bijlage | None:
        """Take it away; None when there is none that came at or after `sinds`, and an older one goes too."""
        rij = await self._vind(persoon_id)
        if rij is None:
            return None
        vak = (await self._sleutels.post()).vak("wachtkamer", persoon_id)
        bijlage = Bijlage(
            naam=vak.open("naam", rij.naam),
            mime=vak.open("mime", rij.mime),
            inhoud=vak.open_bytes("inhoud", rij.inhoud),
        )
        op = rij.op
        await self._session.delete(rij)
        await self._session.flush()
        return bijlage if op >= since else None

    async def _vind(self, persoon_id: str) -> WachtkamerRow | None:
        return await self._een(select(WachtkamerRow).where(WachtkamerRow.persoon_id == persoon_id))
