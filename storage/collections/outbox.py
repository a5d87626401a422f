"""The outbox: what must still go out, in lanes."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.sql.dml import ReturningUpdate

from commands.domain.rollen import Kanaal
from commands.door.gekeurd import Poort
from commands.ports import OutboxItem, OutboxStatus, OutboxTask, SentMail
from storage.collections import outbox_statements as statements
from storage.collections.collection import SILENT
from storage.collections.json_form import read_bericht, write_bericht
from storage.collections.outbox_counts import OutboxCounts
from storage.collections.reopening import Reopening
from storage.database.insert import insert_all_new
from storage.tables.queues import OutboxRow


class SqlOutbox(OutboxCounts):
    """Rows to send, each key once."""

    async def add_item(self, rij: OutboxItem) -> bool:
        """Queue; False when the key is there already (then nothing happens). `volgnr` is given here.

        The opening of a room that was given up is tried anew, at its old place: what comes later needs the room too.
        """
        return await self.add_items([rij]) == 1

    async def add_items(self, rijen: Sequence[OutboxItem]) -> int:
        """Queue rows that were made at one moment, in this order; returns how many will go out because of it."""
        await self._keys.load(rij.casus_id for rij in rijen if rij.casus_id is not None)
        nieuw = await insert_all_new(self._session, OutboxRow, [await self._values(rij) for rij in rijen])
        if nieuw < len(rijen):
            nieuw += await self._revive([rij for rij in rijen if rij.task in statements.OPENING])
        self.queued = self.queued or nieuw > 0
        return nieuw

    async def _values(self, rij: OutboxItem) -> dict[str, object]:
        doel, sleutel = await self._keys.of_casus_or_post(rij.casus_id)
        vak = sleutel.compartment("outbox", rij.id)
        bericht = None if rij.bericht is None else vak.seal_bytes("bericht", write_bericht(rij.bericht.bericht))
        return {
            "doel": doel,
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
        self,
        kanaal: Kanaal,
        nu: datetime,
        *,
        limit: int = 50,
        exclude: Collection[OutboxTask] = (),
        urgent_first: bool = False,
    ) -> list[OutboxItem]:
        """The first waiting row of each lane that may go now, oldest first; none of the tasks in `exclude`.

        With `urgent_first` the lanes in which only words and news wait come last (commands.domain.voorrang).
        """
        due = statements.due(kanaal, nu, limit, exclude, urgent_first=urgent_first, take=False)
        return [await self._read_item(rij) for rij in await self._all(*due)]

    async def take_items(
        self, kanaal: Kanaal, nu: datetime, *, limit: int, exclude: Collection[OutboxTask] = (), urgent_first: bool
    ) -> list[OutboxItem]:
        """As `due_items`, but nobody else can take them before the end of this transaction (PostgreSQL)."""
        due = statements.due(kanaal, nu, limit, exclude, urgent_first=urgent_first, take=True)
        return [await self._read_item(rij) for rij in await self._all(*due)]

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
            await (await self._session.connection()).execute(statements.MARK_SENT, waarden)

    async def retry_later(self, rij_id: str, *, retry_at: datetime) -> None:
        """One more try later; counts the try."""
        await self._change(rij_id, retry_at=retry_at, pogingen=OutboxRow.pogingen + 1)

    async def resume(self, kanaal: Kanaal, *, at: datetime) -> int:
        """The other side is there again: what waits for a next try may go now. Returns how many rows.

        A room that may only be made later keeps its moment: one further away than any leap of the clock.
        """
        return await self._changed(statements.resume_channel(kanaal, at))

    async def replace_room(self, sleutel: str, *, room: str, at: datetime, always: bool) -> bool:
        """The room that this row made is no more: make another one, not before `at`.

        Returns whether it will; see Reopening.
        """
        gaat = await Reopening(self._session, self._keys, sleutel).make_another(room, at, altijd=always)
        self.queued = self.queued or gaat
        return gaat

    async def release_followers(self, rij: OutboxItem) -> None:
        """This row made another room: see Reopening."""
        await Reopening(self._session, self._keys, rij.key).release_followers(rij)

    async def mark_given_up(self, rij_id: str, *, at: datetime) -> None:
        """It will never go out."""
        await self._change(rij_id, status=OutboxStatus.GIVEN_UP.value, gedaan_op=at)

    async def mark_returned(self, rij_id: str, *, code: str, at: datetime) -> None:
        """A mail that went out came back; what came back before stays as it was."""
        opdracht = update(OutboxRow).where(OutboxRow.id == rij_id, OutboxRow.teruggekomen_op.is_(None))
        await self._session.execute(opdracht.values(teruggekomen_op=at, terug_code=code), execution_options=SILENT)

    async def mark_void(self, rij_id: str, *, at: datetime) -> None:
        """It need not go out any more."""
        await self._change(rij_id, status=OutboxStatus.VOID.value, gedaan_op=at)

    async def forget_casus(self, casus_id: str, *, at: datetime) -> None:
        """Void what waits or was given up in this casus, and blank the words of all of it."""
        for opdracht in statements.forget_casus(casus_id, at):
            await self._session.execute(opdracht, execution_options=SILENT)

    async def said_in(self, baan: str, *, since: datetime, limit: int) -> list[OutboxItem]:
        """The last messages to one person alone that went out in this lane since then (UTC), the newest first."""
        return [await self._read_item(rij) for rij in await self._all(statements.said_in(baan, since, limit))]

    async def told_since(self, personen: Collection[str], sinds: datetime, *, behalve: Collection[str]) -> set[str]:
        """Those of these people for whom a mail was made since then (UTC) that is no answer to theirs; `behalve`:
        beginnings of keys that do not count."""
        deze = select(OutboxRow.persoon_id).where(
            OutboxRow.aangemaakt_op >= sinds,
            OutboxRow.kanaal == Kanaal.MAIL.value,
            OutboxRow.persoon_id.in_(personen),
            *(~OutboxRow.sleutel.startswith(een, autoescape=True) for een in behalve),
        )
        return {een for een in await self._session.scalars(deze.distinct()) if een is not None}

    async def find_external(self, extern_id: str) -> OutboxItem | None:
        """The row that was sent under this event id or Message-ID; None when there is none.

        A mail is found under our own Message-ID too, where its relay gave it another.
        """
        if not extern_id:
            return None
        vraag = select(OutboxRow).where(OutboxRow.extern_id == extern_id).order_by(OutboxRow.volgnr).limit(1)
        rij = await self._one(vraag)
        if rij is None and (eigen := statements.own_id(extern_id)):
            rij = await self._one(select(OutboxRow).where(OutboxRow.id == eigen, statements.IS_MAIL))
        return None if rij is None else await self._read_item(rij)

    async def has_key(self, sleutel: str) -> bool:
        """Whether this key was ever queued."""
        return await self._session.scalar(statements.HAS_KEY, {"sleutel": sleutel}) is not None

    async def was_done(self, sleutel: str, *, at: datetime) -> bool:
        """Whether the row with this key had come to an end by this moment."""
        return await self._session.scalar(statements.ended_query(sleutel, at)) is not None

    async def is_leaving(self, casus_id: str, wie: Collection[str], *, since: datetime) -> bool:
        """Whether a row takes one of these ids out of the room, or did since then."""
        return await self._session.scalar(statements.leaving_query(casus_id, wie, since)) is not None

    async def release_lane(self, baan: str, *, at: datetime) -> None:
        """Rows of this lane that wait for a next try may go now."""
        await self._session.execute(statements.release_lane(baan, at), execution_options=SILENT)

    async def threads(self, rijen: Iterable[OutboxItem]) -> dict[str, tuple[SentMail, ...]]:
        """The first and the latest mail that went out in the lane of each, by the id of the row."""
        vraag = statements.threads_of(rij.number for rij in rijen)
        return {
            rij_id: tuple(dict.fromkeys(SentMail(*draad.split(" ", 1)) for draad in paar if draad))
            for rij_id, *paar in await self._session.execute(vraag)
        }

    async def _revive(self, rijen: Sequence[OutboxItem]) -> int:
        if not rijen:
            return 0
        return await self._changed(statements.revive([rij.key for rij in rijen], rijen[0].retry_at))

    async def _changed(self, opdracht: ReturningUpdate[int]) -> int:
        return len((await self._session.scalars(opdracht, execution_options=SILENT)).all())

    async def _change(self, rij_id: str, **waarden: object) -> None:
        """Raises LookupError when there is no such row."""
        opdracht = update(OutboxRow).where(OutboxRow.id == rij_id).values(**waarden).returning(OutboxRow.volgnr)
        if await self._session.scalar(opdracht, execution_options=SILENT) is None:
            raise LookupError("no such row in outbox")

    async def _read_item(self, rij: OutboxRow) -> OutboxItem:
        sleutel = await self._keys.of_message(rij.casus_id, rij.doel)
        vak = None if sleutel is None else sleutel.compartment("outbox", rij.id)
        bericht = (
            None
            if vak is None or rij.bericht is None
            else Poort.heropen(read_bericht(vak.open_bytes("bericht", rij.bericht)))
        )
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
            room="" if vak is None else vak.open("kamer", rij.kamer),
            to_group=rij.groep,
            bericht=bericht,
            target="" if vak is None else vak.open("antwoord_op", rij.antwoord_op),
            waits_for=rij.wacht_op,
            status=OutboxStatus(rij.status),
            tries=rij.pogingen,
            external_id=rij.extern_id,
            number=rij.volgnr,
        )
