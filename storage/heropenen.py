"""A room that was taken away: the row that made it makes another one, and what waited for the old one waits for it."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import OutboxStatus, OutboxTaak
from storage.sleutels import Sleutels
from storage.tables import OutboxRow

_STIL = {"synchronize_session": False}


class Heropening:
    """The opening row with this key, and its lane."""

    def __init__(self, session: AsyncSession, sleutels: Sleutels, sleutel: str) -> None:
        self._session = session
        self._sleutels = sleutels
        self._sleutel = sleutel

    async def vervang(self, kamer: str, op: datetime, *, altijd: bool) -> bool:
        """Instead of `kamer`, not before `op`; `altijd`: whether anything waits for it or not. Whether it will go."""
        rij = await self._session.scalar(select(OutboxRow).where(OutboxRow.sleutel == self._sleutel))
        if rij is None:
            return False
        wachtend = self._wachtend(rij.baan)
        nodig = altijd or await self._session.scalar(select(OutboxRow.volgnr).where(wachtend).limit(1)) is not None
        await self._verleg(rij.baan, kamer, groep=rij.taak == OutboxTaak.OPEN_KAMER.value)
        laat_gaan = update(OutboxRow).where(wachtend, OutboxRow.retry_at > op).values(retry_at=op)
        await self._session.execute(laat_gaan, execution_options=_STIL)
        opnieuw = update(OutboxRow).where(OutboxRow.volgnr == rij.volgnr).values(
            status=(OutboxStatus.WACHT if nodig else OutboxStatus.OPGEGEVEN).value,
            kamer=(await self._sleutels.van(rij.casus_id)).vak("outbox", rij.id).dicht("kamer", kamer),
            pogingen=0,
            aangemaakt_op=op,
            retry_at=op,
            gedaan_op=None,
        )  # fmt: skip
        await self._session.execute(opnieuw, execution_options=_STIL)
        return nodig

    def _wachtend(self, baan: str) -> ColumnElement[bool]:
        zelfde = or_(OutboxRow.baan == baan, OutboxRow.wacht_op == self._sleutel)
        return and_(OutboxRow.status == OutboxStatus.WACHT.value, OutboxRow.sleutel != self._sleutel, zelfde)

    async def _verleg(self, baan: str, kamer: str, *, groep: bool) -> None:
        """What was to be said in the old room, and answered a message there, is said wherever the lane leads now."""
        wacht = select(OutboxRow).where(OutboxRow.status == OutboxStatus.WACHT.value, OutboxRow.baan == baan)
        for rij in (await self._session.scalars(wacht)).all():
            vak = (await self._sleutels.van(rij.casus_id)).vak("outbox", rij.id)
            if vak.open("kamer", rij.kamer) != kamer or rij.taak != OutboxTaak.SAY.value:
                continue
            leeg = {naam: vak.dicht(naam, "") for naam in ("kamer", "antwoord_op")}
            anders = update(OutboxRow).where(OutboxRow.volgnr == rij.volgnr).values(groep=groep, **leeg)
            await self._session.execute(anders, execution_options=_STIL)
