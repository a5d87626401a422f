"""News that waits for its hour."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Update, func, or_, select, update

from commands.ports.nieuws import Nieuws
from storage.collections.collection import SILENT, SqlCollection
from storage.collections.json_form import read_blocks, write_blocks
from storage.database.insert import insert_all_new
from storage.tables.news import NieuwsRow
from storage.vault.vault import DamagedValue


def _waits() -> ColumnElement[bool]:
    return NieuwsRow.verteld_op.is_(None)


class SqlNieuws(SqlCollection):
    """Pieces of news, each key once."""

    async def add_nieuws(self, nieuws: Sequence[Nieuws]) -> int:
        """Keep, in this order; one whose key was ever there is skipped. Returns how many are new."""
        await self._keys.load(een.casus_id for een in nieuws)
        return await insert_all_new(self._session, NieuwsRow, [await self._values(een) for een in nieuws])

    async def _values(self, een: Nieuws) -> dict[str, object]:
        vak = (await self._keys.of_casus(een.casus_id)).compartment("nieuws", een.id)
        return {
            "id": een.id,
            "sleutel": een.key,
            "casus_id": een.casus_id,
            "persoon_id": een.persoon_id,
            "deelnemer_id": een.deelnemer_id,
            "medewerker_id": een.medewerker_id,
            "op": een.op,
            "due_at": een.due_at,
            "door_mens": een.door_mens,
            "blokken": vak.seal_bytes("blokken", write_blocks(een.blokken or ())),
            "verteld_op": None,
        }

    async def due_nieuws(self, nu: datetime, *, limit: int) -> list[Nieuws]:
        """What waits and is due, oldest first."""
        vraag = select(NieuwsRow).where(_waits(), NieuwsRow.due_at <= nu).order_by(NieuwsRow.volgnr).limit(limit)
        return await self._read_all(vraag)

    async def waiting_for(self, personen: Collection[str]) -> list[Nieuws]:
        """All that waits for these people, due or not, oldest first."""
        vraag = select(NieuwsRow).where(_waits(), NieuwsRow.persoon_id.in_(personen)).order_by(NieuwsRow.volgnr)
        return await self._read_all(vraag)

    async def last_told(self, deelnemers: Collection[str]) -> dict[str, datetime]:
        """When each of these deelnemers was last told news (UTC); none who never was."""
        laatst = func.max(NieuwsRow.verteld_op)
        van_hen = select(NieuwsRow.deelnemer_id, laatst).where(
            NieuwsRow.deelnemer_id.in_(deelnemers), NieuwsRow.verteld_op.is_not(None)
        )
        rijen = await self._session.execute(van_hen.group_by(NieuwsRow.deelnemer_id))
        return {wie: op for wie, op in rijen if wie is not None and op is not None}

    async def waiting_keys(self, begin: Collection[str]) -> set[str]:
        """The keys of what waits that begin with one of these keys of a message."""
        passend = or_(*(NieuwsRow.sleutel.startswith(f"{een}/", autoescape=True) for een in begin))
        return set((await self._session.scalars(select(NieuwsRow.sleutel).where(_waits(), passend))).all())

    async def was_told(self, sleutel: str) -> bool:
        """Whether something was kept under this key and waits no more."""
        vraag = select(NieuwsRow.volgnr).where(NieuwsRow.sleutel == sleutel, ~_waits())
        return await self._session.scalar(vraag) is not None

    async def take(self, ids: Collection[str], *, at: datetime) -> set[str]:
        """Those of these that still waited; they wait no more, and their lines are erased."""
        genomen = update(NieuwsRow).where(NieuwsRow.id.in_(ids), _waits()).values(verteld_op=at, blokken=None)
        return set((await self._session.scalars(genomen.returning(NieuwsRow.id), execution_options=SILENT)).all())

    async def put_off(self, ids: Collection[str], *, due_at: datetime) -> None:
        """Tell what still waits of these at another moment."""
        await self._change(update(NieuwsRow).where(NieuwsRow.id.in_(ids), _waits()).values(due_at=due_at))

    async def put_off_all_of(self, persoon_id: str, *, due_at: datetime) -> None:
        """The same for all that waits for one person."""
        await self._change(update(NieuwsRow).where(NieuwsRow.persoon_id == persoon_id, _waits()).values(due_at=due_at))

    async def forget_casus(self, casus_id: str, *, at: datetime) -> None:
        """Let nothing that waits in this casus be told, and keep none of its lines."""
        van_casus = update(NieuwsRow).where(NieuwsRow.casus_id == casus_id, _waits())
        await self._change(van_casus.values(verteld_op=at, blokken=None))

    async def forget_keys(self, begin: str, *, at: datetime) -> None:
        """Let nothing be told whose key begins with this key of a message."""
        weg = update(NieuwsRow).where(NieuwsRow.sleutel.startswith(f"{begin}/", autoescape=True), _waits())
        await self._change(weg.values(verteld_op=at, blokken=None))

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which something falls due."""
        return await self._session.scalar(select(func.min(NieuwsRow.due_at)).where(_waits()))

    async def _read_all(self, vraag: Select[NieuwsRow]) -> list[Nieuws]:
        rijen = await self._all(vraag)
        await self._keys.load(rij.casus_id for rij in rijen)
        return [await self._read_nieuws(rij) for rij in rijen]

    async def _change(self, opdracht: Update) -> None:
        await self._session.execute(opdracht, execution_options=SILENT)

    async def _read_nieuws(self, rij: NieuwsRow) -> Nieuws:
        """A value that cannot be opened any more holds up no other."""
        blokken = None
        if rij.blokken is not None:
            vak = (await self._keys.of_casus(rij.casus_id)).compartment("nieuws", rij.id)
            try:
                blokken = read_blocks(vak.open_bytes("blokken", rij.blokken))
            except DamagedValue:
                blokken = None
        return Nieuws(
            id=rij.id,
            key=rij.sleutel,
            casus_id=rij.casus_id,
            persoon_id=rij.persoon_id,
            deelnemer_id=rij.deelnemer_id,
            medewerker_id=rij.medewerker_id,
            op=rij.op,
            due_at=rij.due_at,
            blokken=blokken,
            door_mens=rij.door_mens,
        )
