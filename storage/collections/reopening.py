"""A room that was taken away: the row that made it makes another one, and what waited for the old one waits for it."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from commands.ports import OutboxItem, OutboxStatus, OutboxTask
from storage.collections.collection import SILENT
from storage.tables.queues import OutboxRow
from storage.vault.data_keys import DataKeys

_WAITING = OutboxRow.status == OutboxStatus.WAITING.value


class Reopening:
    """The opening row with this key, and its lane.

    Reporting a lost room never waits for a send in progress: no row that is being sent is touched then.
    """

    def __init__(self, session: AsyncSession, sleutels: DataKeys, sleutel: str) -> None:
        self._session = session
        self._keys = sleutels
        self._key = sleutel

    async def make_another(self, kamer: str, op: datetime, *, altijd: bool) -> bool:
        """Let it make a room instead of `kamer`, not before `op`; `altijd`: also when nothing waits for one.

        Returns whether it will.
        """
        vraag = select(OutboxRow).where(OutboxRow.sleutel == self._key).with_for_update(skip_locked=True)
        rij = await self._session.scalar(vraag)
        if rij is None:
            return False
        wacht = select(OutboxRow.volgnr).where(self._follows(rij.baan)).limit(1)
        nodig = altijd or await self._session.scalar(wacht) is not None
        opnieuw = update(OutboxRow).where(OutboxRow.volgnr == rij.volgnr).values(
            status=(OutboxStatus.WAITING if nodig else OutboxStatus.GIVEN_UP).value,
            **await self._with_room(rij, kamer),
            pogingen=0,
            aangemaakt_op=op,
            retry_at=op,
            gedaan_op=None,
        )  # fmt: skip
        await self._session.execute(opnieuw, execution_options=SILENT)
        return nodig

    async def release_followers(self, open_: OutboxItem) -> None:
        """The new room is there: what waits may go now, and what was meant for the old room is said in the new one."""
        volgt = update(OutboxRow).where(self._follows(open_.lane), OutboxRow.retry_at > open_.retry_at)
        await self._session.execute(volgt.values(retry_at=open_.retry_at), execution_options=SILENT)
        in_de_baan = select(OutboxRow).where(_WAITING, OutboxRow.baan == open_.lane)
        for rij in (await self._session.scalars(in_de_baan)).all():
            sleutel = await self._keys.of_message(rij.casus_id, rij.doel)
            if sleutel is None:
                continue
            vak = sleutel.compartment("outbox", rij.id)
            if vak.open("kamer", rij.kamer) != open_.room or rij.taak != OutboxTask.SAY.value:
                continue
            leeg = {naam: vak.seal(naam, "") for naam in ("kamer", "antwoord_op")}
            groep = open_.task is OutboxTask.OPEN_ROOM
            anders = update(OutboxRow).where(OutboxRow.volgnr == rij.volgnr).values(groep=groep, **leeg)
            await self._session.execute(anders, execution_options=SILENT)

    async def _with_room(self, rij: OutboxRow, kamer: str) -> dict[str, object]:
        sleutel = await self._keys.of_message(rij.casus_id, rij.doel)
        if sleutel is not None:
            return {"kamer": sleutel.compartment("outbox", rij.id).seal("kamer", kamer)}
        doel, sleutel = await self._keys.of_post()  # its words went by age
        vak = sleutel.compartment("outbox", rij.id)
        return {"doel": doel, "kamer": vak.seal("kamer", kamer), "antwoord_op": vak.seal("antwoord_op", "")}

    def _follows(self, baan: str) -> ColumnElement[bool]:
        zelfde = or_(OutboxRow.baan == baan, OutboxRow.wacht_op == self._key)
        return and_(_WAITING, OutboxRow.sleutel != self._key, zelfde)
