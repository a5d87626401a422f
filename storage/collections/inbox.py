"""The inbox: what came in, claimed once and kept until it is handled."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import accumulate

from sqlalchemy import func, select

from commands.domain.rollen import Kanaal
from commands.ports import InboxItem, InboxStatus, ParkedItem
from storage.collections import inbox_statements as statements
from storage.collections.collection import SILENT, SqlCollection
from storage.database.insert import insert_all_new
from storage.tables.queues import InboxRow
from storage.vault.data_keys import CASUS, HOUSE, POST

_TOGETHER = 8 * 1024 * 1024
"""Bytes of the rows that are read at once, but for a single larger one."""


class SqlInbox(SqlCollection):
    """Incoming things, each source id once."""

    erased = False
    """Whether something was erased that must not be found anywhere any more."""

    async def add_item(self, rij: InboxItem) -> bool:
        """Claim a source id, once; False when it was claimed before (then nothing is stored)."""
        return await self.add_items([rij]) == 1

    async def add_items(self, rijen: Sequence[InboxItem]) -> int:
        """The same of many, in this order; returns how many are new."""
        return await insert_all_new(self._session, InboxRow, [await self._values(rij) for rij in rijen])

    async def _values(self, rij: InboxItem) -> dict[str, object]:
        doel, sleutel = await self._keys.of_post()
        return {
            "id": rij.id,
            "doel": doel,
            "bron": (await self._keys.of_house()).compartment("inbox", rij.id).seal("bron", rij.source),
            "bron_index": self._keys.vault.blind_index("bron", rij.source),
            "kanaal": rij.kanaal.value,
            "ruw": sleutel.compartment("inbox", rij.id).seal_bytes("ruw", rij.raw),
            "ontvangen_op": rij.received_at,
            "retry_at": rij.received_at,
            "status": rij.status.value,
            "storing": rij.storing,
            "pogingen": rij.tries,
            "beurt": self._keys.vault.blind_index("beurt", rij.turn) if rij.turn else None,
        }

    async def waiting_items(self, kanaal: Kanaal, nu: datetime, *, limit: int = 20) -> list[InboxItem]:
        """Rows still NEW that may be tried now: senders in turn, of each in order of arrival, as many as fit in memory
        together."""
        waarden = {"van": kanaal.value, "nu": nu, "grens": limit}
        samen = list(accumulate(maat for (maat,) in await self._read(statements.SIZES, **waarden)))
        if not samen:
            return []
        passend = max(1, bisect_right(samen, _TOGETHER))
        rijen = await self._all(statements.WAITING, waarden | {"grens": passend})
        return [await self._read_item(rij) for rij in rijen]

    async def raw_by_source(self, bronnen: Collection[str]) -> dict[str, bytes]:
        """The raw form of what came in, by source id; an id that was never claimed is left out."""
        index = {self._keys.vault.blind_index("bron", bron): bron for bron in bronnen}
        rijen = await self._all(select(InboxRow).where(InboxRow.bron_index.in_(index))) if index else ()
        return {index[rij.bron_index]: (await self._read_item(rij)).raw for rij in rijen}

    async def mark_begun(self, ids: Sequence[str]) -> None:
        """Note that work on these begins; a row that still has that mark later was begun in vain."""
        await self._count_begun(ids, 1)

    async def put_back(self, ids: Sequence[str]) -> None:
        """Work on these was not begun after all; what is handled or parked stays as it is."""
        await self._count_begun(ids, -1)

    async def is_new(self, rij_id: str) -> bool:
        """Whether it is still to be handled: a process that lost its role may find that it is not."""
        return await self._session.scalar(statements.STATUS, {"id": rij_id}) == InboxStatus.NEW.value

    async def mark_handled(self, rij_id: str) -> None:
        """Handled: a Matrix event is erased, and a raw mail in the night (`erase_handled`)."""
        if await self._session.scalar(statements.MARK_HANDLED, {"rij": rij_id}) is None:
            raise LookupError("no such row in inbox")

    async def hold(self, rij_id: str, casus_id: str | None = None) -> None:
        """Kept whole until a person decided about its text; under the key of its casus, where that is known."""
        rij = await self._by_id(rij_id)
        rij.status = InboxStatus.HELD.value
        if casus_id is not None and rij.ruw is not None:
            ruw = (await self._keys.of_row(rij.doel, POST)).compartment("inbox", rij.id).open_bytes("ruw", rij.ruw)
            rij.doel, sleutel = f"{CASUS}{casus_id}", await self._keys.of_casus(casus_id)
            rij.ruw = sleutel.compartment("inbox", rij.id).seal_bytes("ruw", ruw)
        await self._write(rij)

    async def release(self, rij_id: str, *, retry_at: datetime) -> None:
        """Held no longer: goes through the line once more."""
        rij = await self._by_id(rij_id)
        rij.status, rij.retry_at, rij.begonnen = InboxStatus.NEW.value, retry_at, 0
        await self._write(rij)

    async def erase(self, bron: str) -> None:
        """Erase what came in under this source id; that it came stays known."""
        rij = await self._one(select(InboxRow).where(InboxRow.bron_index == self._keys.vault.blind_index("bron", bron)))
        if rij is not None:
            rij.ruw = None
            self.erased = True
            await self._write(rij)

    async def erase_handled(self, *, limit: int) -> int:
        """Erase the raw form of at most so many rows that are done with; returns of how many."""
        gewist = (await self._session.scalars(statements.ERASE_HANDLED, {"grens": limit})).all()
        self.erased = self.erased or bool(gewist)
        return len(gewist)

    async def retry_later(self, rij_id: str, *, retry_at: datetime) -> None:
        """One more try later; counts the try."""
        rij = await self._by_id(rij_id)
        rij.retry_at = retry_at
        rij.pogingen += 1
        rij.begonnen = 0
        await self._write(rij)

    async def resume(self, *, at: datetime) -> int:
        """Rows that wait for a next try may go now. Returns how many."""
        rijen = await self._session.scalars(statements.resume_all(at), execution_options=SILENT)
        return len(rijen.all())

    async def park(self, rij_id: str, storing: str) -> None:
        """A surprise: kept whole under this code, and not tried again."""
        rij = await self._by_id(rij_id)
        rij.status = InboxStatus.PARKED.value
        rij.storing = storing
        await self._write(rij)

    async def offer_again(self, storing: str, *, at: datetime) -> bool:
        """A parked row goes through the line once more, with all its tries; False when none is parked so."""
        ids = await self._session.scalars(statements.offer_parked(storing, at), execution_options=SILENT)
        return bool(ids.all())

    async def lay_aside(self, storing: str) -> bool:
        """A parked row goes nowhere any more: a raw mail stays, a Matrix event is erased; False when there is none."""
        ids = await self._session.scalars(statements.lay_parked_aside(storing), execution_options=SILENT)
        return bool(ids.all())

    async def parked_whole(self) -> list[InboxItem]:
        """The parked rows with what came in, found through the partial index."""
        return [await self._read_item(rij) for rij in await self._all(statements.parked_rows())]

    async def parked_items(self) -> list[ParkedItem]:
        """All that is parked, in order of arrival."""
        rijen = (await self._session.execute(statements.parked_query())).all()
        return [
            ParkedItem(storing=storing, kanaal=Kanaal(kanaal), received_at=op)
            for _, storing, kanaal, op in sorted(rijen, key=lambda rij: rij.volgnr)
        ]

    async def find_failure(self, storing: str) -> InboxItem | None:
        """The row that was ever parked under this code; None when there is none."""
        if not storing:
            return None
        rij = await self._one(select(InboxRow).where(InboxRow.storing == storing).order_by(InboxRow.volgnr).limit(1))
        return None if rij is None else await self._read_item(rij)

    async def next_moment(self) -> datetime | None:
        """The earliest moment at which a row still NEW may be tried; None when there is no such row."""
        return await self._session.scalar(statements.NEXT_MOMENT)

    async def count(self) -> int:
        """How many rows there are, counted in an index."""
        return await self._session.scalar(select(func.count()).select_from(InboxRow)) or 0

    async def count_by_status(self) -> dict[str, int]:
        """Rows per status, read from the table itself; a status without rows is absent."""
        vraag = select(InboxRow.status, func.count()).group_by(InboxRow.status)
        return {rij[0]: rij[1] for rij in await self._session.execute(vraag)}

    async def _count_begun(self, ids: Sequence[str], bij: int) -> None:
        if ids:
            await self._session.execute(statements.count_begun(ids, bij), execution_options=SILENT)

    async def _by_id(self, rij_id: str) -> InboxRow:
        rij = await self._one(select(InboxRow).where(InboxRow.id == rij_id))
        if rij is None:
            raise LookupError("no such row in inbox")
        return rij

    async def _read_item(self, rij: InboxRow) -> InboxItem:
        house = (await self._keys.of_row(rij.doel and HOUSE, POST)).compartment("inbox", rij.id)
        raw = b""
        if rij.ruw is not None:
            raw = (await self._keys.of_row(rij.doel, POST)).compartment("inbox", rij.id).open_bytes("ruw", rij.ruw)
        return InboxItem(
            id=rij.id,
            source=house.open("bron", rij.bron),
            kanaal=Kanaal(rij.kanaal),
            raw=raw,
            received_at=rij.ontvangen_op,
            status=InboxStatus(rij.status),
            storing=rij.storing,
            tries=rij.pogingen,
            begun=rij.begonnen,
        )
