"""The outbox: what must still go out, in lanes."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import ColumnElement, Integer, Select, Table, and_, bindparam, case, func, literal, or_, select, update
from sqlalchemy.orm import aliased

from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Poort
from commands.ports import OutboxItem, OutboxStatus, OutboxTask
from storage.collections.collection import equal, table
from storage.collections.given_up import GivenUp
from storage.collections.json_form import read_bericht, write_bericht
from storage.collections.reopening import Reopening
from storage.database.insert import insert_all_new
from storage.tables.queues import OutboxRow


def _wacht(rij: type[OutboxRow]) -> ColumnElement[bool]:
    """Written out in the statement, so that the partial indexes fit."""
    return rij.status == literal(OutboxStatus.WAITING.value, literal_execute=True)


LEAP = timedelta(hours=2)
_OPENEN = (OutboxTask.OPEN_ROOM, OutboxTask.OPEN_PRIVATE_ROOM)
_EERDER, _EERST = aliased(OutboxRow), aliased(OutboxRow)
_IETS_VOOR_IN_DE_BAAN = (
    select(_EERDER.volgnr)
    .where(_wacht(_EERDER), _EERDER.baan == OutboxRow.baan, _EERDER.volgnr < OutboxRow.volgnr)
    .exists()
)
_WACHT_NOG_OP = select(_EERST.volgnr).where(_wacht(_EERST), _EERST.sleutel == OutboxRow.wacht_op).exists()

_GING_UIT = aliased(OutboxRow)
_IN_DE_BAAN = select(_GING_UIT.extern_id).where(
    _GING_UIT.baan == OutboxRow.baan,
    _GING_UIT.status == literal(OutboxStatus.SENT.value, literal_execute=True),
    _GING_UIT.kanaal == literal(Kanaal.MAIL.value, literal_execute=True),
    _GING_UIT.extern_id != "",
)
_EERSTE = _IN_DE_BAAN.order_by(_GING_UIT.volgnr).limit(1).scalar_subquery()
_LAATSTE = _IN_DE_BAAN.order_by(_GING_UIT.volgnr.desc()).limit(1).scalar_subquery()

_VERZONDEN = (
    update(cast("Table", OutboxRow.__table__))
    .where(OutboxRow.id == bindparam("rij"))
    .values(status=bindparam("stand"), extern_id=bindparam("onder"), gedaan_op=bindparam("op"))
)


_DUE = (
    select(OutboxRow)
    .where(
        _wacht(OutboxRow),
        OutboxRow.kanaal == bindparam("langs"),
        OutboxRow.retry_at <= bindparam("nu"),
        ~_IETS_VOOR_IN_DE_BAAN,
        ~_WACHT_NOG_OP,
    )
    .order_by(OutboxRow.volgnr)
    .limit(bindparam("grens", type_=Integer))
)
_DUE_BEHALVE = _DUE.where(OutboxRow.taak.not_in(bindparam("behalve", expanding=True)))
_NEEM, _NEEM_BEHALVE = (vraag.with_for_update(of=OutboxRow, skip_locked=True) for vraag in (_DUE, _DUE_BEHALVE))


def due_query(kanaal: Kanaal, nu: datetime, limit: int) -> Select[OutboxRow]:
    """The head of each lane, if it may go now; one statement, through the partial indexes."""
    return _DUE.params(_voor(kanaal, nu, limit, ()))


def _voor(kanaal: Kanaal, nu: datetime, limit: int, behalve: Collection[OutboxTask]) -> dict[str, object]:
    waarden: dict[str, object] = {"langs": kanaal.value, "nu": nu, "grens": limit}
    return waarden | {"behalve": [taak.value for taak in behalve]} if behalve else waarden


_O = table(OutboxRow).c
_SLEUTEL = select(table(OutboxRow).c.id).where(*equal(table(OutboxRow).c.sleutel)).limit(1)


class SqlOutbox(GivenUp):
    """Rows to send, each key once."""

    async def add_item(self, rij: OutboxItem) -> bool:
        """Queue; False when the key is there already (then nothing happens). `volgnr` is given here.

        The opening of a room that was given up is tried anew, at its old place: who comes later needs the room too.
        """
        return await self.add_items([rij]) == 1

    async def add_items(self, rijen: Sequence[OutboxItem]) -> int:
        """Queue what is made at one moment, in this order, at once; returns how many will go out because of it."""
        await self._keys.load(rij.casus_id for rij in rijen if rij.casus_id is not None)
        nieuw = await insert_all_new(self._session, OutboxRow, [await self._values(rij) for rij in rijen])
        if nieuw < len(rijen):
            nieuw += await self._revive([rij for rij in rijen if rij.task in _OPENEN])
        self.queued = self.queued or nieuw > 0
        return nieuw

    async def _values(self, rij: OutboxItem) -> dict[str, object]:
        vak = (await self._keys.of_casus_or_post(rij.casus_id)).compartment("outbox", rij.id)
        bericht = None if rij.bericht is None else vak.seal_bytes("bericht", write_bericht(rij.bericht.bericht))
        return {
            "id": rij.id,
            "sleutel": rij.key,
            "baan": rij.lane,
            "kanaal": rij.kanaal.value,
            "taak": rij.task.value,
            "casus_id": rij.casus_id,
            "persoon_id": rij.persoon_id,
            "deelnemer_id": rij.deelnemer_id,
            "medewerker_id": rij.medewerker_id,
            "kamer": vak.seal("kamer", rij.room),
            "groep": rij.to_group,
            "bericht": bericht,
            "antwoord_op": vak.seal("antwoord_op", rij.target),
            "wacht_op": rij.waits_for,
            "status": rij.status.value,
            "pogingen": rij.tries,
            "aangemaakt_op": rij.created_at,
            "retry_at": rij.retry_at,
            "extern_id": rij.external_id,
        }

    async def due_items(
        self, kanaal: Kanaal, nu: datetime, *, limit: int = 50, exclude: Collection[OutboxTask] = ()
    ) -> list[OutboxItem]:
        """The first waiting row of each lane that may go now, oldest first; these tasks rest."""
        vraag = _DUE_BEHALVE if exclude else _DUE
        return [await self._read_item(rij) for rij in await self._all(vraag, _voor(kanaal, nu, limit, exclude))]

    async def take_items(
        self, kanaal: Kanaal, nu: datetime, *, limit: int, exclude: Collection[OutboxTask] = ()
    ) -> list[OutboxItem]:
        """As `due`, but nobody else can take them before the end of this transaction (PostgreSQL)."""
        vraag = _NEEM_BEHALVE if exclude else _NEEM
        return [await self._read_item(rij) for rij in await self._all(vraag, _voor(kanaal, nu, limit, exclude))]

    async def mark_sent(self, rij_id: str, *, external_id: str, at: datetime) -> None:
        """It went out, under this event id or Message-ID."""
        await self._change(rij_id, status=OutboxStatus.SENT.value, extern_id=external_id, gedaan_op=at)

    async def mark_all_sent(self, gedaan: Sequence[tuple[str, str, datetime]]) -> None:
        """The same of many at once: id, event id or Message-ID, and when."""
        if gedaan:
            waarden = [
                {"rij": rij_id, "onder": extern_id, "op": op, "stand": OutboxStatus.SENT.value}
                for rij_id, extern_id, op in gedaan
            ]
            await (await self._session.connection()).execute(_VERZONDEN, waarden)

    async def retry_later(self, rij_id: str, *, retry_at: datetime) -> None:
        """One more try later; counts the try."""
        await self._change(rij_id, retry_at=retry_at, pogingen=OutboxRow.pogingen + 1)

    async def resume(self, kanaal: Kanaal, *, at: datetime) -> int:
        """The other side is there again: what waits for a next try may go now. Returns how many rows.

        A room that may only be made later keeps its moment: one further away than any leap of the clock.
        """
        wacht = (_wacht(OutboxRow), OutboxRow.kanaal == kanaal.value, OutboxRow.retry_at > at)
        voor_later = and_(OutboxRow.taak.in_(_OPENEN), OutboxRow.aangemaakt_op > at + LEAP)
        opdracht = update(OutboxRow).where(*wacht, ~voor_later)
        rijen = await self._session.scalars(
            opdracht.values(retry_at=at).returning(OutboxRow.volgnr).execution_options(synchronize_session=False)
        )
        return len(rijen.all())

    async def replace_room(self, sleutel: str, *, room: str, at: datetime, always: bool) -> bool:
        """The room that this row made is no more: it makes another one, not before `op`; see Reopening."""
        gaat = await Reopening(self._session, self._keys, sleutel).make_another(room, at, altijd=always)
        self.queued = self.queued or gaat
        return gaat

    async def release_followers(self, rij: OutboxItem) -> None:
        """This row made another room: see Reopening."""
        await Reopening(self._session, self._keys, rij.key).release_followers(rij)

    async def mark_given_up(self, rij_id: str, *, at: datetime) -> None:
        """It will never go out."""
        await self._change(rij_id, status=OutboxStatus.GIVEN_UP.value, gedaan_op=at)

    async def mark_void(self, rij_id: str, *, at: datetime) -> None:
        """It need not go out any more."""
        await self._change(rij_id, status=OutboxStatus.VOID.value, gedaan_op=at)

    async def find_external(self, extern_id: str) -> OutboxItem | None:
        """The row that was sent under this event id or Message-ID."""
        if not extern_id:
            return None
        vraag = select(OutboxRow).where(OutboxRow.extern_id == extern_id).order_by(OutboxRow.volgnr).limit(1)
        rij = await self._one(vraag)
        return None if rij is None else await self._read_item(rij)

    async def has_key(self, sleutel: str) -> bool:
        """Whether this key was ever queued."""
        return await self._session.scalar(_SLEUTEL, {"sleutel": sleutel}) is not None

    async def was_done(self, sleutel: str, *, at: datetime) -> bool:
        """Whether the row with this key had come to an end by this moment."""
        vraag = select(_O.volgnr).where(_O.sleutel == sleutel, ~_wacht(OutboxRow), _O.gedaan_op <= at)
        return await self._session.scalar(vraag) is not None

    async def is_leaving(self, casus_id: str, wie: Collection[str], *, since: datetime) -> bool:
        """Whether a row takes one of these ids out of the room, or did since then."""
        van_hem = or_(*(kolom.in_(wie) for kolom in (_O.persoon_id, _O.deelnemer_id, _O.medewerker_id)))
        gedaan = and_(_O.status == OutboxStatus.SENT.value, _O.gedaan_op >= since)
        vraag = select(_O.volgnr).where(
            _O.casus_id == casus_id,
            _O.taak == OutboxTask.REMOVE_MEMBER.value,
            van_hem,
            or_(_wacht(OutboxRow), gedaan),
        )
        return await self._session.scalar(vraag.limit(1)) is not None

    async def release_lane(self, baan: str, *, at: datetime) -> None:
        """What waits in this lane for a next try may go now."""
        opdracht = update(OutboxRow).where(_wacht(OutboxRow), OutboxRow.baan == baan, OutboxRow.retry_at > at)
        await self._session.execute(opdracht.values(retry_at=at), execution_options={"synchronize_session": False})

    async def threads(self, rijen: Iterable[OutboxItem]) -> dict[str, tuple[str, ...]]:
        """Message-IDs of the first and the latest mail that went out in the lane of each, by the id of the row."""
        vraag = select(OutboxRow.id, _EERSTE, _LAATSTE).where(OutboxRow.volgnr.in_([rij.number for rij in rijen]))
        return {
            rij_id: tuple(dict.fromkeys(draad for draad in paar if draad))
            for rij_id, *paar in await self._session.execute(vraag)
        }

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which a waiting row may be tried; what stands behind another row has none yet."""
        vraag = select(func.min(OutboxRow.retry_at)).where(_wacht(OutboxRow))
        return await self._session.scalar(vraag.where(~_IETS_VOOR_IN_DE_BAAN, ~_WACHT_NOG_OP))

    async def count(self) -> int:
        """All rows there are, counted in an index."""
        return await self._session.scalar(select(func.count()).select_from(OutboxRow)) or 0

    async def count_by_status(self) -> dict[str, int]:
        """Rows per status, read from the table itself; a status without rows is absent."""
        vraag = select(OutboxRow.status, func.count()).group_by(OutboxRow.status)
        return {rij[0]: rij[1] for rij in await self._session.execute(vraag)}

    async def _revive(self, rijen: Sequence[OutboxItem]) -> int:
        if not rijen:
            return 0
        op = rijen[0].retry_at
        niet_eerder = case((OutboxRow.retry_at > op, OutboxRow.retry_at), else_=literal(op, OutboxRow.retry_at.type))
        opdracht = (
            update(OutboxRow)
            .where(
                OutboxRow.sleutel.in_([rij.key for rij in rijen]),
                OutboxRow.status == OutboxStatus.GIVEN_UP.value,
            )
            .values(
                status=OutboxStatus.WAITING.value,
                pogingen=0,
                aangemaakt_op=niet_eerder,
                retry_at=niet_eerder,
                gedaan_op=None,
            )
            .returning(OutboxRow.volgnr)
        )
        return len((await self._session.scalars(opdracht.execution_options(synchronize_session=False))).all())

    async def _change(self, rij_id: str, **waarden: object) -> None:
        """Raises LookupError when there is no such row."""
        opdracht = update(OutboxRow).where(OutboxRow.id == rij_id).values(**waarden).returning(OutboxRow.volgnr)
        # rows are never kept in the session between questions, so there is nothing there to bring up to date
        if await self._session.scalar(opdracht.execution_options(synchronize_session=False)) is None:
            raise LookupError("no such row in outbox")

    async def _read_item(self, rij: OutboxRow) -> OutboxItem:
        vak = (await self._keys.of_casus_or_post(rij.casus_id)).compartment("outbox", rij.id)
        bericht = None if rij.bericht is None else Poort.heropen(read_bericht(vak.open_bytes("bericht", rij.bericht)))
        return OutboxItem(
            id=rij.id,
            key=rij.sleutel,
            lane=rij.baan,
            kanaal=Kanaal(rij.kanaal),
            task=OutboxTask(rij.taak),
            created_at=rij.aangemaakt_op,
            retry_at=rij.retry_at,
            casus_id=rij.casus_id,
            persoon_id=rij.persoon_id,
            deelnemer_id=rij.deelnemer_id,
            medewerker_id=rij.medewerker_id,
            room=vak.open("kamer", rij.kamer),
            to_group=rij.groep,
            bericht=bericht,
            target=vak.open("antwoord_op", rij.antwoord_op),
            waits_for=rij.wacht_op,
            status=OutboxStatus(rij.status),
            tries=rij.pogingen,
            external_id=rij.extern_id,
            number=rij.volgnr,
        )
